import { inAList } from '@due-regard/shared/measure/words.ts';
import { heldElsewhere } from '@due-regard/shared/channel/agreement.ts';
import { answerWords } from '@due-regard/shared/channel/panel/checks.ts';
import type { CheckAnswer, SupportAnswer } from '@due-regard/shared/channel/panel/checks.ts';
import type { PanelMeetingState } from '@due-regard/shared/channel/panel/meeting.ts';
import type { RequestStanding } from '@due-regard/shared/channel/panel/request.ts';
import { usualDueDay } from '@due-regard/shared/channel/panel/statement.ts';
import type { StatementStanding } from '@due-regard/shared/channel/panel/statement.ts';
import type { TrainingStanding } from '@due-regard/shared/channel/panel/training.ts';
import type { MonthStanding } from '@due-regard/shared/channel/panel/year.ts';
import type { PanelYearReply } from '@due-regard/shared/channel/panel/api.ts';
import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate, monthAndYear } from '@due-regard/shared/calendar/words.ts';
import type { TagWords } from '../../design-system/Tag.tsx';
import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';

export const stateWords: Readonly<Record<PanelMeetingState, string>> = {
  held: 'It was held',
  planned: 'It is planned',
  'held-elsewhere': `Meetings of this month: ${heldElsewhere.toLowerCase().replace('home office', 'Home Office')}`,
};

export const monthTags: Readonly<Record<MonthStanding, TagWords>> = {
  held: { label: 'Met', colour: 'green' },
  'held-elsewhere': { label: 'Held elsewhere', colour: 'blue' },
  gap: { label: 'No meeting entered', colour: 'red' },
  'not-yet': { label: 'Month not over', colour: 'grey' },
};

export const requestTags: Readonly<Record<RequestStanding, TagWords>> = {
  overdue: { label: 'Overdue', colour: 'red' },
  open: { label: 'Open', colour: 'blue' },
  'answered-late': { label: 'Answered late', colour: 'orange' },
  answered: { label: 'Answered', colour: 'green' },
  'held-elsewhere': { label: 'Held elsewhere', colour: 'blue' },
};

export const trainingTags: Readonly<Record<TrainingStanding, TagWords>> = {
  overdue: { label: 'Refresh overdue', colour: 'red' },
  'not-trained': { label: 'Not trained', colour: 'orange' },
  'not-entered': { label: 'Not entered yet', colour: 'grey' },
  'due-soon': { label: 'Refresh due soon', colour: 'yellow' },
  'up-to-date': { label: 'Up to date', colour: 'green' },
  'held-elsewhere': { label: 'Held elsewhere', colour: 'blue' },
};

export const statementTags: Readonly<Record<StatementStanding, TagWords>> = {
  'not-there-yet': { label: 'No statement yet', colour: 'grey' },
  'not-entered': { label: 'Not entered yet', colour: 'grey' },
  open: { label: 'Not signed yet', colour: 'blue' },
  overdue: { label: 'Overdue', colour: 'red' },
  changed: { label: 'To be signed again', colour: 'orange' },
  signed: { label: 'Signed', colour: 'green' },
};

/** `2026-09` as `September 2026`. */
export function monthWords(month: string): string {
  return monthAndYear(isoDate(`${month}-01`));
}

/** An answer in words; null is not entered yet, which is never "no". */
export function answered(answer: CheckAnswer | SupportAnswer | null): string {
  return answer === null ? 'Not entered yet' : answerWords[answer];
}

type StatementDue = Pick<PanelYearReply['statement'], 'year' | 'dueOn' | 'standing'>;

/** By which day a statement is owed, by which rule, and since when it is overdue. */
export function statementDueWords({ year, dueOn, standing }: StatementDue): string {
  if (standing === 'changed') return 'changed since it was signed, to be signed again';
  const rule =
    dueOn === usualDueDay(year)
      ? 'the last day of March after its year, in our reading'
      : 'the day that was set for it';
  const owed = `owed by ${longDate(dueOn)}, ${rule}`;
  return standing === 'overdue' ? `overdue since ${longDate(addDays(dueOn, 1))}, ${owed}` : owed;
}

/** `1 meeting`, `2 meetings` */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

export const reasonWords: FieldWords = choice('why it is corrected');

type Months = readonly Pick<PanelYearReply['months'][number], 'month' | 'standing'>[];

/**
 * The sentences that answer whoever comes to ask whether the panel meets: of the months that are over, how many have
 * something entered, since a gap is never "no".
 * @param months the last is the one that goes on
 */
export function yearWords(months: Months): string {
  const [over, last] = [months.slice(0, -1), months.at(-1)];
  const now = last === undefined ? '' : monthWords(last.month);
  const gaps = over.filter(({ standing }) => standing === 'gap');
  const period = `the ${countOf(over.length, 'month')} before ${now}, which is not over`;
  const running = last?.standing === 'held' ? ` It met in ${now}.` : '';
  if (gaps.length === over.length) return `Nothing is entered of ${period}.${running}`;
  const met = over.filter(({ standing }) => standing === 'held').length;
  const elsewhere = over.filter(({ standing }) => standing === 'held-elsewhere').length;
  const away = elsewhere === 0 ? '' : ` Of ${countOf(elsewhere, 'month')} the meetings are held elsewhere.`;
  const missing =
    gaps.length === 0 ? '' : ` Nothing is entered of ${inAList(gaps.map(({ month }) => monthWords(month)))}.`;
  const entered = over.length - gaps.length;
  return `Something is entered of ${String(entered)} of ${period}: the panel met in ${String(met)} of them.${running}${away}${missing}`;
}
