import { addMonths, byDay, daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import type { FieldProblem } from '../http/problem.ts';
import { counted } from '../measure/words.ts';
import type { Entry, EntryDue, RegisterView, Standing } from '../registers/register.ts';
import { dayIn, promiseOf } from '../registers/standing.ts';

/** What these rules look at of a recommendation: days and codes. */
type Recommendation = Pick<Entry, 'entryId' | 'values'>;

const monthsToRespond = 2;

export const recommendationStandings = {
  closed: {
    label: 'Closed',
    means: 'over',
    explained: 'The committee has closed it in a minute; nothing is owed to it any more.',
  },
  'response-overdue': {
    label: 'Response overdue',
    means: 'bad',
    explained: 'The committee asked for a response within two months of the day it was made, and none is recorded.',
  },
  'report-overdue': {
    label: 'Report overdue',
    means: 'bad',
    explained: 'The day by which it was to be reported on has passed, and no report that satisfies it is recorded.',
  },
  rejected: {
    label: 'Rejected',
    means: 'over',
    explained: 'It was decided not to do it; the committee can ask again.',
  },
  satisfied: {
    label: 'Satisfied',
    means: 'good',
    explained: 'The report that it asks for was made. The committee has not closed it yet.',
  },
  achieved: {
    label: 'Achieved, stop monitoring',
    means: 'good',
    explained: 'The committee is content that it has been done and asks for no more news of it.',
  },
  acceptable: {
    label: 'Acceptable',
    means: 'open',
    explained: 'Not all of it is done, but the committee is content with how it goes and will look again.',
  },
  'not-acceptable': {
    label: 'Not acceptable, lead officer attends',
    means: 'attention',
    explained: 'The committee is not content with how it goes, and asks the lead officer to its next meeting.',
  },
  'in-progress': { label: 'In progress', means: 'open' },
  'not-started': { label: 'Not started', means: 'open' },
  undecided: {
    label: 'Not decided yet',
    means: 'attention',
    explained: 'Nobody has said whether it is accepted.',
  },
  open: { label: 'Open', means: 'open', explained: 'It is decided, and nothing is said of how far it is.' },
} as const satisfies Readonly<Record<string, Standing>>;
type StandingCode = keyof typeof recommendationStandings;

const statusCodes = ['achieved', 'acceptable', 'not-acceptable', 'in-progress', 'not-started'] as const;

/** How a recommendation stands: what is overdue comes before what scrutiny last said of it. */
export function recommendationStanding(entry: Recommendation, view: RegisterView): StandingCode {
  const { decision, decisionWords, status } = entry.values;
  if (isClosed(entry, view)) return 'closed';
  if (responseDue(entry, view).some(({ dueOn }) => dueOn < view.asAt)) return 'response-overdue';
  const dueOn = dayIn(entry.values['reportDue']);
  const isMet = isReportMet(entry, view);
  if (dueOn !== undefined && dueOn < view.asAt && !isMet) return 'report-overdue';
  if (decision === 'rejected') return 'rejected';
  const said = statusCodes.find((code) => code === status);
  if (satisfiedOn(entry, view) !== undefined)
    return said === 'achieved' || said === 'not-acceptable' ? said : 'satisfied';
  if (said !== undefined) return said;
  const isDecided = decision === 'accepted' || decision === 'partly' || typeof decisionWords === 'string';
  return isDecided ? 'open' : 'undecided';
}

/** `Satisfied on 10 June 2019, 89 days late`; late is reckoned from the day first promised. */
export function recommendationRemark(entry: Recommendation, view: RegisterView): string | null {
  const { firstDueOn } = promiseOf(view.rowsOf(entry.entryId), 'reportDue', view.asAt);
  const dueOn = dayIn(entry.values['reportDue']);
  const on = satisfiedOn(entry, view);
  if (on !== undefined) return `Satisfied on ${longDate(on)}${lateness(on, firstDueOn, dueOn)}`;
  if (dueOn === undefined || isReportMet(entry, view) || isClosed(entry, view)) return null;
  if (dueOn >= view.asAt) return `Report due by ${longDate(dueOn)}`;
  return `No report recorded: it was due by ${longDate(dueOn)}, ${days(daysBetween(dueOn, view.asAt))} ago`;
}

function lateness(on: IsoDate, firstDueOn: IsoDate | null, dueOn: IsoDate | undefined): string {
  if (firstDueOn === null) return '';
  const late = daysBetween(firstDueOn, on);
  if (late <= 0) return ', in time';
  if (firstDueOn === dueOn) return `, ${days(late)} late`;
  return `, ${days(late)} after the day first promised, ${longDate(firstDueOn)}`;
}

function days(count: number): string {
  return counted(count, ['day', 'days']);
}

/** Whether the committee has closed it: from that day on nothing is due of it. */
export function isClosed({ values }: Recommendation, { asAt }: RegisterView): boolean {
  const closedOn = dayIn(values['closedOn']);
  return closedOn !== undefined && closedOn <= asAt;
}

/** Whether no report is owed any more: one that satisfies it was made, or it was rejected. */
export function isReportMet(entry: Recommendation, view: RegisterView): boolean {
  return entry.values['decision'] === 'rejected' || satisfiedOn(entry, view) !== undefined;
}

/** The day of the first report that is what it asks for. */
function satisfiedOn({ entryId }: Recommendation, view: RegisterView): IsoDate | undefined {
  return view
    .entriesOf('recommendation-reports')
    .filter(({ values }) => values['recommendation'] === entryId && values['satisfies'] === 'yes')
    .flatMap(({ values }) => dayIn(values['reportedOn']) ?? [])
    .filter((day) => day <= view.asAt)
    .toSorted(byDay)[0];
}

/** The response that is owed within two months, until it is given. */
export function responseDue({ values }: Recommendation, { asAt }: RegisterView): readonly EntryDue[] {
  const madeOn = dayIn(values['madeOn']);
  const respondedOn = dayIn(values['respondedOn']);
  const isGiven = respondedOn !== undefined && respondedOn <= asAt;
  if (values['responseAsked'] !== 'yes' || madeOn === undefined || isGiven) return [];
  return [{ what: 'Response to the committee', dueOn: addMonths(madeOn, monthsToRespond) }];
}

/** What cannot all be so: a close without its minute, a clock without the day from which it runs. */
export function recommendationProblems(values: Entry['values']): readonly FieldProblem[] {
  const problems: readonly (FieldProblem | false)[] = [
    values['closedOn'] !== null && values['closedMinute'] === null && { field: 'closedMinute', code: 'missing' },
    values['responseAsked'] === 'yes' && values['madeOn'] === null && { field: 'madeOn', code: 'missing' },
  ];
  return problems.filter((problem) => problem !== false);
}
