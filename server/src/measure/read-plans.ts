import type { Body } from '@due-regard/shared/governance/body.ts';
import { planBookOf } from '@due-regard/shared/plans/facts.ts';
import type { PlanBook, PlanFacts } from '@due-regard/shared/plans/facts.ts';
import type { PlanReview } from '@due-regard/shared/plans/plan.ts';
import { listBodies } from '@due-regard/db/governance/queries.ts';
import { lastChangeAt } from '@due-regard/db/journal/queries.ts';
import type { Known } from '@due-regard/db/known.ts';
import { loadPlanFacts } from '@due-regard/db/measure/plan-facts.ts';
import type { Database, Reader } from '@due-regard/db/open.ts';
import { listPlanApprovals, listPlanReviews } from '@due-regard/db/plans/queries.ts';
import type { KnownApproval } from '@due-regard/db/plans/queries.ts';
import type { Dates } from '../http/as-at.ts';
import { Resident } from './resident.ts';
import type { Read } from './resident.ts';

/** What is known of an authority's plans at any date. */
export interface PlansRead {
  readonly book: PlanBook;
  readonly approvals: readonly KnownApproval[];
  readonly reviews: readonly PlanReview[];
  readonly bodies: readonly Body[];
  readonly changedAt: string | null;
}

const mostBytes = 64 * 1024 * 1024;
const residents = new WeakMap<Database, Resident<PlansRead>>();

/** What is known now is held in memory until something is written; what was known on an earlier day is read anew. */
export async function readPlans(
  db: Database,
  { authority, known }: Pick<Dates, 'authority' | 'known'>,
): Promise<PlansRead> {
  if (known.before !== undefined) return (await readAll(db.read, known)).value;
  const resident = residents.get(db) ?? new Resident<PlansRead>(mostBytes);
  residents.set(db, resident);
  const stamp = `${String(authority.revision)} ${authority.changed_at}`;
  return resident.read(known.authority, stamp, async () => readAll(db.read, known));
}

async function readAll(read: Reader, known: Known): Promise<Read<PlansRead>> {
  const facts = await loadPlanFacts(read, known);
  const value = {
    book: planBookOf(facts),
    approvals: await listPlanApprovals(read, known),
    reviews: await listPlanReviews(read, known),
    bodies: await listBodies(read, known),
    changedAt: await lastChangeAt(read, known),
  };
  return { value, bytes: rowsIn(facts) * bytesOfRow };
}

/** About as much as a row takes; an entry of a log holds a few sentences. */
const bytesOfRow = 1000;

function rowsIn(facts: PlanFacts): number {
  return Object.values(facts).reduce((sum, rows) => sum + rows.length, 0);
}
