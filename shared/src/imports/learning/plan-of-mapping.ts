import { columnKey } from '../table.ts';
import { idKinds } from './column-meanings.ts';
import type { IdKind, MappedKind } from './column-meanings.ts';
import type { FileMapping, MappedColumn } from './mapping.ts';
import { idOrder } from './plan.ts';
import type { CoursePlace, LearningPlan, Place, Plan, StaffPlan } from './plan.ts';

type Meaning = MappedColumn['meaning'];
type Mapped = Place & { readonly meaning: Meaning; readonly course: string };

/** Where a mapping's columns stand in a row of names; those that do not are missing. */
export type MappedPlaces =
  | { readonly missing: readonly string[] }
  | { readonly missing: readonly []; readonly plan: Plan };

/** A column's name; of several with one name, which. */
export function columnLabel(name: string, nth: number): string {
  return nth === 0 ? name : `${name} (${String(nth + 1)})`;
}

/** How a file is read whose columns mean what a mapping says. */
export function planOfMapping(
  kind: MappedKind,
  columns: FileMapping['columns'],
  header: readonly string[],
): MappedPlaces {
  const places = placesByName(header);
  const found = columns.map(({ name, nth, meaning }) => ({
    label: columnLabel(name, nth),
    course: name,
    meaning,
    at: places.get(columnKey(name))?.[nth],
  }));
  const missing = found.filter(({ at }) => at === undefined).map(({ label }) => label);
  if (missing.length > 0) return { missing };
  const mapped = found.map(({ label, course, meaning, at = -1 }): Mapped => ({ at, name: label, course, meaning }));
  const inOrder = mapped.toSorted((left, right) => left.at - right.at);
  return { missing: [], plan: kind === 'learning' ? learningPlan(inOrder) : staffPlan(inOrder) };
}

/** The places of each name of a row of names, in the form in which names are compared. */
function placesByName(header: readonly string[]): ReadonlyMap<string, readonly number[]> {
  return Map.groupBy(header.keys(), (at) => columnKey(header[at] ?? ''));
}

function learningPlan(mapped: readonly Mapped[]): LearningPlan {
  return {
    kind: 'learning',
    ...peopleOf(mapped),
    names: allOf(mapped, 'person-name'),
    course: allOf(mapped, 'course'),
    completedOn: oneOf(mapped, 'completed-on'),
    outcome: oneOf(mapped, 'outcome'),
    withoutDay: 'not-completed',
    cells: coursesOf(mapped),
    evidence: [],
  };
}

function staffPlan(mapped: readonly Mapped[]): StaffPlan {
  return {
    kind: 'staff',
    ...peopleOf(mapped),
    names: [],
    anyId: null,
    from: oneOf(mapped, 'from'),
    to: oneOf(mapped, 'to'),
  };
}

function peopleOf(mapped: readonly Mapped[]): Pick<Plan, 'ids' | 'organisation' | 'audience'> {
  const ids = mapped.flatMap(({ at, name, meaning }) => (isIdKind(meaning) ? [{ at, name, kind: meaning }] : []));
  return {
    ids: ids.toSorted((left, right) => idOrder[left.kind] - idOrder[right.kind]),
    organisation: oneOf(mapped, 'organisation'),
    audience: oneOf(mapped, 'audience'),
  };
}

/** Each course with the day that follows it, before the next course. */
function coursesOf(mapped: readonly Mapped[]): readonly CoursePlace[] {
  const ofCourses = mapped.filter(({ meaning }) => meaning === 'course-cell' || meaning === 'course-day');
  return ofCourses.flatMap(({ at, name, course, meaning }, index) => {
    if (meaning !== 'course-cell') return [];
    const next = ofCourses[index + 1];
    const day = next?.meaning === 'course-day' ? { at: next.at, name: next.name } : null;
    return [{ at, name, course, day }];
  });
}

function allOf(mapped: readonly Mapped[], wanted: Meaning): readonly Place[] {
  return mapped.flatMap(({ at, name, meaning }) => (meaning === wanted ? [{ at, name }] : []));
}

function oneOf(mapped: readonly Mapped[], wanted: Meaning): Place | null {
  return allOf(mapped, wanted)[0] ?? null;
}

function isIdKind(meaning: Meaning): meaning is IdKind {
  return idKinds.some((kind) => kind === meaning);
}
