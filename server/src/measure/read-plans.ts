import type { Body } from '@due-regard/shared/governance/body.ts';
import { changedBook, planBookOf } from '@due-regard/shared/plans/facts.ts';
import type { PlanBook } from '@due-regard/shared/plans/facts.ts';
import type { PlanReview } from '@due-regard/shared/plans/plan.ts';
import { listBodies } from '@due-regard/db/governance/queries.ts';
import { findHash, lastChangeAt } from '@due-regard/db/journal/queries.ts';
import type { Known } from '@due-regard/db/known.ts';
import { listActionsTouchedSince, loadPlanFacts } from '@due-regard/db/measure/plan-facts.ts';
import type { Database, Reader } from '@due-regard/db/open.ts';
import { listActionIds } from '@due-regard/db/plans/actions.ts';
import { listPlanApprovals, listPlanReviews } from '@due-regard/db/plans/queries.ts';
import type { KnownApproval } from '@due-regard/db/plans/queries.ts';
import type { Dates } from '../http/as-at.ts';
import { HeldNow } from './resident.ts';

/** What is known of an authority's plans at any date. */
export interface PlansRead {
  readonly book: PlanBook;
  readonly approvals: readonly KnownApproval[];
  readonly reviews: readonly PlanReview[];
  readonly bodies: readonly Body[];
  readonly changedAt: string | null;
}

/** With the entry of the record of changes up to which nothing is missing from it. */
interface Held {
  readonly read: PlansRead;
  readonly entry: number;
  /** Stands for that entry and all before it: another record of changes has another. */
  readonly hash: string | undefined;
}

const heldNow = new HeldNow<Held>(64 * 1024 * 1024);

type Records = Pick<Database, 'read'>;

type Asked = Pick<Dates, 'authority' | 'known'>;

/**
 * What is known now is held in memory; after a change only the actions that it touched are read anew. What was known on
 * an earlier day is read for itself.
 */
export async function readPlans(db: Records, asked: Asked): Promise<PlansRead> {
  const { known } = asked;
  if (known.before !== undefined) return withBook(db.read, known, await wholeBook(db.read, known));
  const held = await heldNow.read(db, asked, async (before) => {
    const value = await readToHold(db.read, asked, before);
    return { value, bytes: rowsIn(value.read.book) * bytesOfRow };
  });
  return held.read;
}

async function readToHold(read: Reader, { authority, known }: Asked, before: Held | undefined): Promise<Held> {
  // The entry is looked at first: whatever is written meanwhile will be read once more and never be missing.
  const entry = authority.revision;
  const hash = await findHash(read, { authority: known.authority, entry });
  const book = (await bookAfter(read, known, before)) ?? (await wholeBook(read, known));
  return { read: await withBook(read, known, book), entry, hash };
}

async function wholeBook(read: Reader, known: Known): Promise<PlanBook> {
  return planBookOf(await loadPlanFacts(read, known));
}

/** More actions than this are quicker read with all the others. */
const mostAlone = 100;

/** @returns undefined where nothing is held of this same record of changes, or too much has changed since */
async function bookAfter(read: Reader, known: Known, before: Held | undefined): Promise<PlanBook | undefined> {
  if (before?.hash === undefined) return undefined;
  const since = { authority: known.authority, entry: before.entry };
  if ((await findHash(read, since)) !== before.hash) return undefined;
  const touchedIds = await listActionsTouchedSince(read, since);
  if (touchedIds.length > mostAlone) return undefined;
  const touched = planBookOf(await loadPlanFacts(read, known, touchedIds));
  return changedBook(before.read.book, { touched, touchedIds, order: await listActionIds(read, known) });
}

async function withBook(read: Reader, known: Known, book: PlanBook): Promise<PlansRead> {
  return {
    book,
    approvals: await listPlanApprovals(read, known),
    reviews: await listPlanReviews(read, known),
    bodies: await listBodies(read, known),
    changedAt: await lastChangeAt(read, known),
  };
}

/** About as much as a row takes; an entry of a log holds a few sentences. */
const bytesOfRow = 1000;

function rowsIn({ plans, objectives, histories }: PlanBook): number {
  return histories.reduce(
    (sum, { versions, places, progress, checks, overrides, revisions }) =>
      sum + [versions, places, progress, checks, overrides, revisions].reduce((rows, { length }) => rows + length, 0),
    plans.length + objectives.length,
  );
}
