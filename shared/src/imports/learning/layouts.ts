import { dateFormOf } from '../date-forms.ts';
import { columnKey } from '../table.ts';
import { headingsOf } from './headings.ts';
import type { Heading } from './headings.ts';
import { idKinds } from './column-meanings.ts';
import type { IdKind, MappedKind } from './column-meanings.ts';
import { columnLabel } from './plan-of-mapping.ts';
import { idOrder } from './plan.ts';
import type { CoursePlace, IdPlace, LearningPlan, Place, Plan } from './plan.ts';

/** A file whose layout is known by its row of column names. */
export interface Recognised {
  /** Whose layout, in words. */
  readonly layout: string;
  readonly plan: Plan;
}

/** @returns undefined for a row of names of no layout that is known by itself */
export function recognise(kind: MappedKind, header: readonly string[]): Recognised | undefined {
  const names = new Names(header);
  const layouts = kind === 'staff' ? [staffList] : [totaraCompletion, totaraSeminar, moodleCompletion, moodleProgress];
  for (const layout of layouts) {
    const found = layout(names);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A row of column names, and what each seems to mean. */
class Names {
  readonly header: readonly string[];
  readonly #headings: readonly (Heading | undefined)[];
  readonly #keys: readonly string[];

  constructor(header: readonly string[]) {
    this.header = header;
    this.#headings = headingsOf(header);
    this.#keys = header.map(columnKey);
  }

  has(...names: readonly string[]): boolean {
    return names.some((name) => this.#keys.includes(name));
  }

  /** Places of the names that are there, in the order given. */
  called(...names: readonly string[]): readonly Place[] {
    return names.flatMap((name) => this.#placesWhere((key) => key === name));
  }

  saying(heading: Heading): readonly Place[] {
    return this.#placesWhere((_, at) => this.#headings[at] === heading);
  }

  one(heading: Heading): Place | null {
    return this.saying(heading)[0] ?? null;
  }

  heading(at: number): Heading | undefined {
    return this.#headings[at];
  }

  /** Columns of ids, without those of which it is not known what they number. */
  ids(): readonly IdPlace[] {
    const ids = idKinds.flatMap((kind: IdKind) => this.saying(kind).map((place) => ({ ...place, kind })));
    return ids.toSorted((left, right) => idOrder[left.kind] - idOrder[right.kind]);
  }

  #placesWhere(isWanted: (key: string, at: number) => boolean): readonly Place[] {
    return this.#keys.flatMap((key, at) => (isWanted(key, at) ? [{ at, name: this.header[at] ?? '' }] : []));
  }
}

function learningPlan(names: Names, more: Partial<LearningPlan>): LearningPlan {
  return {
    kind: 'learning',
    ids: names.ids(),
    names: names.saying('person-name'),
    organisation: null,
    audience: null,
    course: [],
    completedOn: null,
    outcome: null,
    withoutDay: 'missing',
    cells: [],
    evidence: [],
    ...more,
  };
}

/** Totara's own files of completions: each row is one, with its day. Custom fields are not read. */
function totaraCompletion(names: Names): Recognised | undefined {
  if (!names.has('username') || !names.has('completiondate')) return undefined;
  const courses = names.called('courseshortname', 'courseidnumber');
  const certifications = names.called('certificationshortname', 'certificationidnumber');
  const course = courses.length > 0 ? courses : certifications;
  if (course.length === 0) return undefined;
  const plan = learningPlan(names, {
    ids: totaraIds(names),
    course,
    completedOn: names.called('completiondate')[0] ?? null,
  });
  return { layout: courses.length > 0 ? 'Totara course completion' : 'Totara certification completion', plan };
}

function totaraIds(names: Names): readonly IdPlace[] {
  return [
    ...names.called('username').map((place): IdPlace => ({ ...place, kind: 'username' })),
    ...names.called('idnumber').map((place): IdPlace => ({ ...place, kind: 'id-number' })),
    ...names.called('email').map((place): IdPlace => ({ ...place, kind: 'email' })),
  ];
}

/** Who came to a seminar: neither which nor when. */
function totaraSeminar(names: Names): Recognised | undefined {
  if (!names.has('signupnote')) return undefined;
  const ids = totaraIds(names);
  if (ids.length === 0) return undefined;
  return { layout: 'Totara seminar attendance', plan: learningPlan(names, { ids, names: [] }) };
}

/**
 * Moodle's report of who has completed a course: its column “ID” is Moodle's own number of a person, which nothing else
 * knows, and is not read. The activities are steps on the way; the course itself is not named.
 */
function moodleCompletion(names: Names): Recognised | undefined {
  const [complete] = names.called('course complete');
  if (complete === undefined || !names.has('id') || !names.has('name')) return undefined;
  const evidence = names.header.flatMap((name, at) => (names.heading(at) === undefined && name !== '' ? [at] : []));
  const plan = learningPlan(names, {
    organisation: names.one('organisation'),
    completedOn: complete,
    withoutDay: 'not-completed',
    evidence,
  });
  return { layout: 'Moodle course completion', plan };
}

/**
 * Moodle's report of activities: the name of the first column is missing, what Moodle knows of people follows, then
 * each activity with a column of its days, whose name is the day the activity was expected on, or nothing.
 */
function moodleProgress(names: Names): Recognised | undefined {
  const { header } = names;
  if (header[0] !== '') return undefined;
  const used = header.findLastIndex((name) => name !== '') + 1;
  for (let first = 1; first < used && (first === 1 || header[first - 1] !== ''); first += 1) {
    const cells = activitiesFrom(header, { first, used });
    const ids = names.ids().filter(({ at }) => at < first);
    if (cells !== undefined && (ids.length > 0 || first === 1)) {
      const organisation = names.saying('organisation').find(({ at }) => at < first) ?? null;
      const plan = learningPlan(names, { ids, names: [{ at: 0, name: '' }], organisation, cells });
      return { layout: 'Moodle activity progress', plan };
    }
  }
  return undefined;
}

interface Span {
  readonly first: number;
  readonly used: number;
}

/** @returns undefined unless all that follows are pairs of an activity and its days */
function activitiesFrom(header: readonly string[], { first, used }: Span): readonly CoursePlace[] | undefined {
  const pairs = Math.ceil((used - first) / 2);
  const cells = Array.from({ length: pairs }, (_, index): CoursePlace => {
    const at = first + index * 2;
    const course = header[at] ?? '';
    const nth = header.slice(0, at).filter((other) => columnKey(other) === columnKey(course)).length;
    const name = columnLabel(course, nth);
    return { at, name, course, day: { at: at + 1, name } };
  });
  const isRight = cells.every(
    ({ at, course }) => course !== '' && !isDayOrBlank(course) && isDayOrBlank(header[at + 1]),
  );
  return isRight ? cells : undefined;
}

function isDayOrBlank(name = ''): boolean {
  return ['blank', 'day', 'named', 'numbers'].includes(dateFormOf(name).kind);
}

/** Our own layout of who is in post: an id, where, whom they count among, from when, to when. */
function staffList(names: Names): Recognised | undefined {
  const [anyId] = names.called('learner id', 'id', 'learnerid', 'learner_id');
  const ids = names.ids().filter(({ at }) => at !== anyId?.at);
  const organisation = names.one('organisation');
  const [audience, from, to] = [names.one('audience'), names.one('from'), names.one('to')];
  const isOfPosts = [organisation, audience, from, to].some((place) => place !== null);
  // What names a course is a learning system's: who is on it need not be in post.
  const isOfCourses = (['course', 'completed-on', 'outcome'] as const).some((one) => names.one(one) !== null);
  if ((ids.length === 0 && anyId === undefined) || !isOfPosts || isOfCourses) return undefined;
  const people = { ids, names: names.saying('person-name').filter(({ at }) => at !== anyId?.at) };
  return {
    layout: 'List of staff',
    plan: { kind: 'staff', ...people, anyId: anyId ?? null, organisation, audience, from, to },
  };
}

const uses = ['enrolments', 'enrollments', 'completions', 'evaluations', 'registrations', 'launches', 'logins'];

/** Whether a row of names is of totals of use, with no row for each person. */
export function isTotalsOfUse(header: readonly string[]): boolean {
  const names = new Names(header);
  const ofPeople = names.ids().length + names.saying('person-name').length;
  return ofPeople === 0 && uses.filter((name) => names.has(name)).length > 1;
}
