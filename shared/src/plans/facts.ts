import { byDay } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { DueRevision } from '../deadlines/revision.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Action, ActionCheck, ActionPlace, Progress, RagOverride } from './action.ts';
import type { Objective, Plan } from './plan.ts';

/** All that the standing of actions rests on, as known at one moment; of two rows of one day the later one counts. */
export type PlanFacts = {
  readonly plans: readonly Plan[];
  readonly objectives: readonly Objective[];
  readonly actions: readonly Action[];
  readonly places: readonly ActionPlace[];
  readonly progress: readonly Progress[];
  /** Of actions alone. */
  readonly evidence: readonly Pick<Evidence, 'aboutId' | 'datedOn'>[];
  readonly checks: readonly ActionCheck[];
  readonly overrides: readonly RagOverride[];
  readonly revisions: readonly DueRevision[];
};

/** What is known of one action, over all its days. */
export type ActionHistory = {
  readonly actionId: string;
  readonly versions: readonly Action[];
  readonly places: readonly ActionPlace[];
  readonly progress: readonly Progress[];
  /** The day from which there is evidence of it. */
  readonly evidenceFrom: IsoDate | null;
  readonly checks: readonly ActionCheck[];
  readonly overrides: readonly RagOverride[];
  readonly revisions: readonly DueRevision[];
};

/** The facts by action, made once and asked about any day. */
export type PlanBook = {
  readonly plans: readonly Plan[];
  readonly objectives: readonly Objective[];
  readonly histories: readonly ActionHistory[];
};

export function planBookOf(facts: PlanFacts): PlanBook {
  const versions = byId(
    inOrder(facts.actions, ({ validFrom }) => validFrom),
    ({ actionId }) => actionId,
  );
  const places = byId(facts.places, ({ actionId }) => actionId);
  const progress = byId(
    inOrder(facts.progress, ({ enteredOn }) => enteredOn),
    ({ actionId }) => actionId,
  );
  const evidence = byId(facts.evidence, ({ aboutId }) => aboutId);
  const checks = byId(facts.checks, ({ actionId }) => actionId);
  const overrides = byId(
    inOrder(facts.overrides, ({ fromOn }) => fromOn),
    ({ actionId }) => actionId,
  );
  const revisions = byId(facts.revisions, ({ aboutId }) => aboutId);
  const histories = [...versions].map(([actionId, own]) => ({
    actionId,
    versions: own,
    places: places.get(actionId) ?? [],
    progress: progress.get(actionId) ?? [],
    evidenceFrom: earliest((evidence.get(actionId) ?? []).map(({ datedOn }) => datedOn)),
    checks: checks.get(actionId) ?? [],
    overrides: overrides.get(actionId) ?? [],
    revisions: revisions.get(actionId) ?? [],
  }));
  return { plans: facts.plans, objectives: facts.objectives, histories };
}

/** The same, where only some of it was read anew since. */
export type BookChange = {
  /** All plans and objectives, and the actions touched with everything that is known of them now. */
  readonly touched: PlanBook;
  readonly touchedIds: readonly string[];
  /** The ids of all actions that there are now, in the order of a whole book. */
  readonly order: readonly string[];
};

/** @returns what {@link planBookOf} makes of all facts as they are after the change */
export function changedBook(before: PlanBook, { touched, touchedIds, order }: BookChange): PlanBook {
  const histories = new Map(before.histories.map((history) => [history.actionId, history]));
  for (const actionId of touchedIds) histories.delete(actionId);
  for (const history of touched.histories) histories.set(history.actionId, history);
  return { ...touched, histories: order.flatMap((actionId) => histories.get(actionId) ?? []) };
}

/** What was recorded late about an early day belongs before what was recorded early about a late one. */
function inOrder<Row>(rows: readonly Row[], dayOf: (row: Row) => IsoDate): readonly Row[] {
  return rows.toSorted((one, other) => byDay(dayOf(one), dayOf(other)));
}

function byId<Row>(rows: readonly Row[], idOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, idOf);
}

function earliest(days: readonly IsoDate[]): IsoDate | null {
  return days.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null);
}
