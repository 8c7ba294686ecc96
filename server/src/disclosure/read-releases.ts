import { mayRead } from '@due-regard/shared/evidence/publication.ts';
import { protectionNotes } from '@due-regard/shared/disclosure/release.ts';
import type { Release } from '@due-regard/shared/disclosure/release.ts';
import type { ReleaseReply } from '@due-regard/shared/disclosure/api.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { listReleases } from '@due-regard/db/disclosure/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { knownNow } from '../http/as-at.ts';

/** What was released and the reader may see, the newest first. */
export async function readableReleases(db: Reader, { authority, roles }: Actor): Promise<readonly Release[]> {
  const all = await listReleases(db, knownNow(authority));
  return all.filter((release) => mayReadRelease(release, roles));
}

/** A paper of Channel is for members in private session and for the chair: nobody else, whatever else they read. */
function mayReadRelease({ about, publication }: Release, roles: readonly Role[]): boolean {
  if (about !== 'channel') return mayRead(publication, roles);
  return roles.includes('member') || roles.includes('channel');
}

/** @throws Refusal `not-found` also for what the reader may not see */
export async function getRelease(db: Reader, actor: Actor, releaseId: string): Promise<Release> {
  const found = (await readableReleases(db, actor)).find((release) => release.releaseId === releaseId);
  if (found === undefined) throw refused('not-found');
  return found;
}

export function shownRelease(release: Release): Sendable<ReleaseReply> {
  return { ...release, notes: protectionNotes(release.tables) };
}
