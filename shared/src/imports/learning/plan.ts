import type { IdKind } from './column-meanings.ts';
import type { LearningQuestion } from './rows.ts';

/** Where something stands in a row, from 0, and what the file calls its column. */
export interface Place {
  readonly at: number;
  readonly name: string;
}

export interface IdPlace extends Place {
  readonly kind: IdKind;
}

/** A course with a column of its own, and the column of its day where it has one. */
export interface CoursePlace extends Place {
  /** The column's name as a course's. */
  readonly course: string;
  readonly day: Place | null;
}

interface PlanOfPeople {
  /** In the order in which ids are used: the first that a row has. */
  readonly ids: readonly IdPlace[];
  /** Columns of names, which are never kept. */
  readonly names: readonly Place[];
  readonly organisation: Place | null;
  readonly audience: Place | null;
}

/** How the rows of a learning system's file are read. */
export interface LearningPlan extends PlanOfPeople {
  readonly kind: 'learning';
  /** Columns that name the course of a row: the first that is filled. */
  readonly course: readonly Place[];
  readonly completedOn: Place | null;
  readonly outcome: Place | null;
  /** What a row without a day says: in a list of completions that the day is missing. */
  readonly withoutDay: 'not-completed' | 'missing';
  readonly cells: readonly CoursePlace[];
  /** Columns that are not read, but whose days show whether days or months come first. */
  readonly evidence: readonly number[];
}

/** How the rows of a list of staff are read. */
export interface StaffPlan extends PlanOfPeople {
  readonly kind: 'staff';
  /** A column of ids of which it is not said what kind they are: whatever a learning system calls its people. */
  readonly anyId: Place | null;
  readonly from: Place | null;
  readonly to: Place | null;
}

export interface PlanOfKind {
  readonly learning: LearningPlan;
  readonly staff: StaffPlan;
}
export type Plan = PlanOfKind[keyof PlanOfKind];

/** What else has to be said of a file that is read so. */
export function questionsOf(plan: Plan): readonly LearningQuestion[] {
  const organisation = plan.organisation === null ? (['organisation'] as const) : [];
  if (plan.kind === 'staff' || plan.cells.length > 0) return organisation;
  const course = plan.course.length === 0 ? (['course'] as const) : [];
  const heldOn = plan.completedOn === null ? (['held-on'] as const) : [];
  return [...course, ...heldOn, ...organisation];
}

/** Every column that is read, those of ids and names included. */
export function placesOf(plan: Plan): readonly Place[] {
  const own =
    plan.kind === 'staff'
      ? [plan.anyId, plan.from, plan.to]
      : [...plan.course, plan.completedOn, plan.outcome, ...plan.cells.flatMap((place) => [place, place.day])];
  const people = [...plan.ids, ...plan.names, plan.organisation, plan.audience];
  return [...people, ...own].filter((place) => place !== null);
}

/** Columns in which days are read. */
export function dayPlacesOf(plan: Plan): readonly Place[] {
  const single = plan.kind === 'staff' ? [plan.from, plan.to] : [plan.completedOn, plan.outcome];
  const wide = plan.kind === 'staff' ? [] : plan.cells.flatMap(({ at, name, day }) => [{ at, name }, day]);
  return [...single, ...wide].filter((place) => place !== null);
}

/** Columns of which there has to be one: of each thing but courses, and parts of names. */
export function singlePlacesOf(plan: Plan): readonly Place[] {
  const own =
    plan.kind === 'staff' ? [plan.anyId, plan.from, plan.to] : [...plan.course, plan.completedOn, plan.outcome];
  return [...plan.ids, plan.organisation, plan.audience, ...own].filter((place) => place !== null);
}

/** Columns whose cells are of a person and never leave the reader. */
export function personalPlacesOf(plan: Plan): readonly number[] {
  const any = plan.kind === 'staff' && plan.anyId !== null ? [plan.anyId] : [];
  return [...plan.ids, ...plan.names, ...any].map(({ at }) => at);
}

/** The ids of a row in the order in which they are used. */
export const idOrder: Readonly<Record<IdKind, number>> = {
  'employee-number': 0,
  username: 1,
  'id-number': 2,
  email: 3,
};
