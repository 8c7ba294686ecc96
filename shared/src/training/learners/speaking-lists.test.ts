import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, isoDate } from '../../calendar/iso-date.ts';
import { valueAt } from '../../measure/steps.ts';
import { speakingLists } from './speaking-lists.ts';

const said = ['names', 'ends', 'nothing'] as const;
type Said = (typeof said)[number];
type Told = { readonly said: Said; readonly day: number };

const days = [1, 2, 3];
const dayOf = (day: number) => addDays(isoDate('2018-01-01'), day);

/** All that four lists in order can say of one organisation on three days. */
function allLists(length: number, from = 1): readonly (readonly Told[])[] {
  if (length === 0) return [[]];
  return days
    .filter((day) => day >= from)
    .flatMap((day) => said.flatMap((each) => allLists(length - 1, day).map((more) => [{ said: each, day }, ...more])));
}

const worlds = allLists(4).map((told) =>
  told.map((each, place) => ({
    ...each,
    place,
    fileDate: dayOf(each.day),
    covers: each.said === 'names' ? ['housing'] : [],
    ends: each.said === 'ends' ? ['housing'] : [],
  })),
);

/** By going through the lists one after the other, as somebody would who reads them. */
function readOn(lists: (typeof worlds)[number], day: number): { readonly place: number | null; readonly said: string } {
  const named = lists.filter((each) => each.said === 'names');
  const [first] = named;
  if (first === undefined) return { place: null, said: 'nothing' };
  const until = lists.filter((each) => each.day <= day && each.place >= first.place && each.said !== 'nothing');
  const last = until.at(-1) ?? named.findLast((each) => each.day === first.day);
  return { place: last?.place ?? null, said: last?.said ?? 'nothing' };
}

describe('of whatever four lists say of an organisation on three days, the list that speaks for it', () => {
  it('is on each day the latest that names it or ends what one before it named, else the first that names it', () => {
    for (const lists of worlds) {
      const steps = speakingLists(lists)('housing');
      for (const day of [0, ...days, 4]) {
        const list = valueAt(steps, dayNumber(dayOf(day)));
        expect({ place: list?.place ?? null, said: list?.said ?? 'nothing' }).toEqual(readOn(lists, day));
      }
    }
    expect(worlds.length).toBe(15 * 81);
  });

  it('is never one that says that all have left on a day before its own', () => {
    const early = worlds.flatMap((lists) =>
      [0, ...days].filter((day) => {
        const list = valueAt(speakingLists(lists)('housing'), dayNumber(dayOf(day)));
        return list?.said === 'ends' && list.day > day;
      }),
    );
    expect(early).toEqual([]);
  });

  it('is none where lists say that all have left and none ever named it', () => {
    for (const lists of worlds.filter((each) => each.every((list) => list.said !== 'names')))
      expect(speakingLists(lists)('housing')).toEqual({ before: undefined, changes: [] });
  });
});
