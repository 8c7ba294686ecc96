import { addMonths, daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import type { FieldProblem } from '../http/problem.ts';
import { counted } from '../measure/words.ts';
import { inAll } from '../registers/in-all.ts';
import type { Entry, EntryDue, RegisterView, Standing } from '../registers/register.ts';
import { dayIn, hasCome } from '../registers/standing.ts';
import { isFarAhead, reportOwed, reportsOwed } from './reports-owed.ts';
import type { ReportOwed } from './reports-owed.ts';

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
    explained:
      'The report that it asks for was made. The committee has not closed it yet; where it asks for one again and again, the next falls due.',
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
  'not-read': {
    label: 'Decision not read yet',
    means: 'attention',
    explained:
      'A file says of the decision what is none of the choices here. It is kept as it was written, and read as neither accepted nor rejected until somebody chooses what it means.',
  },
  open: {
    label: 'Open',
    means: 'open',
    explained: 'It is accepted, wholly or partly, and how far it is is not said by any of the choices here.',
  },
} as const satisfies Readonly<Record<string, Standing>>;
type StandingCode = keyof typeof recommendationStandings;

const statusCodes = ['achieved', 'acceptable', 'not-acceptable', 'in-progress', 'not-started'] as const;

/** How a recommendation stands: what is overdue comes before what scrutiny last said of it. */
export function recommendationStanding(entry: Recommendation, view: RegisterView): StandingCode {
  const { decision, decisionWords, status } = entry.values;
  if (isClosed(entry, view)) return 'closed';
  if (responseOverdue(entry, view) !== undefined) return 'response-overdue';
  if (isOverdue(reportOwed(entry, view), view)) return 'report-overdue';
  if (decision === 'rejected') return 'rejected';
  const said = statusCodes.find((code) => code === status);
  if (reportsOwed(entry, view).some(({ reportedOn }) => reportedOn !== null))
    return said === 'achieved' || said === 'not-acceptable' ? said : 'satisfied';
  if (said !== undefined) return said;
  if (decision === 'accepted' || decision === 'partly') return 'open';
  return decision === null && typeof decisionWords === 'string' ? 'not-read' : 'undecided';
}

/**
 * `Satisfied on 10 June 2019, 89 days late`; late is reckoned from the day first promised. Of one that asks for a report
 * again and again it is said until the next is near. A response that is overdue is said before it.
 */
export function recommendationRemark(entry: Recommendation, view: RegisterView): string | null {
  const said = [responseWords(entry, view), reportInWords(entry, view)].filter((words) => words !== null);
  return said.length === 0 ? null : said.join('. ');
}

function responseWords(entry: Recommendation, view: RegisterView): string | null {
  const dueOn = responseOverdue(entry, view);
  if (dueOn === undefined) return null;
  return `No response recorded: it was due by ${longDate(dueOn)}, ${days(daysBetween(dueOn, view.asAt))} ago`;
}

function reportInWords(entry: Recommendation, view: RegisterView): string | null {
  const answered = reportsOwed(entry, view).findLast(({ reportedOn }) => reportedOn !== null);
  const owed = isClosed(entry, view) ? undefined : reportOwed(entry, view);
  if (answered !== undefined && !isNews(owed, view)) return satisfiedWords(answered);
  const dueOn = owed?.dueOn ?? null;
  if (dueOn === null) return null;
  if (dueOn >= view.asAt) return `Report due by ${longDate(dueOn)}`;
  return `No report recorded: it was due by ${longDate(dueOn)}, ${days(daysBetween(dueOn, view.asAt))} ago`;
}

/** Whether there is something to say of a report that is owed: it is the first, or the next is near. */
export function isNews(owed: ReportOwed | undefined, { asAt }: Pick<RegisterView, 'asAt'>): owed is ReportOwed {
  return owed !== undefined && !(owed.isAgain && owed.dueOn !== null && isFarAhead(owed.dueOn, asAt));
}

function isOverdue(owed: ReportOwed | undefined, { asAt }: RegisterView): boolean {
  const dueOn = owed?.dueOn ?? null;
  return dueOn !== null && dueOn < asAt;
}

function satisfiedWords({ reportedOn, firstDueOn, dueOn }: ReportOwed): string | null {
  if (reportedOn === null) return null;
  const satisfied = `Satisfied on ${longDate(reportedOn)}`;
  if (firstDueOn === null) return satisfied;
  const late = daysBetween(firstDueOn, reportedOn);
  if (late <= 0) return `${satisfied}, in time`;
  if (firstDueOn === dueOn) return `${satisfied}, ${days(late)} late`;
  return `${satisfied}, ${days(late)} after the day first promised, ${longDate(firstDueOn)}`;
}

export const reportStandings = {
  'in-time': { label: 'In time', means: 'good' },
  late: { label: 'Late', means: 'bad' },
  made: { label: 'Made', means: 'good', explained: 'No day was set by which it was to be made.' },
  already: {
    label: 'Made already',
    means: 'over',
    explained: 'Another report had answered the recommendation by then.',
  },
  progress: { label: 'On the way', means: 'open' },
} as const satisfies Readonly<Record<string, Standing>>;

/** How a report stands to what was asked for: in time or late for its own year, whatever came after it. */
export function reportStanding(report: Recommendation, view: RegisterView): keyof typeof reportStandings {
  const { satisfies, reportedOn } = report.values;
  const on = dayIn(reportedOn);
  if (satisfies !== 'yes' || on === undefined) return 'progress';
  const answered = answeredBy(report, view);
  if (answered === undefined) return 'already';
  if (answered.firstDueOn === null) return 'made';
  return answered.firstDueOn < on ? 'late' : 'in-time';
}

/** `89 days late: due by 13 March 2019` */
export function reportRemark(report: Recommendation, view: RegisterView): string | null {
  const firstDueOn = answeredBy(report, view)?.firstDueOn ?? null;
  const on = dayIn(report.values['reportedOn']);
  if (firstDueOn === null || on === undefined) return null;
  const late = daysBetween(firstDueOn, on);
  return `${late <= 0 ? 'In time' : `${days(late)} late`}: due by ${longDate(firstDueOn)}`;
}

/** The time for which a report is the one that was asked for. */
function answeredBy({ values }: Recommendation, view: RegisterView): ReportOwed | undefined {
  const asked = view.entriesOf('recommendations').find(({ entryId }) => entryId === values['recommendation']);
  if (asked === undefined || values['satisfies'] !== 'yes') return undefined;
  return reportsOwed(asked, view).find(({ reportedOn }) => reportedOn === values['reportedOn']);
}

function days(count: number): string {
  return counted(count, ['day', 'days']);
}

/** Whether the committee has closed it: from that day on nothing is due of it. */
export function isClosed({ values }: Recommendation, { asAt }: RegisterView): boolean {
  const closedOn = dayIn(values['closedOn']);
  return hasCome(closedOn, asAt);
}

/** The response that is owed within two months, until it is given. */
export function responseDue({ values }: Recommendation, { asAt }: RegisterView): readonly EntryDue[] {
  const madeOn = dayIn(values['madeOn']);
  const respondedOn = dayIn(values['respondedOn']);
  const isGiven = hasCome(respondedOn, asAt);
  if (values['responseAsked'] !== 'yes' || madeOn === undefined || isGiven) return [];
  return [{ what: 'Response to the committee', dueOn: addMonths(madeOn, monthsToRespond) }];
}

/** The day by which a response was due that nobody has given; undefined where none is overdue. */
export function responseOverdue(entry: Recommendation, view: RegisterView): IsoDate | undefined {
  if (isClosed(entry, view)) return undefined;
  return responseDue(entry, view).find(({ dueOn }) => dueOn < view.asAt)?.dueOn;
}

/** What cannot all be so: a close without its minute, a clock without the day from which it runs. */
export function recommendationProblems(values: Entry['values']): readonly FieldProblem[] {
  const problems: readonly (FieldProblem | false)[] = [
    values['closedOn'] !== null && values['closedMinute'] === null && { field: 'closedMinute', code: 'missing' },
    values['responseAsked'] === 'yes' && values['madeOn'] === null && { field: 'madeOn', code: 'missing' },
    values['reportEvery'] !== null && values['reportDue'] === null && { field: 'reportDue', code: 'missing' },
  ];
  return [...problems.filter((problem) => problem !== false), ...beforeMade(values)];
}

/** Nothing is decided, answered, promised or closed before it was asked. */
function beforeMade(values: Entry['values']): readonly FieldProblem[] {
  const madeOn = dayIn(values['madeOn']);
  return ['decidedOn', 'respondedOn', 'reportDue', 'closedOn'].flatMap((field) => {
    const day = dayIn(values[field]);
    return madeOn !== undefined && day !== undefined && day < madeOn ? [{ field, code: 'before-made' }] : [];
  });
}

/** `2 recommendations: 1 report overdue, 1 satisfied.` */
export function recommendationsInWords(entries: readonly Recommendation[], view: RegisterView): string {
  const whole = view.whole ?? view;
  const standings = entries.map((entry) => recommendationStanding(entry, whole));
  return inAll(['recommendation', 'recommendations'], standings, wordsOfStandings);
}

const wordsOfStandings: Readonly<Record<StandingCode, string>> = {
  'response-overdue': 'with a response overdue',
  'report-overdue': 'with a report overdue',
  'not-acceptable': 'not acceptable to the committee',
  undecided: 'not decided yet',
  'not-read': 'whose decision is not read yet',
  'not-started': 'not started',
  'in-progress': 'in progress',
  open: 'open',
  acceptable: 'acceptable',
  achieved: 'achieved',
  satisfied: 'satisfied',
  rejected: 'rejected',
  closed: 'closed',
};
