import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { missingWords } from '@due-regard/shared/imports/learning/missing-words.ts';
import type { ListInForce } from './list-in-force.ts';
import type { Settled } from './people-importer.ts';
import type { StaffRows } from './staff-rows.ts';

interface Noticed {
  readonly before: ListInForce;
  readonly gone: number;
  readonly organisations: number;
  readonly missing: NonNullable<Settled['missing']>;
  /** The day as on which the same is listed from now on; null where the list says something else. */
  readonly standsFrom: IsoDate | null;
}

/** What was noticed of a list of staff beside the lists before it. */
export function staffNotes(rows: StaffRows, { before, gone, organisations, missing, standsFrom }: Noticed): string[] {
  const all = [
    organisations > 0 &&
      `The list speaks for ${counted(organisations, 'organisation')}: from its day on, only who is in it is in post there.`,
    before.latest !== null &&
      gone > 0 &&
      `${counted(gone, 'post')} of the list of ${longDate(before.latest)} ${gone === 1 ? 'is' : 'are'} not in this one, or with other days.`,
    before.latest !== null &&
      standsFrom !== null &&
      `It says what the list of ${longDate(before.latest)} says: from now on that is known as listed on ${longDate(standsFrom)}.`,
    missing.length > 0 && missingWords(missing),
    missing.length > 0 && rows.placesUnread > 0 && unreadWords(rows.placesUnread),
    ...rows.wordNotes,
    rows.joined > 0 &&
      `${counted(rows.joined, 'row')} of somebody who is there already, in the same organisation on the same days: each was counted once.`,
    rows.shared > 0 && sharedWords(rows.shared),
    rows.notOurs > 0 && `${counted(rows.notOurs, 'row')} of what is not counted here, as somebody said, and left out.`,
  ];
  return all.filter((note) => note !== false);
}

/** A mailbox that several read says of nobody who has done a course. */
function sharedWords(ids: number): string {
  const are = ids === 1 ? '1 id stands' : `${String(ids)} ids stand`;
  const it = ids === 1 ? 'it' : 'them';
  return `${are} beside more than one person, such as a shared mailbox, so nobody is known by ${it}; their posts count.`;
}

function unreadWords(rows: number): string {
  const of = rows === 1 ? '1 row that is left out does' : `${String(rows)} rows that are left out do`;
  return `${of} not tell which organisation it is of, which may be one of these.`;
}

function counted(count: number, thing: string): string {
  return `${String(count)} ${thing}${count === 1 ? '' : 's'}`;
}
