import { byDay, daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { dayInWords, longDate, monthInWords } from '../calendar/words.ts';
import type { PromisedDay } from '../deadlines/revision.ts';
import { timesWords } from '../deadlines/slip-words.ts';
import { isClosed, isNews, responseOverdue } from '../governance/recommendation-rules.ts';
import { recommendations } from '../governance/recommendations.ts';
import { isFarAhead, reportOwed } from '../governance/reports-owed.ts';
import { counted, numberInWords } from '../measure/words.ts';
import { heldIn } from '../registers/held.ts';
import type { RegisterView } from '../registers/register.ts';

/** A report that is owed: until when, and when at first. */
interface Owed extends PromisedDay {
  readonly madeOn: IsoDate | null;
  /** Whether the response to it is overdue. */
  readonly waits: boolean;
}

/**
 * Recommendations that nothing has answered yet: those made on the day, those whose report is overdue, the others.
 * @param views whose are told is what the reader may see; whether a report was made rests on all of them
 */
export function recommendationClauses({
  seen,
  whole,
}: {
  readonly seen: RegisterView;
  readonly whole: RegisterView;
}): readonly string[] {
  const { asAt } = seen;
  // The days are those that the reader may see; whether a report was made rests on all of them.
  const view = { ...seen, entriesOf: whole.entriesOf };
  const held = heldIn(recommendations, seen);
  const owed = held.flatMap((entry): readonly Owed[] => {
    const report = isClosed(entry, whole) ? undefined : reportOwed(entry, view);
    const { madeOn } = entry.values;
    return isNews(report, view) ? [{ ...report, madeOn, waits: responseOverdue(entry, view) !== undefined }] : [];
  });
  const made = owed.filter(({ madeOn }) => madeOn === asAt);
  const before = owed.filter((one) => !made.includes(one));
  const overdue = before.filter(({ dueOn }) => dueOn !== null && dueOn < asAt);
  // What is overdue is not told as open beside it: its report is told once that is due, or the response is given.
  const open = before.filter((one) => !overdue.includes(one) && !one.waits);
  const responses = held.flatMap((entry) => responseOverdue(entry, view) ?? []);
  return [
    ...some(made, (count) => `${count} made today${reportWords(made, asAt)}`),
    ...responseWords(responses, asAt),
    ...overdueWords(overdue, asAt),
    ...some(open, (count) => `${count} ${open.length === 1 ? 'is' : 'are'} open${reportWords(open, asAt)}`),
  ];
}

function some(owed: readonly Owed[], words: (count: string) => string): readonly string[] {
  return owed.length === 0 ? [] : [words(countOf(owed))];
}

function countOf(owed: readonly Owed[]): string {
  return counted(owed.length, ['recommendation', 'recommendations'], (count) => numberInWords(count).toLowerCase());
}

/** `, reports due March 2019`; where they are due apart, or some have no day, the first of them. */
function reportWords(owed: readonly Owed[], asAt: IsoDate): string {
  const [first, ...others] = byDue(owed);
  if (first === undefined) return ', no day set for a report';
  const when = whenWords(first, asAt);
  if (owed.length === 1) return `, report due ${when}`;
  const areTogether = others.length + 1 === owed.length && others.every((one) => whenWords(one, asAt) === when);
  return areTogether ? `, reports due ${when}` : `, the first report due ${when}`;
}

function overdueWords(owed: readonly Owed[], asAt: IsoDate): readonly string[] {
  const [longest] = byDue(owed);
  if (longest === undefined) return [];
  const when = `${dayInWords(longest.dueOn, asAt)} (${counted(daysBetween(longest.dueOn, asAt), ['day', 'days'])} ago${slipWords(longest, asAt)})`;
  if (owed.length === 1) return [`no report is recorded on one recommendation, due ${when}`];
  return [`no report is recorded on ${countOf(owed)}, the first due ${when}`];
}

/** `one response is overdue, due 13 May 2018 (29 days ago)` */
function responseWords(days: readonly IsoDate[], asAt: IsoDate): readonly string[] {
  const [longest] = days.toSorted(byDay);
  if (longest === undefined) return [];
  const when = `due ${longDate(longest)} (${counted(daysBetween(longest, asAt), ['day', 'days'])} ago)`;
  const count = counted(days.length, ['response', 'responses'], (one) => numberInWords(one).toLowerCase());
  return [days.length === 1 ? `${count} is overdue, ${when}` : `${count} are overdue, the first ${when}`];
}

function byDue(owed: readonly Owed[]): readonly (Owed & { readonly dueOn: IsoDate })[] {
  return owed
    .flatMap((one) => (one.dueOn === null ? [] : [{ ...one, dueOn: one.dueOn }]))
    .toSorted((one, other) => byDay(one.dueOn, other.dueOn));
}

/** `March 2019`, `13 March (12 days)`: a day that was put off is never without the one first set. */
function whenWords(one: Owed & { readonly dueOn: IsoDate }, asAt: IsoDate): string {
  const days = daysBetween(asAt, one.dueOn);
  const slipped = slipWords(one, asAt);
  if (isFarAhead(one.dueOn, asAt))
    return `${monthInWords(one.dueOn, asAt)}${slipped === '' ? '' : ` (${slipped.slice(2)})`}`;
  const left = days === 0 ? 'today' : counted(days, ['day', 'days']);
  return `${dayInWords(one.dueOn, asAt)} (${left}${slipped})`;
}

function slipWords({ firstDueOn, slips }: Owed, asAt: IsoDate): string {
  return slips === 0 || firstDueOn === null
    ? ''
    : `; first due ${dayInWords(firstDueOn, asAt)}, put off ${timesWords(slips)}`;
}
