import type { Change } from '@due-regard/db/change.ts';
import { listObjectives, listPlans } from '@due-regard/db/plans/queries.ts';
import { knownNow } from '../../http/as-at.ts';

/** Rows by which a later one is told from an earlier: what was said of an action, and what says it anew. */
interface Resting {
  readonly file: 'action' | 'action_place' | 'due_revision' | 'progress';
  readonly later: 'action' | 'action_place' | 'due_revision' | 'action_check';
}

/**
 * A later row of an action holds what the file said of it besides what it changes; a day put off is put off from the day
 * that the file promised; a check found done what the file said done.
 */
const pairs: readonly Resting[] = [
  { file: 'action', later: 'action' },
  { file: 'action_place', later: 'action_place' },
  { file: 'due_revision', later: 'due_revision' },
  { file: 'progress', later: 'action_check' },
];

/** Actions of which something recorded or withdrawn since rests on what a file recorded or withdrew. */
export async function restsOnFile(one: Change, seq: number): Promise<readonly string[]> {
  const resting: string[] = [];
  for (const { file, later } of pairs) {
    const touched = new Set(await idsIn(one, file, { from: seq, to: seq }));
    if (touched.size === 0) continue;
    const since = await idsIn(one, later, { from: seq + 1, to: one.seq });
    resting.push(...since.filter((id) => touched.has(id)));
  }
  return [...resting, ...(await withoutPlace(one, seq))];
}

interface Entries {
  readonly from: number;
  readonly to: number;
}

/** Of which actions rows were recorded or withdrawn by some entries of the record of changes. */
async function idsIn(one: Change, table: Resting['file'] | Resting['later'], of: Entries): Promise<readonly string[]> {
  const rows =
    table === 'due_revision'
      ? await one.read
          .selectFrom('due_revision')
          .select(['about_id as id', 'recorded_seq as recorded', 'withdrawn_seq as withdrawn'])
          .where('authority_id', '=', one.authority)
          .where('about', '=', 'action')
          .execute()
      : await one.read
          .selectFrom<'action' | 'action_place' | 'progress' | 'action_check'>(table)
          .select(['action_id as id', 'recorded_seq as recorded', 'withdrawn_seq as withdrawn'])
          .where('authority_id', '=', one.authority)
          .execute();
  return rows
    .filter(({ recorded, withdrawn }) => isWithin(recorded, of) || (withdrawn !== null && isWithin(withdrawn, of)))
    .map(({ id }) => id);
}

function isWithin(seq: number, { from, to }: Entries): boolean {
  return from <= seq && seq <= to;
}

/**
 * Actions whose place from before the file is there no more, since its plan or objective is gone or its reference used,
 * and those that were put since under an objective that the file brought.
 */
async function withoutPlace(one: Change, seq: number): Promise<readonly string[]> {
  const known = knownNow(one.authority);
  const rows = await one.read
    .selectFrom('action_place')
    .select(['action_id as actionId', 'plan_id as planId', 'objective_id as objectiveId', 'ref'])
    .select(['recorded_seq as recorded', 'withdrawn_seq as withdrawn'])
    .where('authority_id', '=', one.authority)
    .execute();
  const since = rows.filter(({ recorded, withdrawn }) => recorded > seq && withdrawn === null);
  const used = new Set(since.map(({ planId, ref }) => `${planId} ${ref.toLowerCase()}`));
  const plans = new Set((await listPlans(one.read, known)).map(({ planId }) => planId));
  const objectives = new Set((await listObjectives(one.read, known)).map(({ objectiveId }) => objectiveId));
  const own = new Set(await objectivesOf(one, seq));
  const before = rows.filter(({ withdrawn }) => withdrawn === seq);
  return [
    ...before.filter(({ planId, objectiveId, ref }) => {
      const isThere = plans.has(planId) && (objectiveId === null || objectives.has(objectiveId));
      return !isThere || used.has(`${planId} ${ref.toLowerCase()}`);
    }),
    ...since.filter(({ objectiveId }) => own.has(objectiveId ?? '')),
  ].map(({ actionId }) => actionId);
}

async function objectivesOf(one: Change, seq: number): Promise<readonly string[]> {
  const rows = await one.read
    .selectFrom('objective')
    .select('objective_id as id')
    .where('authority_id', '=', one.authority)
    .where('recorded_seq', '=', seq)
    .execute();
  return rows.map(({ id }) => id);
}
