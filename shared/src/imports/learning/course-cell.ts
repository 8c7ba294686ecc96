import type { IsoDate } from '../../calendar/iso-date.ts';
import { earliestTraining } from '../../training/earliest-training.ts';
import { readDate } from '../dates.ts';
import type { DateOrder } from '../dates.ts';
import type { ReasonCode } from '../reasons.ts';
import type { Cell } from '../table.ts';
import { outcomeWord } from './outcomes.ts';

/** What a cell says of somebody's training: a day or a word. A word such as "Completed" has no day. */
export type CourseCell =
  | { readonly says: 'completed'; readonly day: IsoDate | null }
  | { readonly says: 'not-completed' | 'not-asked' | 'nothing' }
  | { readonly refused: ReasonCode };

/** How the days of a file are read, and which of them are possible. */
export interface DayRules {
  readonly order: DateOrder;
  readonly today: IsoDate;
  /** The day the file speaks of: what it tells of was held by then. */
  readonly fileDate: IsoDate;
}

export function readCourseCell(cell: Cell, { order, today, fileDate }: DayRules): CourseCell {
  const word = outcomeWord(cell);
  if (word === 'completed') return { says: 'completed', day: null };
  if (word !== undefined) return { says: word };
  const reading = readDate(cell, order);
  if ('refused' in reading) return reading;
  const { day } = reading;
  if (day === null) return { says: 'nothing' };
  if (day > today) return { refused: 'day-in-the-future' };
  if (day > fileDate) return { refused: 'held-after-told' };
  return day < earliestTraining ? { refused: 'training-too-early' } : { says: 'completed', day };
}

/** The same where words are looked for: what is neither a word that is known nor a day is not a date gone wrong. */
export function readOutcomeCell(cell: Cell, rules: DayRules): CourseCell {
  const read = readCourseCell(cell, rules);
  return 'refused' in read && read.refused === 'date-not-read' ? { refused: 'outcome-not-known' } : read;
}
