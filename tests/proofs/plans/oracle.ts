import { sql } from 'kysely';
import type { Database } from '@due-regard/db/open.ts';

/** A row as it is stored, by its columns. */
type Row = Readonly<Record<string, string | number | null>>;
type Day = string;

/** What is asked: as at a day, of what was recorded by the end of another (null: of what stands). */
interface Question {
  readonly authority: string;
  readonly asAt: Day;
  readonly knownAt: Day | null;
}

const tables = [
  'plan',
  'action',
  'action_place',
  'progress',
  'evidence',
  'action_check',
  'rag_override',
  'due_revision',
] as const;
export type Rows = Readonly<Record<(typeof tables)[number], readonly Row[]>>;

/** Every row that was known, in the order in which the rows were recorded. */
export async function rowsKnown({ kysely }: Database, { authority, knownAt }: Omit<Question, 'asAt'>): Promise<Rows> {
  const found: [string, readonly Row[]][] = [];
  for (const table of tables) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)} where authority_id = ${sql.lit(authority)}
      order by recorded_seq`.execute(kysely);
    // The world writes by day, so that London and UTC agree which day it is.
    found.push([
      table,
      rows.filter((row) => (knownAt === null ? row['withdrawn_at'] === null : wasKnown(row, knownAt))),
    ]);
  }
  return asRows(found);
}

function wasKnown(row: Row, knownAt: Day): boolean {
  const withdrawn = row['withdrawn_at'];
  return (
    text(row['recorded_at']).slice(0, 10) <= knownAt && (withdrawn === null || text(withdrawn).slice(0, 10) > knownAt)
  );
}

/** An action, as the text of the design tells it; no code of the product is in it. */
export interface NaiveAction {
  readonly actionId: string;
  readonly class: string;
  readonly derivedRag: string | null;
  readonly rag: string | null;
  readonly dueOn: Day | null;
  readonly firstDueOn: Day | null;
  readonly slips: number;
  readonly daysOverdue: number;
  readonly saidDoneOn: Day | null;
  readonly isChecked: boolean;
  readonly isToBeChecked: boolean;
  readonly agency: string;
  readonly plans: readonly string[];
  readonly currentPlans: readonly string[];
}

export function naiveActions(rows: Rows, asAt: Day): readonly NaiveAction[] {
  const ids = [...new Set(rows.action.map((row) => text(row['action_id'])))];
  return ids.flatMap((id) => naiveAction(rows, id, asAt) ?? []);
}

function naiveAction(rows: Rows, actionId: string, asAt: Day): NaiveAction | undefined {
  const versions = sorted(of(rows.action, 'action_id', actionId), 'valid_from');
  const version = versions.findLast((row) => text(row['valid_from']) <= asAt);
  if (version === undefined) return undefined;
  const log = sorted(of(rows.progress, 'action_id', actionId), 'entered_on').filter(
    (row) => text(row['entered_on']) <= asAt,
  );
  const status = log.length === 0 ? 'not-started' : text(log.at(-1)?.['status'] ?? null);
  const promise = naivePromise(versions, of(rows.due_revision, 'about_id', actionId), asAt);
  const where = naivePlaces(rows, actionId, asAt);
  const proof = of(rows.evidence, 'about_id', actionId).some((row) => text(row['dated_on']) <= asAt);
  const isOver = status === 'said-done' || status === 'superseded';
  const daysOverdue = isOver || promise.dueOn === null || promise.dueOn >= asAt ? 0 : days(promise.dueOn, asAt);
  const lastOn = log.length === 0 ? null : text(log.at(-1)?.['entered_on'] ?? null);
  const startsOn = version['starts_on'] === null ? null : text(version['starts_on'] ?? null);
  const actionClass = ((): string => {
    if (status === 'superseded') return 'superseded';
    if (status === 'on-hold') return 'on-hold';
    if (status === 'said-done') return proof ? 'done' : 'said-done';
    if (daysOverdue > 0) return 'overdue';
    if (startsOn !== null && startsOn > asAt) return 'on-time';
    if (lastOn === null) return 'not-looked-at';
    const from = startsOn !== null && startsOn > lastOn ? startsOn : lastOn;
    return monthsAfter(from, where.months) < asAt ? 'stale' : 'on-time';
  })();
  const flagged = log.at(-1)?.['is_flagged'] === 1;
  const near = promise.dueOn !== null && days(asAt, promise.dueOn) <= 60;
  const quiet = lastOn === null || days(lastOn, asAt) > 30;
  const derivedRag = naiveRag(actionClass, { flagged, nearAndQuiet: near && quiet });
  const said = sorted(of(rows.rag_override, 'action_id', actionId), 'from_on').filter(
    (row) => text(row['from_on']) <= asAt && (row['until_on'] === null || text(row['until_on'] ?? null) >= asAt),
  );
  const saidDoneOn = status === 'said-done' ? doneSince(log) : null;
  return {
    actionId,
    class: actionClass,
    derivedRag,
    rag: derivedRag === null || said.length === 0 ? derivedRag : text(said.at(-1)?.['rag'] ?? null),
    ...promise,
    daysOverdue,
    saidDoneOn,
    isChecked:
      saidDoneOn !== null &&
      of(rows.action_check, 'action_id', actionId).some(
        (row) => text(row['checked_on']) >= saidDoneOn && text(row['checked_on']) <= asAt,
      ),
    isToBeChecked: version['is_to_be_checked'] === 1,
    agency: keyOf(version['lead_agency'] === null ? '' : text(version['lead_agency'] ?? null)),
    plans: where.plans,
    currentPlans: where.current,
  };
}

function naiveRag(
  actionClass: string,
  seen: { readonly flagged: boolean; readonly nearAndQuiet: boolean },
): string | null {
  if (actionClass === 'superseded' || actionClass === 'on-hold') return null;
  if (actionClass === 'done') return 'blue';
  if (actionClass === 'said-done') return 'amber';
  if (actionClass === 'overdue') return 'red';
  if (seen.flagged || actionClass === 'stale') return 'amber';
  if (actionClass === 'not-looked-at') return 'grey';
  return seen.nearAndQuiet ? 'amber' : 'green';
}

/** The day since which nothing else was said. */
function doneSince(log: readonly Row[]): Day {
  const turned = log.map((row) => text(row['status'] ?? null)).lastIndexOf('said-done');
  let first = turned;
  while (first > 0 && log[first - 1]?.['status'] === 'said-done') first -= 1;
  return text(log[first]?.['entered_on'] ?? null);
}

/**
 * The day given first, then every other day that somebody gave, by a later version or by putting it off. Without one at
 * first it is that of the first version with one or of the first row of a day put off, whichever is the earlier.
 */
function naivePromise(
  versions: readonly Row[],
  revisions: readonly Row[],
  asAt: Day,
): Pick<NaiveAction, 'dueOn' | 'firstDueOn' | 'slips'> {
  const given: { on: Day; due: Day }[] = [];
  let written = versions[0]?.['due_on'] ?? null;
  const first = written === null ? null : text(written);
  for (const version of versions.slice(1)) {
    const due = version['due_on'] ?? null;
    if (due !== null && due !== written) {
      given.push({ on: text(version['valid_from'] ?? null), due: text(due) });
      written = due;
    }
  }
  const recorded = revisions.map((row) => ({ on: text(row['revised_on']), due: text(row['due_on']) }));
  const firsts = [given, recorded].flatMap((each) => each.find(({ on }) => on <= asAt)?.due ?? []);
  given.push(...recorded);
  given.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const told = given.filter(({ on }) => on <= asAt).map(({ due }) => due);
  const all = first === null ? told : [first, ...told];
  const slips = all.filter((due, index) => index > 0 && due > (all[index - 1] ?? due)).length;
  return { dueOn: all.at(-1) ?? null, firstDueOn: first ?? firsts.toSorted()[0] ?? null, slips };
}

interface Where {
  readonly plans: readonly string[];
  readonly current: readonly string[];
  readonly months: number;
}

function naivePlaces(rows: Rows, actionId: string, asAt: Day): Where {
  const stands = of(rows.action_place, 'action_id', actionId).filter(
    (row) => text(row['valid_from']) <= asAt && (row['left_on'] === null || text(row['left_on'] ?? null) > asAt),
  );
  const plans = [...new Set(stands.map((row) => text(row['plan_id'])))].flatMap(
    (id) => naivePlan(rows, id, asAt) ?? [],
  );
  const current = plans.filter(({ isOver }) => !isOver);
  const looked = (current.length === 0 ? plans : current).map(({ months }) => months);
  return {
    plans: plans.map(({ planId }) => planId),
    current: current.map(({ planId }) => planId),
    months: looked.length === 0 ? 6 : Math.min(...looked),
  };
}

function naivePlan(
  rows: Rows,
  planId: string,
  asAt: Day,
): { readonly planId: string; readonly isOver: boolean; readonly months: number } | undefined {
  const row = sorted(of(rows.plan, 'plan_id', planId), 'valid_from').findLast((one) => text(one['valid_from']) <= asAt);
  if (row === undefined) return undefined;
  const ends = row['ends_on'] ?? null;
  return { planId, isOver: ends !== null && text(ends) < asAt, months: Number(row['review_months']) };
}

/** The numbers that a chart of these actions shows. */
export function naiveCounts(actions: readonly NaiveAction[], asAt: Day) {
  const due = actions.filter(({ firstDueOn }) => firstDueOn !== null && firstDueOn <= asAt);
  return {
    total: actions.length,
    byClass: Object.fromEntries(classes.map((name) => [name, actions.filter((one) => one.class === name).length])),
    all: truths(actions),
    due: truths(due),
    withoutDay: actions.filter(({ firstDueOn }) => firstDueOn === null).length,
    toBeChecked: truths(actions.filter(({ isToBeChecked }) => isToBeChecked)),
    slipped: actions.filter(({ slips }) => slips > 0).length,
    onHoldPastDay: actions.filter((one) => one.class === 'on-hold' && one.daysOverdue > 0).length,
  };
}

const classes = ['done', 'said-done', 'on-time', 'not-looked-at', 'stale', 'overdue', 'on-hold', 'superseded'];

function truths(actions: readonly NaiveAction[]) {
  const done = actions.filter((one) => one.class === 'done');
  return {
    counted: actions.length,
    saidDone: actions.filter((one) => one.class === 'done' || one.class === 'said-done').length,
    withEvidence: done.length,
    checked: done.filter(({ isChecked, isToBeChecked }) => isChecked && isToBeChecked).length,
  };
}

/** How many moved how between two days. */
export function naiveMovement(before: readonly NaiveAction[], now: readonly NaiveAction[]) {
  const counts: Record<string, number> = { improved: 0, worsened: 0, steady: 0, stale: 0, new: 0, left: 0 };
  function add(name: string): void {
    counts[name] = (counts[name] ?? 0) + 1;
  }
  for (const one of now.filter(isStanding)) {
    const was = before.filter(isStanding).find(({ actionId }) => actionId === one.actionId);
    if (was === undefined) add('new');
    else if (one.class === 'stale') add('stale');
    else if (rank(one) < 4 && one.slips > was.slips) add('worsened');
    else if (rank(one) === rank(was)) add('steady');
    else add(rank(one) > rank(was) ? 'improved' : 'worsened');
  }
  for (const was of before.filter(isStanding)) {
    if (!now.filter(isStanding).some(({ actionId }) => actionId === was.actionId)) add('left');
  }
  return counts;
}

function isStanding(one: NaiveAction): boolean {
  return one.class !== 'superseded';
}

function rank({ class: name, daysOverdue }: NaiveAction): number {
  if (name === 'on-hold' && daysOverdue > 0) return 0;
  return ['overdue', 'stale', 'not-looked-at', 'on-time', 'said-done', 'done'].indexOf(
    name === 'on-hold' ? 'stale' : name,
  );
}

function of(rows: readonly Row[], column: string, value: string): readonly Row[] {
  return rows.filter((row) => row[column] === value);
}

/** By a day, of one day in the order in which they were recorded. */
function sorted(rows: readonly Row[], column: string): readonly Row[] {
  return rows.toSorted((one, other) => {
    const [left, right] = [text(one[column] ?? null), text(other[column] ?? null)];
    return left < right ? -1 : left > right ? 1 : Number(one['recorded_seq']) - Number(other['recorded_seq']);
  });
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .split('&')
    .join(' and ')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join(' ');
}

function days(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The same day so many months on, or the last of a shorter month. */
function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function text(value: string | number | null | undefined): string {
  if (typeof value !== 'string') throw new TypeError('a text was expected');
  return value;
}

// Every table was asked.
function asRows(found: readonly [string, readonly Row[]][]): Rows {
  return Object.fromEntries(found) as unknown as Rows;
}
