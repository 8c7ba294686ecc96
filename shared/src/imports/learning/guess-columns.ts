import { dateFormOf } from '../date-forms.ts';
import type { ColumnLook } from './column-look.ts';
import { headingsOf, isMeaningOf } from './headings.ts';
import type { Heading } from './headings.ts';
import type { MappedKind } from './column-meanings.ts';
import type { MappedColumn } from './mapping.ts';
import type { Plan } from './plan.ts';

type Meaning = MappedColumn['meaning'];
type Guess = Meaning | null;

/** What the columns of a file mean whose layout is known. */
export function meaningsInPlan(plan: Plan, width: number): readonly Guess[] {
  const known = new Map<number, Meaning>([
    ...plan.names.map(({ at }) => [at, 'person-name'] as const),
    ...plan.ids.map(({ at, kind }) => [at, kind] as const),
  ]);
  function note(place: { readonly at: number } | null, meaning: Meaning): void {
    if (place !== null) known.set(place.at, meaning);
  }
  note(plan.organisation, 'organisation');
  note(plan.audience, 'audience');
  if (plan.kind === 'staff') {
    note(plan.anyId, 'id-number');
    note(plan.from, 'from');
    note(plan.to, 'to');
  } else {
    for (const place of plan.course) note(place, 'course');
    note(plan.completedOn, 'completed-on');
    note(plan.outcome, 'outcome');
    for (const { at, day } of plan.cells) {
      note({ at }, 'course-cell');
      note(day, 'course-day');
    }
  }
  return Array.from({ length: width }, (_, at) => known.get(at) ?? null);
}

/** What the columns seem to mean, by their names and by what stands in them; a person has the last word. */
export function guessColumns(
  kind: MappedKind,
  header: readonly string[],
  looks: readonly ColumnLook[],
): readonly Guess[] {
  const headings = headingsOf(header);
  const named = headings.map((heading, at): Guess => {
    // A position or a job title is asked about word by word, so it is taken only where its words say something.
    if (heading === 'audience' && looks[at]?.saysAudience !== true) return null;
    return heading !== undefined && isMeaningOf(kind, heading) ? heading : null;
  });
  const hasAddress = named.includes('email');
  const guessed = named.map((guess, at): Guess => {
    if (guess !== null || headings[at] === 'private' || hasAddress) return guess;
    return looks[at]?.looksLike === 'addresses' ? 'email' : null;
  });
  const isTall = (['course', 'completed-on', 'outcome'] as const).some((one) => named.includes(one));
  return kind === 'staff' || isTall ? guessed : withCourses({ guessed, headings, header, looks });
}

interface Wide {
  readonly guessed: readonly Guess[];
  readonly headings: readonly (Heading | undefined)[];
  readonly header: readonly string[];
  readonly looks: readonly ColumnLook[];
}

/** Courses that have a column of their own: its cells are days, or words for how they ended. */
function withCourses({ guessed, headings, header, looks }: Wide): readonly Guess[] {
  const found: Guess[] = [];
  for (const [at, guess] of guessed.entries()) {
    const look = looks[at];
    const isFree = guess === null && headings[at] === undefined && look?.isOfCourse === true;
    const before = found[at - 1] === 'course-cell' ? looks[at - 1] : undefined;
    const isDayOf = before?.hasDays === false && isDayOrBlank(header[at] ?? '');
    found.push(isFree ? (isDayOf ? 'course-day' : header[at] === '' ? null : 'course-cell') : guess);
  }
  return found;
}

function isDayOrBlank(name: string): boolean {
  return ['blank', 'day', 'named', 'numbers'].includes(dateFormOf(name).kind);
}
