import type { Evidence, EvidenceSubject } from '@due-regard/shared/evidence/evidence.ts';
import { compiledOnce } from '../compiled-once.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

const columns = [
  'fact_id as evidenceId',
  'about',
  'about_id as aboutId',
  'kind',
  'title',
  'reference',
  'link',
  'dated_on as datedOn',
  'review_by as reviewBy',
  'renews',
  'publication',
] as const;

/** Evidence of one kind of thing, by the day that it shows; of these things when their ids are given, at least one. */
export async function listEvidence(
  db: Reader,
  known: Known,
  { about, aboutIds }: { readonly about?: EvidenceSubject; readonly aboutIds?: readonly string[] } = {},
): Promise<readonly Evidence[]> {
  return evidenceOf(db, known, about, aboutIds);
}

type Asked = readonly [known: Known, about?: EvidenceSubject, aboutIds?: readonly string[]];

const evidenceOf = compiledOnce((db, ...[known, about, aboutIds]: Asked) => {
  let query = db
    .selectFrom('evidence')
    .select(columns)
    .where(knownIn<'evidence'>(known))
    .orderBy('dated_on')
    .orderBy('fact_id');
  if (about !== undefined) query = query.where('about', '=', about);
  if (aboutIds !== undefined) query = query.where('about_id', 'in', aboutIds);
  return query;
});

/** One piece of evidence, whether it stands or was withdrawn. */
export async function findEvidence(
  db: Reader,
  authority: string,
  evidenceId: string,
): Promise<(Evidence & { readonly isWithdrawn: boolean }) | undefined> {
  const row = await db
    .selectFrom('evidence')
    .select([...columns, 'withdrawn_at as withdrawnAt'])
    .where('authority_id', '=', authority)
    .where('fact_id', '=', evidenceId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { withdrawnAt, ...evidence } = row;
  return { ...evidence, isWithdrawn: withdrawnAt !== null };
}

/** Whether a council has what evidence is said to be of. */
export async function isThereToShow(
  db: Reader,
  known: Known,
  { about, aboutId }: { readonly about: EvidenceSubject; readonly aboutId: string },
): Promise<boolean> {
  const found =
    about === 'obligation'
      ? await db
          .selectFrom('obligation')
          .select('fact_id')
          .where(knownIn<'obligation'>(known))
          .where('obligation_id', '=', aboutId)
          .limit(1)
          .executeTakeFirst()
      : await db
          .selectFrom('action')
          .select('fact_id')
          .where(knownIn<'action'>(known))
          .where('action_id', '=', aboutId)
          .limit(1)
          .executeTakeFirst();
  return found !== undefined;
}
