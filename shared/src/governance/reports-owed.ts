import { addDays, addMonths, byDay } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { promisedDay } from '../deadlines/revision.ts';
import type { PromisedDay } from '../deadlines/revision.ts';
import type { Entry, RegisterView } from '../registers/register.ts';
import { daysSaid, dayIn } from '../registers/standing.ts';

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
 * Each falls due so many months after the day first promised, however late the one before was; what is said later of the
 * months is of the reports after the next.
 */
export function reportsOwed(entry: Asked, view: RegisterView): readonly ReportOwed[] {
  const rows = view.rowsOf(entry.entryId);
  const [first, ...said] = daysSaid(rows, 'reportDue');
  const made = reportsMade(entry, view);
  if (first === undefined)
    return [{ dueOn: null, firstDueOn: null, slips: 0, reportedOn: made[0] ?? null, isAgain: false }];
  const owed: ReportOwed[] = [];
  let after = 0;
  let every: number | undefined;
  for (;;) {
    const dueOn = addMonths(first.dueOn, after);
    const last = owed.at(-1)?.reportedOn ?? undefined;
    const own = last === undefined ? said : said.filter(({ revisedOn }) => last <= revisedOn);
    const months = every;
    const reportedOn = made.find(
      (day) => last === undefined || (last < day && opensOn(dueOn, promisedDay(dueOn, own, day), months) <= day),
    );
    const revisions = own.filter(({ revisedOn }) => reportedOn === undefined || revisedOn < reportedOn);
    owed.push({ ...promisedDay(dueOn, revisions, view.asAt), reportedOn: reportedOn ?? null, isAgain: after > 0 });
    if (reportedOn === undefined) return owed.map((one) => ({ ...one, ...takenBack(one, entry) }));
    every = monthsFrom(rows, reportedOn);
    if (every === undefined) return owed;
    do after += every;
    while (addMonths(first.dueOn, after) <= reportedOn);
  }
}

/** The day from which on a report is for the next time: in the half before it, or before an earlier day that was promised. */
function opensOn(naturally: IsoDate, { dueOn }: PromisedDay, every = 0): IsoDate {
  return addMonths(dueOn !== null && dueOn < naturally ? dueOn : naturally, -Math.ceil(every / 2));
}

/** A first day that is not given any more is owed on none. */
function takenBack({ reportedOn, isAgain }: ReportOwed, { values }: Asked): Partial<ReportOwed> {
  return reportedOn === null && !isAgain && dayIn(values['reportDue']) === undefined ? { dueOn: null } : {};
}

/** The months to the report after one that was made: as they were on its day, or as they were first said later. */
function monthsFrom(rows: readonly Entry[], day: IsoDate): number | undefined {
  const on = rows.findLast(({ validFrom }) => validFrom <= day);
  return [...(on === undefined ? [] : [on]), ...rows.filter(({ validFrom }) => day < validFrom)]
    .map(({ values }) => values['reportEvery'])
    .find((months) => typeof months === 'number');
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
