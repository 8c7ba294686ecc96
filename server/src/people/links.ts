import { createHash, randomBytes } from 'node:crypto';
import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { Change } from '@due-regard/db/change.ts';
import { findLink } from '@due-regard/db/people/queries.ts';
import type { LinkFor, NewLink } from '@due-regard/db/people/write.ts';
import type { Deps } from '../deps.ts';
import { linkLives } from './session-times.ts';

/** A link to hand over: shown once, since only its hash is kept. */
export interface OneTimeLink {
  readonly link: string;
  readonly expiresAt: Instant;
}

const pages = { 'set-up': 'set-up', join: 'join', reset: 'join' } as const;

/** A new link and what is to be kept of it. */
export function newLink(
  deps: Pick<Deps, 'config' | 'clock'>,
  forWhat: LinkFor,
): { readonly shown: OneTimeLink; readonly kept: NewLink } {
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = instantOf(Date.parse(deps.clock.now()) + linkLives[forWhat.purpose]);
  const page = new URL(`/${pages[forWhat.purpose]}?link=${secret}`, deps.config.publicUrl);
  return { shown: { link: page.href, expiresAt }, kept: { ...forWhat, secretHash: hashOf(secret), expiresAt } };
}

/** Makes a link in the transaction of a change; earlier ones for the same thing no longer work. */
export async function giveLink(deps: Deps, one: Change, forWhat: LinkFor): Promise<OneTimeLink> {
  const { shown, kept } = newLink(deps, forWhat);
  await one.people.addLink(kept);
  return shown;
}

/** @throws Refusal `link-used` */
export async function readLink(deps: Deps, secret: string): Promise<LinkFor> {
  const found = await findLink(deps.db.read, hashOf(secret), deps.clock.now());
  if (found === undefined) throw refused('link-used');
  return found;
}

/** Uses a link up in the transaction of a change. @throws Refusal `link-used` when somebody else was first */
export async function useLink(one: Change, secret: string): Promise<void> {
  if (!(await one.people.useLink(hashOf(secret)))) throw refused('link-used');
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
