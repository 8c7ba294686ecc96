import { addDays, addMonths, daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { PromisedDay } from '../deadlines/revision.ts';
import type { Action, Progress, ProgressStatus, Rag, RagOverride } from './action.ts';
import type { ActionHistory } from './facts.ts';
import { promiseAt } from './promise.ts';

/** Where an action stands, in one class; the classes add up to the actions. In the order in which they are charted. */
export const actionClasses = [
  'done',
  'said-done',
  'on-time',
  'not-looked-at',
  'stale',
  'overdue',
  'on-hold',
  'superseded',
] as const;
export type ActionClass = (typeof actionClasses)[number];

/** Why an action has its colour. */
export const ragRules = [
  'done-with-evidence',
  'said-done',
  'overdue',
  'not-looked-at',
  'flagged',
  'stale',
  'due-soon-and-quiet',
  'on-time',
  'apart',
] as const;
export type RagRule = (typeof ragRules)[number];

/** Where an action stands on a day. */
export type ActionState = {
  readonly actionClass: ActionClass;
  readonly status: ProgressStatus;
  /** The first day of those on which it has been said done without a break. */
  readonly saidDoneOn: IsoDate | null;
  readonly hasEvidence: boolean;
  /** Somebody else, or a body, found it done after it was said done. */
  readonly isChecked: boolean;
  readonly promised: PromisedDay;
  /** Days since the promised day passed, for what is neither said done nor superseded; on hold as well. */
  readonly daysOverdue: number;
  readonly lastEntryOn: IsoDate | null;
  readonly isFlagged: boolean;
  /** What stands in its way, by the last entry. */
  readonly blockedReason: string | null;
  /** The colour shown; null for what stands apart: on hold or superseded. */
  readonly rag: Rag | null;
  /** What the rule gives, also where somebody's word stands against it. */
  readonly derivedRag: Rag | null;
  readonly rule: RagRule;
  readonly override: RagOverride | null;
};

/** Amber: due within so many days, and no entry within so many. */
const soonDays = 60;
const quietDays = 30;

/**
 * Where an action stands on a day.
 * @param version what the action is on that day
 * @param reviewMonths its plans are reviewed every so many months; progress that has not moved for longer is stale
 * @source design, domain 5: blue is complete with evidence, then said done (amber, even when late), red overdue, amber
 * due soon and quiet or flagged, green otherwise; on hold and superseded apart; grey not looked at yet
 */
export function actionStateAt(
  history: ActionHistory,
  version: Action,
  { asAt, reviewMonths }: { readonly asAt: IsoDate; readonly reviewMonths: number },
): ActionState {
  const count = entriesUpTo(history.progress, asAt);
  const last = history.progress[count - 1];
  const status = last?.status ?? 'not-started';
  const saidDoneOn = status === 'said-done' ? saidDoneSince(history.progress, count) : null;
  const promised = promiseAt(history, asAt);
  const isOpen = status !== 'said-done' && status !== 'superseded';
  const seen: Seen = {
    status,
    hasEvidence: history.evidenceFrom !== null && history.evidenceFrom <= asAt,
    daysOverdue: isOpen && promised.dueOn !== null ? Math.max(0, daysBetween(promised.dueOn, asAt)) : 0,
    dueOn: promised.dueOn,
    lastEntryOn: last?.enteredOn ?? null,
    isFlagged: last?.isFlagged === true && isOpen,
    startsOn: version.startsOn,
    asAt,
    reviewMonths,
  };
  const actionClass = classOf(seen);
  const { rag: derivedRag, rule } = ragOf(seen, actionClass);
  const override = overrideAt(history.overrides, asAt);
  return {
    actionClass,
    status,
    saidDoneOn,
    hasEvidence: seen.hasEvidence,
    isChecked: saidDoneOn !== null && history.checks.some((check) => isWithin(check.checkedOn, saidDoneOn, asAt)),
    promised,
    daysOverdue: seen.daysOverdue,
    lastEntryOn: seen.lastEntryOn,
    isFlagged: seen.isFlagged,
    blockedReason: isOpen ? (last?.blockedReason ?? null) : null,
    rag: derivedRag === null ? null : (override?.rag ?? derivedRag),
    derivedRag,
    rule,
    override,
  };
}

/** What the class and the colour rest on. */
type Seen = {
  readonly status: ProgressStatus;
  readonly hasEvidence: boolean;
  readonly daysOverdue: number;
  readonly dueOn: IsoDate | null;
  readonly lastEntryOn: IsoDate | null;
  readonly isFlagged: boolean;
  readonly startsOn: IsoDate | null;
  readonly asAt: IsoDate;
  readonly reviewMonths: number;
};

function classOf({ status, hasEvidence, daysOverdue, lastEntryOn, startsOn, asAt, reviewMonths }: Seen): ActionClass {
  if (status === 'superseded') return 'superseded';
  if (status === 'on-hold') return 'on-hold';
  if (status === 'said-done') return hasEvidence ? 'done' : 'said-done';
  if (daysOverdue > 0) return 'overdue';
  // Nothing is late or unseen of what is not to be begun yet.
  if (startsOn !== null && startsOn > asAt) return 'on-time';
  if (lastEntryOn === null) return 'not-looked-at';
  const movedOn = startsOn !== null && startsOn > lastEntryOn ? startsOn : lastEntryOn;
  return addMonths(movedOn, reviewMonths) < asAt ? 'stale' : 'on-time';
}

function ragOf(seen: Seen, actionClass: ActionClass): { readonly rag: Rag | null; readonly rule: RagRule } {
  if (actionClass === 'superseded' || actionClass === 'on-hold') return { rag: null, rule: 'apart' };
  if (actionClass === 'done') return { rag: 'blue', rule: 'done-with-evidence' };
  if (actionClass === 'said-done') return { rag: 'amber', rule: 'said-done' };
  if (actionClass === 'overdue') return { rag: 'red', rule: 'overdue' };
  if (seen.isFlagged) return { rag: 'amber', rule: 'flagged' };
  // What stands still is not fine, whatever its day.
  if (actionClass === 'stale') return { rag: 'amber', rule: 'stale' };
  if (actionClass === 'not-looked-at') return { rag: 'grey', rule: 'not-looked-at' };
  if (isSoon(seen) && isQuiet(seen)) return { rag: 'amber', rule: 'due-soon-and-quiet' };
  return { rag: 'green', rule: 'on-time' };
}

function isSoon({ dueOn, asAt }: Seen): boolean {
  return dueOn !== null && dueOn <= addDays(asAt, soonDays);
}

function isQuiet({ lastEntryOn, asAt }: Seen): boolean {
  return lastEntryOn === null || addDays(lastEntryOn, quietDays) < asAt;
}

function isWithin(day: IsoDate, from: IsoDate, to: IsoDate): boolean {
  return from <= day && day <= to;
}

/** How many entries of a log were made up to a day; the log is in the order of its days. */
function entriesUpTo(progress: readonly Progress[], asAt: IsoDate): number {
  let low = 0;
  let high = progress.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = progress[middle];
    if (entry !== undefined && entry.enteredOn <= asAt) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The day since which every entry has said done. */
function saidDoneSince(progress: readonly Progress[], count: number): IsoDate | null {
  let since: IsoDate | null = null;
  for (let index = count - 1; index >= 0; index -= 1) {
    const entry = progress[index];
    if (entry?.status !== 'said-done') break;
    since = entry.enteredOn;
  }
  return since;
}

/** The word that stands on a day: of several the one that began last. */
function overrideAt(overrides: readonly RagOverride[], asAt: IsoDate): RagOverride | null {
  return overrides.findLast(({ fromOn, untilOn }) => fromOn <= asAt && (untilOn === null || untilOn >= asAt)) ?? null;
}
