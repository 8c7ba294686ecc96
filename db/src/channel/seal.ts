import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const [nonceBytes, tagBytes] = [12, 16];
/**
 * Texts are filled up to so many bytes, or to twice as many, and so on: a meeting, counts, training and most entries are of
 * one length, and what is longer tells but its order of size.
 */
const least = 4096;

/** The key of one council's Channel values. It is in a file of its own, and neither in the database nor in a backup. */
export interface ChannelKey {
  readonly id: string;
  /** 32 bytes. */
  readonly secret: Uint8Array;
}

/**
 * A value that nobody can read without the key, bound to the row it is written for: moved to another, it cannot be opened.
 * @param of where it stands, such as `999 channel_fact ID`
 * @returns `KEY-ID.base64`: nonce, text, tag
 */
export function sealed({ id, secret }: ChannelKey, value: unknown, of: string): string {
  const nonce = randomBytes(nonceBytes);
  const locking = createCipheriv(cipher, secret, nonce).setAAD(Buffer.from(of));
  const text = Buffer.from(JSON.stringify(value));
  const filled = Buffer.concat([text, Buffer.alloc(filledLength(text.length) - text.length, ' ')]);
  const bytes = Buffer.concat([nonce, locking.update(filled), locking.final(), locking.getAuthTag()]);
  return `${id}.${bytes.toString('base64')}`;
}

function filledLength(length: number): number {
  let filled = least;
  while (filled < length) filled *= 2;
  return filled;
}

/**
 * @returns undefined where it was sealed under another key, which is destroyed
 * @throws Error when it was altered, or moved here from another row
 */
export function unsealed(
  { id, secret }: ChannelKey,
  text: string,
  of: string,
): { readonly value: unknown } | undefined {
  const [keyId, base64 = ''] = text.split('.', 2);
  if (keyId !== id) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  const nonce = bytes.subarray(0, nonceBytes);
  const unlocking = createDecipheriv(cipher, secret, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(of));
  unlocking.setAuthTag(bytes.subarray(-tagBytes));
  const opened = Buffer.concat([unlocking.update(bytes.subarray(nonceBytes, -tagBytes)), unlocking.final()]);
  const value: unknown = JSON.parse(opened.toString('utf8'));
  return { value };
}

/** A hash that nobody can make without the key: what few answers there are to a form could be tried one by one. */
export function keyedHash({ secret }: ChannelKey, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}
