import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { LearningRow, StaffRow } from '@due-regard/shared/imports/learning/rows.ts';

/** A word by its place in the list of words of its part; -1 for none. */
type Word = number;

interface Packed<Row> {
  readonly words: readonly string[];
  readonly rows: readonly Row[];
}

type PackedLearning = readonly [
  rowNumber: number,
  learner: string | null,
  organisation: Word,
  audience: Word,
  course: Word,
  isCompleted: 0 | 1,
  onDay: IsoDate | null,
];

type PackedStaff = readonly [
  rowNumber: number,
  learner: string,
  others: readonly string[],
  organisation: Word,
  audience: Word,
  from: IsoDate | null,
  to: IsoDate | null,
];

/** Rows as JSON in which each word stands once: a quarter of their plain length. */
export function packLearning(rows: readonly LearningRow[]): string {
  const words = new Words();
  const packed = rows.map((row): PackedLearning => [
    row.rowNumber,
    row.learner,
    words.placeOf(row.organisation),
    words.placeOf(row.audience),
    words.placeOf(row.course),
    row.outcome === 'completed' ? 1 : 0,
    row.onDay,
  ]);
  return JSON.stringify({ words: words.all, rows: packed } satisfies Packed<PackedLearning>);
}

export function unpackLearning(json: string): readonly LearningRow[] {
  const { words, rows } = packedOf<PackedLearning>(json);
  return rows.map(([rowNumber, learner, organisation, audience, course, isCompleted, onDay]) => ({
    rowNumber,
    learner,
    organisation: words[organisation] ?? null,
    audience: words[audience] ?? null,
    course: words[course] ?? null,
    outcome: isCompleted === 1 ? 'completed' : 'not-completed',
    onDay,
  }));
}

/** The same of lists of staff. */
export function packStaff(rows: readonly StaffRow[]): string {
  const words = new Words();
  const packed = rows.map((row): PackedStaff => [
    row.rowNumber,
    row.learner,
    row.others,
    words.placeOf(row.organisation),
    words.placeOf(row.audience),
    row.from,
    row.to,
  ]);
  return JSON.stringify({ words: words.all, rows: packed } satisfies Packed<PackedStaff>);
}

export function unpackStaff(json: string): readonly StaffRow[] {
  const { words, rows } = packedOf<PackedStaff>(json);
  return rows.map(([rowNumber, learner, others, organisation, audience, from, to]) => ({
    rowNumber,
    learner,
    others,
    organisation: words[organisation] ?? null,
    audience: words[audience] ?? null,
    from,
    to,
  }));
}

class Words {
  readonly #places = new Map<string, number>();

  get all(): readonly string[] {
    return [...this.#places.keys()];
  }

  placeOf(word: string | null): Word {
    if (word === null) return -1;
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(word, place);
    return place;
  }
}

// Written by the functions above when the file was staged.
function packedOf<Row>(json: string): Packed<Row> {
  return JSON.parse(json) as Packed<Row>;
}
