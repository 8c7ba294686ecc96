import { addDays, addMonths, byDay } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { promisedDay } from '../deadlines/revision.ts';
import type { PromisedDay } from '../deadlines/revision.ts';
import type { Entry, RegisterView } from '../registers/register.ts';
import { daysSaid, dayIn, promiseOf } from '../registers/standing.ts';

type Asked = Pick<Entry, 'entryId' | 'values'>;

/** One time that a report is owed: by when, by when at first, and when the report was made that was asked for. */
export interface ReportOwed extends PromisedDay {
  readonly reportedOn: IsoDate | null;
  /** Whether it was asked for before and made then. */
  readonly isAgain: boolean;
}

/** Days further ahead than these are no news yet. */
const farAhead = 60;

/** Whether a day is still far: the overview says it by its month, and nothing of a report that is owed again by then. */
export function isFarAhead(day: IsoDate, asAt: IsoDate): boolean {
  return addDays(asAt, farAhead) < day;
}

/**
 * Every time that a recommendation asks for its report, the earliest first; of one that asks for it again and again the
 * last is never answered. A report answers every time that has fallen due by its day. One that comes early is for the
 * next time where it lies in the half before it: what goes to a second meeting soon after is no report of the next year.
 * Each falls due so many months after the day first promised, however late the one before was.
 */
export function reportsOwed(entry: Asked, view: RegisterView): readonly ReportOwed[] {
  const { reportDue, reportEvery } = entry.values;
  const rows = view.rowsOf(entry.entryId);
  const [first, ...said] = daysSaid(rows, 'reportDue');
  const made = reportsMade(entry, view);
  if (first === undefined || dayIn(reportDue) === undefined || typeof reportEvery !== 'number') {
    const promised = { ...promiseOf(rows, 'reportDue', view.asAt), dueOn: dayIn(reportDue) ?? null };
    return [{ ...promised, reportedOn: made[0] ?? null, isAgain: false }];
  }
  const owed: ReportOwed[] = [];
  let times = 0;
  for (;;) {
    const naturally = addMonths(first.dueOn, times * reportEvery);
    const last = owed.at(-1)?.reportedOn ?? undefined;
    const own = said.filter(({ revisedOn }) => last === undefined || last <= revisedOn);
    const reportedOn = made.find((day) => {
      const dueOn = promisedDay(naturally, own, day).dueOn ?? naturally;
      const opens = addMonths(dueOn < naturally ? dueOn : naturally, -Math.ceil(reportEvery / 2));
      return last === undefined || (last < day && opens <= day);
    });
    const revisions = own.filter(({ revisedOn }) => reportedOn === undefined || revisedOn < reportedOn);
    owed.push({ ...promisedDay(naturally, revisions, view.asAt), reportedOn: reportedOn ?? null, isAgain: times > 0 });
    if (reportedOn === undefined) return owed;
    do times += 1;
    while (addMonths(first.dueOn, times * reportEvery) <= reportedOn);
  }
}

/** The report that is owed on the day; undefined where it was made and nobody asks for another, or it was rejected. */
export function reportOwed(entry: Asked, view: RegisterView): ReportOwed | undefined {
  if (entry.values['decision'] === 'rejected') return undefined;
  return reportsOwed(entry, view).find(({ reportedOn }) => reportedOn === null);
}

/** The same where it was made before and is asked for again. */
export function reportOwedAgain(entry: Asked, view: RegisterView): ReportOwed | undefined {
  const owed = reportOwed(entry, view);
  return owed?.isAgain === true ? owed : undefined;
}

/** Days on which a report was made that is what the recommendation asks for. */
function reportsMade({ entryId }: Asked, { asAt, entriesOf }: RegisterView): readonly IsoDate[] {
  return entriesOf('recommendation-reports')
    .filter(({ values }) => values['recommendation'] === entryId && values['satisfies'] === 'yes')
    .flatMap(({ values }) => dayIn(values['reportedOn']) ?? [])
    .filter((day) => day <= asAt)
    .toSorted(byDay);
}
