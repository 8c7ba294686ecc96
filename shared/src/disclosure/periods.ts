import { addDays, dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { addRelation, addUnknown } from './linear-system.ts';
import type { Relation, SystemDraft } from './linear-system.ts';

type Terms = ReadonlyMap<number, number>;

/** A day on which some period begins or ends, and the count up to it, from the first such day that is linked with it. */
interface Mark {
  readonly day: IsoDate;
  readonly group: number;
  readonly upTo: Terms;
}

/**
 * Adds what periods of the same people say about each other: a year is its quarters, and what lies between a quarter
 * and half a year is the next quarter, whether or not it was ever a table of its own.
 * @param places unknowns of the same people, one for each period
 */
export function addPeriods(draft: SystemDraft, places: readonly number[]): void {
  const spans = places
    .flatMap((place) => {
      const unknown = draft.unknowns[place];
      return unknown === undefined ? [] : [{ place, from: unknown.from, end: addDays(unknown.to, 1) }];
    })
    .toSorted((one, other) => lengthOf(one) - lengthOf(other));
  const marks = new Map<IsoDate, Mark>();
  for (const { place, from, end } of spans) {
    const begin = markOf(marks, from);
    const finish = markOf(marks, end);
    if (begin.group === finish.group)
      addRelation(draft, asRelation(plus(span(begin, finish), new Map([[place, 1]]), -1)));
    else
      join(marks, finish.group, {
        group: begin.group,
        shift: plus(plus(begin.upTo, new Map([[place, 1]])), finish.upTo, -1),
      });
  }
  for (const [begin, finish] of neighbours([...marks.values()])) {
    if (!spans.some(({ from, end }) => from === begin.day && end === finish.day)) addBetween(draft, begin, finish);
  }
}

function lengthOf({ from, end }: { readonly from: IsoDate; readonly end: IsoDate }): number {
  return dayNumber(end) - dayNumber(from);
}

function markOf(marks: Map<IsoDate, Mark>, day: IsoDate): Mark {
  const mark = marks.get(day) ?? { day, group: marks.size, upTo: new Map() };
  marks.set(day, mark);
  return mark;
}

function join(
  marks: Map<IsoDate, Mark>,
  from: number,
  { group, shift }: { readonly group: number; readonly shift: Terms },
): void {
  for (const mark of marks.values()) {
    if (mark.group === from) marks.set(mark.day, { day: mark.day, group, upTo: plus(mark.upTo, shift) });
  }
}

function plus(terms: Terms, others: Terms, times = 1): Terms {
  const sum = new Map(terms);
  for (const [unknown, count] of others) {
    const all = (sum.get(unknown) ?? 0) + times * count;
    if (all === 0) sum.delete(unknown);
    else sum.set(unknown, all);
  }
  return sum;
}

function span(begin: Mark, finish: Mark): Terms {
  return plus(finish.upTo, begin.upTo, -1);
}

function asRelation(terms: Terms): Relation {
  return [...terms];
}

/** Linked days, each with the next. */
function neighbours(marks: readonly Mark[]): readonly (readonly [Mark, Mark])[] {
  const ordered = marks.toSorted((one, other) => (one.day < other.day ? -1 : 1));
  return ordered.flatMap((begin, place) => {
    const finish = ordered.slice(place + 1).find(({ group }) => group === begin.group);
    return finish === undefined ? [] : [[begin, finish] as const];
  });
}

function addBetween(draft: SystemDraft, begin: Mark, finish: Mark): void {
  const terms = span(begin, finish);
  const count = [...terms].reduce((sum, [place, times]) => sum + times * (draft.unknowns[place]?.count ?? 0), 0);
  const [like] = [...terms.keys()].map((place) => draft.unknowns[place]);
  if (like === undefined) return;
  const days = { from: begin.day, to: addDays(finish.day, -1), least: Math.min(0, count), most: Infinity };
  const between = addUnknown(draft, { ...like, ...days, kind: 'difference', count });
  addRelation(draft, [...terms, [between, -1]]);
}
