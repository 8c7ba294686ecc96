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
  function isSpan(begin: Mark, finish: Mark): boolean {
    return spans.some(({ from, end }) => from === begin.day && end === finish.day);
  }
  for (const [begin, finish] of neighbours([...marks.values()])) {
    if (!isSpan(begin, finish)) addBetween(draft, { begin, finish, kind: 'difference' });
  }
  for (const around of spansAround([...marks.values()])) addBetween(draft, { ...around, kind: 'difference' });
  const days = [...marks.keys()].toSorted();
  if (new Set([...marks.values()].map(({ group }) => group)).size === 1) return;
  joinAll(draft, marks, days);
  for (const [begin, finish] of neighbours([...marks.values()])) {
    if (!isSpan(begin, finish) && span(begin, finish).size > 1) addBetween(draft, { begin, finish, kind: 'gap' });
  }
}

/**
 * Links periods that no others link, a year and its third quarter: what lies between is nobody or more. How many it
 * really are is not known; any number will do that leaves nobody less than none.
 */
function joinAll(draft: SystemDraft, marks: Map<IsoDate, Mark>, days: readonly IsoDate[]): void {
  const upTo = leastUpTo(draft, marks, days);
  for (const [at, day] of days.entries()) {
    const begin = marks.get(day);
    const finish = marks.get(days[at + 1] ?? day);
    if (begin === undefined || finish === undefined || begin.group === finish.group) continue;
    const count = (upTo.get(finish.day) ?? 0) - (upTo.get(begin.day) ?? 0);
    const like = draft.unknowns[[...begin.upTo.keys(), ...finish.upTo.keys()][0] ?? -1];
    if (like === undefined) continue;
    const own = { from: begin.day, to: addDays(finish.day, -1), least: Math.min(0, count), most: Infinity };
    const gap = new Map([[addUnknown(draft, { ...like, ...own, kind: 'gap', count }), 1]]);
    join(marks, finish.group, { group: begin.group, shift: plus(plus(begin.upTo, gap), finish.upTo, -1) });
  }
}

/** Counts up to each day that never fall from one to the next, as far as what is known allows it. */
function leastUpTo(
  draft: SystemDraft,
  marks: ReadonlyMap<IsoDate, Mark>,
  days: readonly IsoDate[],
): ReadonlyMap<IsoDate, number> {
  const ordered = days.flatMap((day) => marks.get(day) ?? []);
  const shift = new Map<number, number>();
  function upTo(mark: Mark): number {
    return (shift.get(mark.group) ?? 0) + countOf(draft, mark.upTo);
  }
  for (let turn = 0; turn <= ordered.length; turn += 1) {
    ordered.forEach((mark, at) => {
      const before = ordered[at - 1];
      const less = before === undefined || before.group === mark.group ? 0 : upTo(before) - upTo(mark);
      if (less > 0) shift.set(mark.group, (shift.get(mark.group) ?? 0) + less);
    });
  }
  return new Map(ordered.map((mark) => [mark.day, upTo(mark)]));
}

function countOf({ unknowns }: SystemDraft, terms: Terms): number {
  return [...terms].reduce((sum, [place, times]) => sum + times * (unknowns[place]?.count ?? 0), 0);
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
  const ordered = marks.toSorted(byDay);
  return ordered.flatMap((begin, place) => {
    const finish = ordered.slice(place + 1).find(({ group }) => group === begin.group);
    return finish === undefined ? [] : [[begin, finish] as const];
  });
}

/** Two linked days, and the count of what lies between them or of a part of it. */
interface Around {
  readonly begin: Mark;
  readonly finish: Mark;
  readonly terms?: Terms;
}

/** What a year leaves around its third quarter: of days that others are linked between, which are not linked with them. */
function spansAround(marks: readonly Mark[]): readonly Around[] {
  const groups = [...Map.groupBy(marks, ({ group }) => group).values()];
  return neighbours(marks).flatMap(([begin, finish]) => {
    const inside = groups.flatMap((own) => {
      const ordered = own.filter(({ day }) => day > begin.day && day < finish.day).toSorted(byDay);
      const [first, last] = [ordered[0], ordered.at(-1)];
      return first === undefined || last === undefined || first === last ? [] : [[first, last] as const];
    });
    const widest = inside.filter((one) => !inside.some((other) => other !== one && isWithin(one, other)));
    const apart = widest.map((one) => widest.filter((other) => other === one || !doOverlap(one, other)));
    return [...new Map(apart.map((all) => [all.map(([first]) => first.day).join(), all])).values()].map((all) => ({
      begin,
      finish,
      terms: all.reduce((left, [first, last]) => plus(left, span(first, last), -1), span(begin, finish)),
    }));
  });
}

function byDay(one: Mark, other: Mark): number {
  return one.day < other.day ? -1 : 1;
}

type Pair = readonly [Mark, Mark];

function isWithin([first, last]: Pair, [begin, finish]: Pair): boolean {
  return first.day >= begin.day && last.day <= finish.day;
}

function doOverlap([first, last]: Pair, [begin, finish]: Pair): boolean {
  return first.day < finish.day && begin.day < last.day;
}

interface Between extends Around {
  readonly kind: 'difference' | 'gap';
}

function addBetween(draft: SystemDraft, { begin, finish, kind, terms = span(begin, finish) }: Between): void {
  const count = countOf(draft, terms);
  const [like] = [...terms.keys()].map((place) => draft.unknowns[place]);
  if (like === undefined) return;
  const days = { from: begin.day, to: addDays(finish.day, -1), least: Math.min(0, count), most: Infinity };
  const between = addUnknown(draft, { ...like, ...days, kind, count });
  addRelation(draft, [...terms, [between, -1]]);
}
