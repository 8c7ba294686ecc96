import { addDays, dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { addRelation, addUnknown } from './linear-system.ts';
import type { Relation, SystemDraft, Unknown } from './linear-system.ts';

type Terms = ReadonlyMap<number, number>;

/** A period, with the day after its last and the unknown that counts it. */
interface Span {
  readonly place: number;
  readonly from: IsoDate;
  readonly end: IsoDate;
}

/** A day on which some period begins or ends, and the count up to it, from the first such day that is linked with it. */
interface Mark {
  readonly day: IsoDate;
  readonly group: number;
  readonly upTo: Terms;
}

/** How many of some people there really are in days that no table has; undefined where that is not known. */
export type CountBetween = (days: Pick<Unknown, 'from' | 'to'>) => number | undefined;

/**
 * Adds what periods of the same people say about each other: a year is its quarters, and what lies between a quarter
 * and half a year is the next quarter, whether or not it was ever a table of its own.
 * @param places unknowns of the same people, one for each period
 */
export function addPeriods(draft: SystemDraft, places: readonly number[], countBetween: CountBetween): void {
  const spans: readonly Span[] = places
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
  const told = new Set(spans.map(({ from, end }) => nameOf(from, end)));
  for (const [begin, finish] of neighbours([...marks.values()])) {
    if (told.has(nameOf(begin.day, finish.day))) continue;
    told.add(nameOf(begin.day, finish.day));
    addBetween(draft, { begin, finish, kind: 'difference' });
  }
  const around = [...spansAround([...marks.values()]), ...spansBeside(spans, marks)];
  for (const one of new Map(around.map((each) => [termsName(each.terms), each])).values())
    addBetween(draft, { ...one, kind: 'difference' });
  const days = [...marks.keys()].toSorted();
  if (new Set([...marks.values()].map(({ group }) => group)).size === 1) return;
  const [like] = places.flatMap((place) => draft.unknowns[place] ?? []);
  if (like !== undefined) joinAll(draft, marks, { days, like, countBetween });
  for (const [begin, finish] of neighbours([...marks.values()])) {
    if (told.has(nameOf(begin.day, finish.day)) || span(begin, finish).size < 2) continue;
    const count = countBetween(daysBetween(begin, finish));
    addBetween(draft, { begin, finish, ...(count === undefined ? { kind: 'gap' } : { kind: 'difference', count }) });
  }
}

function nameOf(from: IsoDate, end: IsoDate): string {
  return `${from} ${end}`;
}

interface Joining {
  /** Every day on which a period begins or ends, in order. */
  readonly days: readonly IsoDate[];
  /** One of the same people. */
  readonly like: Unknown;
  readonly countBetween: CountBetween;
}

/**
 * Links periods that no others link, a year and its third quarter: what lies between is nobody or more. Where it is not
 * known how many it really are, any number will do that leaves nobody less than none.
 */
function joinAll(draft: SystemDraft, marks: Map<IsoDate, Mark>, { days, like, countBetween }: Joining): void {
  joinBy(draft, marks, {
    days,
    like,
    countOf: (begin, finish) => {
      const count = countBetween(daysBetween(begin, finish));
      return count === undefined ? undefined : { kind: 'difference', count };
    },
  });
  const upTo = leastUpTo(draft, marks, days);
  joinBy(draft, marks, {
    days,
    like,
    countOf: (begin, finish) => ({
      kind: 'gap',
      count: (upTo.get(finish.day) ?? 0) - (upTo.get(begin.day) ?? 0),
    }),
  });
}

interface JoiningBy extends Omit<Joining, 'countBetween'> {
  readonly countOf: (begin: Mark, finish: Mark) => Pick<Unknown, 'kind' | 'count'> | undefined;
}

/** Links each day with the next where nothing else does and it is said how many lie between. */
function joinBy(draft: SystemDraft, marks: Map<IsoDate, Mark>, { days, like, countOf: countBy }: JoiningBy): void {
  for (const [at, day] of days.entries()) {
    const begin = marks.get(day);
    const finish = marks.get(days[at + 1] ?? day);
    if (begin === undefined || finish === undefined || begin.group === finish.group) continue;
    const said = countBy(begin, finish);
    if (said === undefined) continue;
    const own = { ...daysBetween(begin, finish), least: Math.min(0, said.count), most: Infinity };
    const gap = new Map([[addUnknown(draft, { ...like, ...own, ...said }), 1]]);
    join(marks, finish.group, { group: begin.group, shift: plus(plus(begin.upTo, gap), finish.upTo, -1) });
  }
}

function daysBetween(begin: Mark, finish: Mark): Pick<Unknown, 'from' | 'to'> {
  return { from: begin.day, to: addDays(finish.day, -1) };
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
  readonly terms: Terms;
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

/** The same of a period and one within it that all others within it overlap: which side is which, nothing shown tells. */
function spansBeside(spans: readonly Span[], marks: ReadonlyMap<IsoDate, Mark>): readonly Around[] {
  return spans.flatMap((outer) => {
    const within = spans.filter((one) => one !== outer && one.from >= outer.from && one.end <= outer.end);
    const inner = within.filter(
      ({ from, end }) =>
        from > outer.from && end < outer.end && within.every((other) => other.from < end && from < other.end),
    );
    const [begin, finish] = [marks.get(outer.from), marks.get(outer.end)];
    if (begin === undefined || finish === undefined) return [];
    return inner.map(({ place }) => ({
      begin,
      finish,
      terms: new Map([
        [outer.place, 1],
        [place, -1],
      ]),
    }));
  });
}

function termsName(terms: Terms): string {
  return JSON.stringify([...terms].toSorted(([one], [other]) => one - other));
}

interface Between extends Omit<Around, 'terms'> {
  readonly terms?: Terms;
  readonly kind: 'difference' | 'gap';
  /** What it really is, where other than by its sum it is known. */
  readonly count?: number;
}

function addBetween(draft: SystemDraft, { begin, finish, kind, terms = span(begin, finish), ...known }: Between): void {
  const count = known.count ?? countOf(draft, terms);
  const [like] = [...terms.keys()].map((place) => draft.unknowns[place]);
  if (like === undefined) return;
  const own = { ...daysBetween(begin, finish), least: Math.min(0, count), most: Infinity };
  const between = addUnknown(draft, { ...like, ...own, kind, count });
  addRelation(draft, [...terms, [between, -1]]);
}
