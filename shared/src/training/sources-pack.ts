import { dayNumber } from '../calendar/iso-date.ts';
import { isAnswerOf, speaksFrom } from './answers-behind.ts';
import type { Statement } from './statement.ts';

/** What stands for each school from a day on, one after another: whose answer is the newest, and where it is from. */
export type SourcesPack = {
  /** Where each school's rows begin, and where the last one's end. */
  readonly starts: Int32Array;
  /** From this day on; days before the first answer was told come first and are told apart by `isSpoken`. */
  readonly from: Int32Array;
  readonly toldOn: Int32Array;
  readonly source: Int32Array;
  /** Whether the school has told under several sources by then. */
  readonly isMixed: Uint8Array;
  /** How many of each school's rows hold only until it tells something. */
  readonly spoken: Int32Array;
  readonly sources: readonly (string | null)[];
};

interface Row {
  readonly from: number;
  readonly newest: Statement;
  readonly isMixed: boolean;
}

/** @param schools the statements that count for each school, in their order */
export function packSources(schools: readonly (readonly Statement[])[]): SourcesPack {
  const each = schools.map((statements) => rowsOf(statements.filter(isAnswerOf)));
  const rows = each.flatMap(({ spoken, told }) => [...spoken, ...told]);
  const sources = [...new Set(rows.map(({ newest }) => newest.source))];
  const numbers = new Map(sources.map((source, number) => [source, number]));
  const starts = new Int32Array(schools.length + 1);
  for (const [school, { spoken, told }] of each.entries())
    starts[school + 1] = (starts[school] ?? 0) + spoken.length + told.length;
  return {
    starts,
    from: Int32Array.from(rows, ({ from }) => from),
    toldOn: Int32Array.from(rows, ({ newest }) => dayNumber(newest.toldOn)),
    source: Int32Array.from(rows, ({ newest }) => numbers.get(newest.source) ?? 0),
    isMixed: Uint8Array.from(rows, ({ isMixed }) => (isMixed ? 1 : 0)),
    spoken: Int32Array.from(each, ({ spoken }) => spoken.length),
    sources,
  };
}

/** What a school has told by each day, and before it had told anything the first that it told later of such days. */
function rowsOf(answers: readonly Statement[]): { readonly spoken: readonly Row[]; readonly told: readonly Row[] } {
  const inOrder = answers.toSorted((one, other) => dayNumber(one.toldOn) - dayNumber(other.toldOn));
  const place = new Map(inOrder.map((answer, index) => [answer, index]));
  const speaking = answers.filter((answer) => speaksFrom(answer) < Infinity);
  let isMixed = false;
  let first: Statement | undefined;
  return {
    told: inOrder.map((newest) => {
      isMixed ||= newest.source !== inOrder[0]?.source;
      return { from: dayNumber(newest.toldOn), newest, isMixed };
    }),
    spoken: speaking
      .toSorted((one, other) => speaksFrom(one) - speaksFrom(other))
      .map((answer) => {
        if (first === undefined || (place.get(answer) ?? 0) < (place.get(first) ?? 0)) first = answer;
        return { from: speaksFrom(answer), newest: first, isMixed: false };
      }),
  };
}

interface Question {
  /** Whether each school is counted: 1 or 0. */
  readonly counted: Uint8Array;
  readonly day: number;
}

interface SourcesFound {
  readonly newestDay: number | undefined;
  readonly source: string | null;
  readonly hasSeveral: boolean;
}

/** The newest answer of the schools that are counted, and whether all of theirs have its source. */
export function sourcesFrom(pack: SourcesPack, { counted, day }: Question): SourcesFound {
  const { toldOn, source, isMixed } = pack;
  let [newestDay, newest, isAnyMixed] = [-Infinity, -1, false];
  let [lowest, highest] = [Infinity, -1];
  for (let school = 0; school < counted.length; school += 1) {
    const row = counted[school] === 1 ? standingRow(pack, school, day) : -1;
    if (row < 0) continue;
    const [told, from] = [toldOn[row] ?? 0, source[row] ?? 0];
    if (told >= newestDay) [newestDay, newest] = [told, from];
    if (isMixed[row] === 1) isAnyMixed = true;
    if (from < lowest) lowest = from;
    if (from > highest) highest = from;
  }
  if (newest < 0) return { newestDay: undefined, source: null, hasSeveral: false };
  return { newestDay, source: pack.sources[newest] ?? null, hasSeveral: isAnyMixed || lowest !== highest };
}

/** The last row of a school that holds on a day: of what it told, else of what speaks for it; -1 for none. */
function standingRow({ starts, from, spoken }: SourcesPack, school: number, day: number): number {
  const begin = starts[school] ?? 0;
  const told = begin + (spoken[school] ?? 0);
  for (let row = (starts[school + 1] ?? 0) - 1; row >= told; row -= 1) if ((from[row] ?? 0) <= day) return row;
  for (let row = told - 1; row >= begin; row -= 1) if ((from[row] ?? 0) <= day) return row;
  return -1;
}
