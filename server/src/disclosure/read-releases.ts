import { mayRead } from '@due-regard/shared/evidence/publication.ts';
import { protectionNotes } from '@due-regard/shared/disclosure/release.ts';
import type { Release } from '@due-regard/shared/disclosure/release.ts';
import type { ReleaseReply } from '@due-regard/shared/disclosure/api.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { listReleases } from '@due-regard/db/disclosure/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { knownNow } from '../http/as-at.ts';

/** What was released and the reader may see, the newest first. */
export async function readableReleases(db: Reader, { authority, roles }: Actor): Promise<readonly Release[]> {
  const all = await listReleases(db, knownNow(authority));
  return all.filter(({ publication }) => mayRead(publication, roles));
}

/** @throws Refusal `not-found` also for what the reader may not see */
export async function getRelease(db: Reader, actor: Actor, releaseId: string): Promise<Release> {
  const found = (await readableReleases(db, actor)).find((release) => release.releaseId === releaseId);
  if (found === undefined) throw refused('not-found');
  return found;
}

export function shownRelease(release: Release): Sendable<ReleaseReply> {
  return { ...release, notes: protectionNotes };
}
