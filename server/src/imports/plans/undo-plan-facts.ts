import { refused } from '@due-regard/shared/http/problem.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { Fact } from '@due-regard/db/facts.ts';
import { listAgencyRequests } from '@due-regard/db/plans/actions.ts';
import type { Tables } from '@due-regard/db/tables.ts';
import { knownNow } from '../../http/as-at.ts';
import { withoutFactColumns } from '../fact-content.ts';
import { restsOnFile } from './rests-on-file.ts';

/** The fact tables that a file of plans writes to. */
const tables = ['action', 'action_place', 'objective', 'due_revision', 'progress', 'evidence', 'agency_reply'] as const;
type PlanTable = (typeof tables)[number];

interface Undoing {
  /** The entry that accepted the file. */
  readonly acceptedSeq: number;
}

/**
 * Withdraws what a file of plans recorded, and records again what it had replaced.
 * @throws Refusal `conflict` when somebody has worked since on an action that it brought or changed: nobody's work goes
 * with a file of somebody else's
 */
export async function undoPlanFacts(one: Change, { acceptedSeq }: Undoing): Promise<Readonly<Record<string, number>>> {
  const touched = await workedOnSince(one, acceptedSeq);
  if (touched > 0)
    throw refused(
      'conflict',
      `Since the file was taken in, ${touched === 1 ? 'an action that it brought or changed has' : `${String(touched)} actions that it brought or changed have`} been worked on. Withdraw that first, or correct by hand what the file has wrong.`,
    );
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const standing = (await rowsOf(one, table, { column: 'recorded_seq', seq: acceptedSeq })).filter(stands);
    const replaced = await rowsOf(one, table, { column: 'withdrawn_seq', seq: acceptedSeq });
    await one.withdraw(
      table,
      standing.map(({ fact_id }) => fact_id),
    );
    await one.record(
      table,
      replaced.map((row) => withoutFactColumns<typeof table>(row)),
    );
    if (standing.length + replaced.length > 0) counts[table] = standing.length;
  }
  return counts;
}

function stands({ withdrawn_at }: Fact): boolean {
  return withdrawn_at === null;
}

/** How many actions have been changed since, or, where the file brought them, had anything recorded of them. */
async function workedOnSince(one: Change, seq: number): Promise<number> {
  const actions = await rowsOf(one, 'action', { column: 'recorded_seq', seq });
  const places = await rowsOf(one, 'action_place', { column: 'recorded_seq', seq });
  const gone = [...actions, ...places].filter((row) => !stands(row));
  const brought = await broughtBy(one, actions, seq);
  const later = await recordedSince(one, { brought, seq });
  const resting = await restsOnFile(one, seq);
  return new Set([...gone.map(({ action_id }) => action_id), ...later, ...resting]).size;
}

/** Actions that were not there before the file. */
async function broughtBy(
  one: Change,
  actions: readonly { readonly action_id: string }[],
  seq: number,
): Promise<ReadonlySet<string>> {
  const before = await one.read
    .selectFrom('action')
    .select('action_id')
    .where('authority_id', '=', one.authority)
    .where('recorded_seq', '<', seq)
    .execute();
  const known = new Set(before.map(({ action_id }) => action_id));
  return new Set(actions.map(({ action_id }) => action_id).filter((id) => !known.has(id)));
}

interface Since {
  readonly brought: ReadonlySet<string>;
  readonly seq: number;
}

async function recordedSince(one: Change, { brought, seq }: Since): Promise<readonly string[]> {
  if (brought.size === 0) return [];
  const own: string[] = [];
  for (const table of ['action', 'action_place', 'progress', 'rag_override', 'action_check'] as const) {
    const rows = await one.read
      .selectFrom<'action' | 'action_place' | 'progress' | 'rag_override' | 'action_check'>(table)
      .select('action_id')
      .where('authority_id', '=', one.authority)
      .where('recorded_seq', '>', seq)
      .where('withdrawn_at', 'is', null)
      .execute();
    own.push(...rows.map(({ action_id }) => action_id));
  }
  for (const table of ['due_revision', 'evidence'] as const) {
    const rows = await one.read
      .selectFrom<'due_revision' | 'evidence'>(table)
      .select('about_id')
      .where('authority_id', '=', one.authority)
      .where('about', '=', 'action')
      .where('recorded_seq', '>', seq)
      .where('withdrawn_at', 'is', null)
      .execute();
    own.push(...rows.map(({ about_id }) => about_id));
  }
  const requests = await listAgencyRequests(one.read, knownNow(one.authority));
  const asked = requests.flatMap(({ actions }) => actions);
  return [...own, ...asked].filter((id) => brought.has(id));
}

interface Of {
  readonly column: 'recorded_seq' | 'withdrawn_seq';
  readonly seq: number;
}

/** The rows of a table that an entry of the record of changes recorded, or withdrew. */
async function rowsOf<Table extends PlanTable>(
  one: Change,
  table: Table,
  { column, seq }: Of,
): Promise<readonly Tables[Table][]> {
  const rows: readonly Fact[] = await one.read
    .selectFrom<PlanTable>(table)
    .selectAll()
    .where('authority_id', '=', one.authority)
    .where(column, '=', seq)
    .orderBy('fact_id')
    .execute();
  // They are of the table that was asked for; its type is lost where the table is a type parameter.
  return rows as unknown as readonly Tables[Table][];
}
