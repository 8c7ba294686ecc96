import type { Evidence, EvidenceSubject } from '@due-regard/shared/evidence/evidence.ts';
import { renewable } from '@due-regard/shared/evidence/renewal.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import { findEvidence, isThereToShow, listEvidence } from '@due-regard/db/evidence/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { knownNow } from '../http/as-at.ts';

type Renewable = readonly Pick<Evidence, 'evidenceId' | 'title' | 'datedOn' | 'reviewBy'>[];

interface Of {
  readonly about: EvidenceSubject;
  readonly aboutId: string;
}

/**
 * What new evidence of a thing may be said to renew.
 * @throws Refusal `not-valid` for a thing that is not here
 */
export async function renewableOf(db: Reader, authority: string, { about, aboutId }: Of): Promise<Renewable> {
  const known = knownNow(authority);
  if (!(await isThereToShow(db, known, { about, aboutId }))) throw notValid([{ field: 'aboutId', code: 'unknown' }]);
  return renewable(null, await listEvidence(db, known, { about, aboutIds: [aboutId] })).map(named);
}

/** One piece of evidence, to correct or withdraw it. @throws Refusal `not-found` */
export async function readEvidence(db: Reader, authority: string, evidenceId: string) {
  const found = await findEvidence(db, authority, evidenceId);
  if (found === undefined) throw refused('not-found');
  const { about, aboutId } = found;
  const own = await listEvidence(db, knownNow(authority), { about, aboutIds: [aboutId] });
  return { ...found, renewable: renewable(evidenceId, own).map(named) };
}

function named({ evidenceId, title, datedOn, reviewBy }: Evidence): Renewable[number] {
  return { evidenceId, title, datedOn, reviewBy };
}
