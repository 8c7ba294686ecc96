import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const [nonceBytes, tagBytes] = [12, 16];

/** A text that nobody can read without the key, which is not kept with it. @returns base64: nonce, text, tag */
export function locked(text: string, key: string): string {
  const nonce = randomBytes(nonceBytes);
  const locking = createCipheriv(cipher, lockOf(key), nonce);
  const hidden = [locking.update(text, 'utf8'), locking.final()];
  return Buffer.concat([nonce, ...hidden, locking.getAuthTag()]).toString('base64');
}

/** @throws Error when it was locked with another key, or altered since */
export function unlocked(base64: string, key: string): string {
  const bytes = Buffer.from(base64, 'base64');
  const unlocking = createDecipheriv(cipher, lockOf(key), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  unlocking.setAuthTag(bytes.subarray(-tagBytes));
  const text = unlocking.update(bytes.subarray(nonceBytes, -tagBytes));
  return Buffer.concat([text, unlocking.final()]).toString('utf8');
}

/** From the hash of the key, which is kept, it cannot be made. */
function lockOf(key: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', 'what was answered', 32));
}
