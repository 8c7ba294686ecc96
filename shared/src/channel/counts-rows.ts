import type { IsoDate } from '../calendar/iso-date.ts';
import type { ReasonCode } from '../imports/reasons.ts';
import { rowProblem } from '../imports/row-problem.ts';
import type { RowProblem } from '../imports/row-problem.ts';
import { cellText, columnKey, isBlankCell } from '../imports/table.ts';
import type { Cell } from '../imports/table.ts';
import { codeListOf, codeLists } from './code-lists.ts';
import { breakdownNames, channelBreakdowns } from './breakdown.ts';
import { countsFaults, mostCounted } from './counts.ts';
import type { ChannelBreakdown } from './breakdown.ts';
import type { CountsFault, QuarterCounts } from './counts.ts';
import { isOver, quarterWords, readQuarter } from './quarter.ts';

/** The columns of a file of counts, all of them needed and no others taken. */
export const countColumns = ['Quarter', 'Breakdown', 'Category', 'Count'] as const;
export type CountColumn = (typeof countColumns)[number];

const heldWords = 'held elsewhere';

/** One row of a file as it is written: null where nothing is entered, or no category is meant. */
export type WrittenRow = readonly [
  quarter: string,
  breakdown: string,
  category: string | null,
  count: number | string | null,
];

/** The rows of quarters by every breakdown: what is not entered has a row with a blank count, to be filled in. */
export function writeCountRows(quarters: readonly IsoDate[], all: readonly QuarterCounts[]): readonly WrittenRow[] {
  return quarters.flatMap((quarter) =>
    channelBreakdowns.flatMap((breakdown): readonly WrittenRow[] => {
      const said = all.find((one) => one.quarter === quarter && one.breakdown === breakdown);
      const place = [quarterWords(quarter), breakdownNames[breakdown]] as const;
      if (said?.answer === 'held-elsewhere') return [[...place, null, heldWords]];
      const codes = codeListOf(breakdown, quarter)?.codes ?? [];
      return codes.map(({ code, words }) => [...place, words, said?.counts[code] ?? null] as const);
    }),
  );
}

/** One row of a file as it came. */
export interface CountRow {
  readonly rowNumber: number;
  readonly cells: Readonly<Record<CountColumn, Cell>>;
}

interface Understood {
  readonly rowNumber: number;
  readonly quarter: IsoDate;
  readonly breakdown: ChannelBreakdown;
  /** Null on a row that says that the breakdown is held elsewhere. */
  readonly code: string | null;
  /** Null where nothing is entered. */
  readonly count: number | null;
}

export interface CountsRead {
  readonly said: readonly QuarterCounts[];
  readonly problems: readonly RowProblem[];
}

/**
 * What a file says, or everything that is wrong with it. A breakdown of which every count is blank is not said; of one
 * that is, a blank count is not entered.
 */
export function readCountRows(rows: readonly CountRow[], today: IsoDate): CountsRead {
  const read = rows.map((row) => understood(row, today));
  const bad = read.flatMap((one) => ('reason' in one ? [one] : []));
  const good = read.flatMap((one) => ('reason' in one ? [] : [one]));
  const groups = [...Map.groupBy(good, ({ quarter, breakdown }) => `${quarter} ${breakdown}`).values()];
  const told = groups.map((group) => saidBy(group, today));
  const problems = [...bad, ...told.flatMap((one) => one.problems)];
  return problems.length > 0
    ? { said: [], problems: problems.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0)) }
    : { said: told.flatMap(({ said }) => said), problems };
}

function understood({ rowNumber, cells }: CountRow, today: IsoDate): Understood | RowProblem {
  function wrong(reason: ReasonCode, column: CountColumn): RowProblem {
    return rowProblem(reason, { row: rowNumber, column, value: cells[column] });
  }
  const quarter = readQuarter(cellText(cells.Quarter));
  if (quarter === undefined) return wrong('quarter-not-read', 'Quarter');
  const breakdown = breakdownCalled(cellText(cells.Breakdown));
  if (breakdown === undefined) return wrong('breakdown-not-known', 'Breakdown');
  const list = codeListOf(breakdown, quarter);
  if (list === undefined) return wrong('quarter-before-channel', 'Quarter');
  const isHeld = columnKey(cellText(cells.Count)).replace('-', ' ') === heldWords;
  const hasCount = !isBlankCell(cells.Count);
  if (hasCount && !isOver(quarter, today)) return wrong('quarter-not-over', 'Quarter');
  const category = columnKey(cellText(cells.Category));
  if (isHeld) {
    if (category !== '') return wrong('held-with-category', 'Category');
    return { rowNumber, quarter, breakdown, code: null, count: null };
  }
  const code = list.codes.find((one) => columnKey(one.words) === category || one.code === category)?.code;
  if (code === undefined)
    return wrong(
      isOfAnotherPeriod(breakdown, category) ? 'category-of-another-period' : 'category-not-known',
      'Category',
    );
  if (!hasCount) return { rowNumber, quarter, breakdown, code, count: null };
  const count = wholeNumber(cells.Count);
  if (count === undefined) return wrong('number-not-read', 'Count');
  if (count > mostCounted) return wrong('number-too-large', 'Count');
  return { rowNumber, quarter, breakdown, code, count };
}

function breakdownCalled(text: string): ChannelBreakdown | undefined {
  const key = columnKey(text);
  return channelBreakdowns.find((one) => one === key || columnKey(breakdownNames[one]) === key);
}

function isOfAnotherPeriod(breakdown: ChannelBreakdown, category: string): boolean {
  const others = codeLists.filter((list) => list.breakdown === breakdown).flatMap(({ codes }) => codes);
  return others.some(({ code, words }) => code === category || columnKey(words) === category);
}

function wholeNumber(cell: Cell): number | undefined {
  const text = cellText(cell).trim();
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

/** The rows of one breakdown of one quarter together. */
function saidBy(rows: readonly Understood[], today: IsoDate): CountsRead {
  const [first] = rows;
  if (first === undefined) return { said: [], problems: [] };
  const { quarter, breakdown } = first;
  const held = rows.filter(({ code }) => code === null);
  const counted = rows.flatMap(({ code, count, rowNumber }) =>
    code === null || count === null ? [] : [{ code, count, rowNumber }],
  );
  const problems = [...repeated(rows), ...(counted.length > 0 ? held.map(heldWithCounts) : [])];
  if (problems.length > 0) return { said: [], problems };
  if (held.length === 0 && counted.length === 0) return { said: [], problems };
  const said: QuarterCounts = {
    quarter,
    breakdown,
    answer: held.length > 0 ? 'held-elsewhere' : 'entered',
    counts: Object.fromEntries(counted.map(({ code, count }) => [code, count])),
  };
  const faults = countsFaults(said, today);
  if (faults.length === 0) return { said: [said], problems };
  return { said: [], problems: faults.map((fault) => problemOf(fault, rows)) };
}

/** A category, or that it is held elsewhere, said twice: which one is meant cannot be told. */
function repeated(rows: readonly Understood[]): readonly RowProblem[] {
  const byCode = Map.groupBy(rows, ({ code }) => code);
  return [...byCode.values()].flatMap((same) =>
    same.slice(1).map(({ rowNumber }) => rowProblem('category-repeated', { row: rowNumber, column: 'Category' })),
  );
}

function heldWithCounts({ rowNumber }: Understood): RowProblem {
  return rowProblem('held-with-counts', { row: rowNumber, column: 'Count' });
}

const reasonOf: Readonly<Record<CountsFault['fault'], ReasonCode>> = {
  'before-channel': 'quarter-before-channel',
  'not-over': 'quarter-not-over',
  'other-period': 'category-of-another-period',
  'more-done-than-due': 'more-done-than-due',
  'nothing-entered': 'value-missing',
};

function problemOf({ code, fault }: CountsFault, rows: readonly Understood[]): RowProblem {
  const row = rows.find((one) => one.code === code) ?? rows[0];
  return rowProblem(reasonOf[fault], { row: row?.rowNumber ?? 0, column: 'Count', value: row?.count ?? undefined });
}
