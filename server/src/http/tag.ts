import type { Context } from 'hono';
import type { Revision } from '@due-regard/db/people/revision.ts';
import { productVersion } from '../version.ts';
import type { AppEnv } from './app-env.ts';
import { headerOf } from './header-of.ts';

interface Tagged {
  readonly revision: Revision;
  readonly day: string;
  /** What else the answer is made for. */
  readonly address: string;
}

/** As it is, since to hash it takes longer than the look-up: a reader of the answer may know all of it. */
export function tagOf({ revision, day, address }: Tagged): string {
  return `"${productVersion}.${revision.replace(' ', '.')}.${day}${address.replaceAll(notInTag, encodeURIComponent)}"`;
}

/** What a tag may not hold, and the comma that stands between tags. */
const notInTag = /[^!#-+\--~]/gu;

export function isHeldByClient(context: Context<AppEnv>, tag: string): boolean {
  const held = headerOf(context, 'if-none-match');
  if (held === undefined) return false;
  return held === tag || held.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
