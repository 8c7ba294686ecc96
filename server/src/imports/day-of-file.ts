import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { todayWords } from '@due-regard/shared/calendar/today-words.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { Refusal } from '@due-regard/shared/http/problem.ts';
import { fileDateOfName } from '@due-regard/shared/imports/file-date.ts';
import type { ImportContext } from './importer.ts';

/** The day that a file speaks of, and who says so. */
export interface DayOfFile {
  readonly day: IsoDate;
  readonly from: 'said' | 'name' | 'today';
  readonly today: IsoDate;
  /** Whether that is the demonstration's own day. */
  readonly hasOwnToday: boolean;
}

/** A file and the day that somebody gave for it. */
interface NamedFile {
  readonly fileName: string;
  readonly fileDate: IsoDate | undefined;
}

/** Given, told by the name of the file, or today. @throws Refusal `not-valid` when it is to come */
export function dayOfFile(
  { today, hasOwnToday = false }: Pick<ImportContext, 'today' | 'hasOwnToday'>,
  { fileDate, fileName }: NamedFile,
): DayOfFile {
  const named = fileDateOfName(fileName);
  const day = fileDate ?? named ?? today;
  if (day > today) throw ofADayToCome(day, todayWords(today, { own: hasOwnToday }));
  const from = fileDate !== undefined ? 'said' : named !== undefined ? 'name' : 'today';
  return { day, from, today, hasOwnToday };
}

/** What is true tomorrow nobody knows; taken as known, it would stand before every file of a day until then. */
function ofADayToCome(day: IsoDate, today: string): Refusal {
  return new Refusal('not-valid', {
    detail: `The file would be of ${longDate(day)}, which has not come yet: today is ${today}. Say which day it is true of.`,
    fields: [{ field: 'fileDate', code: 'in-the-future' }],
  });
}
