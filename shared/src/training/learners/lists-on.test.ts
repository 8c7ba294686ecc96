import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDate } from '../../calendar/iso-date.ts';
import { valueAt } from '../../measure/steps.ts';
import { someDay } from '../testing/random-facts.ts';
import type { StaffList } from './facts.ts';
import { listsOn } from './lists-on.ts';
import { speakingLists } from './speaking-lists.ts';
import { staffList } from './testing/example-people.ts';
import { places } from './testing/random-people.ts';

const ids = places.map(({ organisationId }) => organisationId);
const said = fc.constantFrom('covers', 'ends', 'nothing');

/** Some of one day, as the database gives them: the earliest first. */
const someLists: fc.Arbitrary<readonly StaffList[]> = fc
  .array(fc.record({ fileDate: someDay, ofDayBefore: fc.boolean(), of: fc.tuple(said, said, said) }), { maxLength: 8 })
  .map((lists) =>
    lists
      .map(({ fileDate, ofDayBefore, of }, at) => ({
        batchId: String(at),
        fileDate: ofDayBefore ? (lists[at - 1]?.fileDate ?? fileDate) : fileDate,
        covers: ids.filter((_, place) => of[place] === 'covers'),
        ends: ids.filter((_, place) => of[place] === 'ends'),
      }))
      .toSorted((a, b) => Number(a.fileDate > b.fileDate) - Number(a.fileDate < b.fileDate)),
  );

describe('on a day', () => {
  it('a list speaks for an organisation as it does in its history', () => {
    fc.assert(
      fc.property(someLists, someDay, (lists, day) => {
        const speaking = speakingLists(lists);
        const { listFor } = listsOn(lists, day);
        for (const id of ids) expect(listFor(id)).toBe(valueAt(speaking(id), dayNumber(day)));
      }),
    );
  });

  it('the newest beside it is the latest up to the day that speaks for any other of which it tells', () => {
    fc.assert(
      fc.property(someLists, someDay, (lists, day) => {
        const { listFor, newerBeside } = listsOn(lists, day);
        for (const id of ids) {
          const own = listFor(id);
          const later = own === undefined || own.fileDate > day ? [] : lists.slice(lists.indexOf(own) + 1);
          const told = new Set([...(own?.covers ?? []), ...(own?.ends ?? [])].map(listFor));
          expect(newerBeside(id)).toBe(later.findLast((list) => told.has(list)));
        }
      }),
    );
  });
});

it('a year of lists of many organisations is read a few times, however many are asked for', () => {
  const covers = Array.from({ length: 200 }, (_, at) => `place ${String(at)}`);
  let reads = 0;
  const lists = Array.from({ length: 12 }, (_, at) => ({
    ...staffList({ fileDate: isoDate(`2018-${String(at + 1).padStart(2, '0')}-01`) }),
    get covers() {
      reads += 1;
      return covers;
    },
  }));
  const { listFor, newerBeside } = listsOn(lists, isoDate('2019-01-01'));
  for (const id of covers) expect([listFor(id), newerBeside(id)]).toEqual([lists.at(-1), undefined]);
  expect(reads).toBeLessThan(5 * lists.length);
});
