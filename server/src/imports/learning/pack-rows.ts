import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { BadRow, LearningRow, StaffRow } from '@due-regard/shared/imports/learning/rows.ts';
import type { RowsOfKind } from './learning-file.ts';

/** A word by its place in the list of words of its part; -1 for none. */
type Word = number;

/** Each word of a part stands once; whom its rows are of stands beside what else they say, which is all numbers. */
interface PackedLearning {
  readonly words: readonly string[];
  readonly learners: readonly (string | null)[];
  /** Of each row; absent where no row has any. */
  readonly others?: readonly (readonly string[])[];
  /** Of each row its number, organisation, audience, course, outcome, and its day. */
  readonly rows: readonly number[];
}

const numbersOfRow = 6;
const outcomes: readonly LearningRow['outcome'][] = ['not-completed', 'completed', 'unsaid'];

/** Most rows have one id: these share one list of others. */
const none: readonly string[] = [];

interface PackedStaff {
  readonly words: readonly string[];
  readonly rows: readonly PackedPost[];
}

type PackedPost = readonly [
  rowNumber: number,
  learner: string,
  others: readonly string[],
  organisation: Word,
  audience: Word,
  from: IsoDate | null,
  to: IsoDate | null,
];

/** How rows of a kind are written as JSON that is short, since there may be a million of them, and read again. */
interface Packer<Row> {
  readonly pack: (rows: readonly Row[]) => string;
  readonly unpack: (json: string) => readonly Row[];
}

const packers: { readonly [Kind in MappedKind]: Packer<RowsOfKind[Kind]> } = {
  learning: { pack: packLearning, unpack: unpackLearning },
  staff: { pack: packStaff, unpack: unpackStaff },
};

export function packerOf<Kind extends MappedKind>(kind: Kind): Packer<RowsOfKind[Kind]> {
  return packers[kind];
}

function packLearning(rows: readonly LearningRow[]): string {
  const packing = new LearningPacking();
  for (const row of rows) packing.add(row);
  return packing.inOrder();
}

/** Rows of a learning system that are packed as they come: of a row that was added nothing else is held. */
export class LearningPacking {
  readonly #words = new Words();
  readonly #learners: (string | null)[] = [];
  readonly #others: (readonly string[])[] = [];
  readonly #numbers: number[] = [];

  get count(): number {
    return this.#learners.length;
  }

  add({ rowNumber, learner, others, organisation, audience, course, outcome, onDay }: LearningRow): void {
    this.#learners.push(learner);
    this.#others.push(others.length === 0 ? none : others);
    this.#numbers.push(
      rowNumber,
      this.#words.placeOf(organisation),
      this.#words.placeOf(audience),
      this.#words.placeOf(course),
      outcomes.indexOf(outcome),
      this.#words.placeOf(onDay),
    );
  }

  /** As they came. */
  inOrder(): string {
    return this.#packed(this.#learners, this.#others, this.#numbers);
  }

  /** In the order of their learners; rows of one learner as they came. */
  byLearner(): string {
    const learners = this.#learners.map((learner, index) => ({ learner, index })).toSorted(byLearner);
    const rows: number[] = [];
    for (const { index } of learners) {
      for (let at = index * numbersOfRow; at < (index + 1) * numbersOfRow; at += 1) rows.push(this.#numbers[at] ?? -1);
    }
    const others = learners.map(({ index }) => this.#others[index] ?? none);
    return this.#packed(
      learners.map(({ learner }) => learner),
      others,
      rows,
    );
  }

  #packed(
    learners: PackedLearning['learners'],
    others: NonNullable<PackedLearning['others']>,
    rows: PackedLearning['rows'],
  ): string {
    const some = others.some((ids) => ids.length > 0) ? { others } : {};
    return JSON.stringify({ words: this.#words.all, learners, ...some, rows } satisfies PackedLearning);
  }
}

/** Whose row it is. */
interface Personal {
  readonly learner: string | null;
}

/** In the order of the index of completions; rows of one learner stay as they stand. */
export function byLearner(left: Personal, right: Personal): number {
  const [one, other] = [left.learner ?? '', right.learner ?? ''];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function unpackLearning(json: string): readonly LearningRow[] {
  const { words, learners, others, rows } = packedLearning(json);
  return learners.map((learner, index) => {
    const at = index * numbersOfRow;
    return {
      rowNumber: rows[at] ?? 0,
      learner,
      others: others?.[index] ?? none,
      organisation: words[rows[at + 1] ?? -1] ?? null,
      audience: words[rows[at + 2] ?? -1] ?? null,
      course: words[rows[at + 3] ?? -1] ?? null,
      outcome: outcomes[rows[at + 4] ?? 0] ?? 'not-completed',
      onDay: dayOf(words[rows[at + 5] ?? -1]),
    };
  });
}

function packStaff(rows: readonly StaffRow[]): string {
  const words = new Words();
  const packed = rows.map((row): PackedPost => [
    row.rowNumber,
    row.learner,
    row.others,
    words.placeOf(row.organisation),
    words.placeOf(row.audience),
    row.from,
    row.to,
  ]);
  return JSON.stringify({ words: words.all, rows: packed } satisfies PackedStaff);
}

function unpackStaff(json: string): readonly StaffRow[] {
  const { words, rows } = packedStaff(json);
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

export function packBadRows(rows: readonly BadRow<RowsOfKind[MappedKind]>[]): string {
  return JSON.stringify(rows);
}

/** The same where only its batch knows the kind: rows come back to the packer that wrote them. */
export function anyPackerOf(kind: MappedKind): Packer<RowsOfKind[MappedKind]> {
  return packers[kind] as unknown as Packer<RowsOfKind[MappedKind]>;
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

// All of these were written by the functions above when the file was staged.
function packedLearning(json: string): PackedLearning {
  return JSON.parse(json) as PackedLearning;
}
function packedStaff(json: string): PackedStaff {
  return JSON.parse(json) as PackedStaff;
}
export function unpackBadRows<Row>(json: string): readonly BadRow<Row>[] {
  const rows = JSON.parse(json) as readonly BadRow<Row>[];
  return rows.map((row) => ({ ...row, partial: withOthers(row.partial) }));
}

/** Rows of a file that waits since before other ids were read have none. */
function withOthers<Told>(partial: Told): Told {
  return { others: none, ...partial };
}
function dayOf(word: string | undefined): IsoDate | null {
  return (word ?? null) as IsoDate | null;
}
