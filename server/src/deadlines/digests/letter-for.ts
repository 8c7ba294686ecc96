import { createHash } from 'node:crypto';
import { digestLetter } from '@due-regard/shared/deadlines/digest-letter.ts';
import type { Config } from '../../config.ts';
import type { Letter } from '../../mail/mailer.ts';
import type { DigestFor } from './digest-reader.ts';

/** A digest as the mail server is given it. */
export function letterFor(
  { recipient, authority, digest }: DigestFor,
  { publicUrl }: Pick<Config, 'publicUrl'>,
): Letter {
  const code = authority.authority_id;
  const accountAt = new URL('/account', publicUrl).href;
  const { name, email, userId, readsCalendar } = recipient;
  const shownAt = new URL(readsCalendar ? `/${code}/calendar` : `/${code}`, publicUrl).href;
  const letter = digestLetter(digest, { name, council: authority.name, shownAt, accountAt });
  // Made of whose and of which day it is alone: should it ever go out twice, mail servers and programs can tell.
  const id = createHash('sha256').update([code, userId, digest.day].join(' ')).digest('hex').slice(0, 32);
  return { ...letter, to: email, messageId: `digest.${id}@${publicUrl.hostname}`, stopAt: accountAt };
}
