import { capital } from '../measure/words.ts';
import { findPersonalData } from './personal-data.ts';
import type { Cell } from './table.ts';
import { cellText } from './table.ts';
import { reasonWords } from './reasons.ts';
import type { ReasonCode } from './reasons.ts';

/** What is wrong with a file, or with one row or cell of it. For the person who brought the file, never for a log. */
export type RowProblem = {
  /** As a spreadsheet program shows it; null when the whole file is meant. */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: ReasonCode;
  /** The rule of a register that it breaks, in the words of its form; absent, the reason says it. */
  readonly rule?: string;
  /** Whose row it is, as the register or the file calls it. Never a person. */
  readonly school?: string;
  /** What is left out when bad rows are; absent, the whole row. */
  readonly leavesOut?: LeftOut;
  /** Whether the right value can be given here, for a file that waits. */
  readonly canBeMended?: boolean;
};

/** A part of a row that can be left out by itself: a cell, or the whole answer that a cell belongs to. */
export const leftOutParts = ['cell', 'whole-staff', 'dsl', 'letters'] as const;
export type LeftOut = (typeof leftOutParts)[number];

const longestValue = 100;

/**
 * A problem with its value cut to a length that a screen can show. It may be kept with the file, so what identifies a
 * person is left out of it, whatever is wrong with the cell.
 */
export function rowProblem(
  reason: ReasonCode,
  where: {
    readonly row?: number;
    readonly column?: string;
    readonly value?: Cell | undefined;
    readonly leavesOut?: LeftOut | undefined;
    readonly rule?: string | undefined;
  } = {},
): RowProblem {
  const value = where.value === undefined ? null : showable(shortened(cellText(where.value)));
  const column = where.column === undefined ? null : showable(where.column);
  const part = where.leavesOut === undefined ? {} : { leavesOut: where.leavesOut };
  const rule = where.rule === undefined ? {} : { rule: where.rule };
  return { row: where.row ?? null, column, value, reason, ...rule, ...part };
}

/** The problem as one sentence of plain words. */
export function problemSentence(problem: RowProblem): string {
  const place = [
    problem.row === null ? null : `row ${problem.row}`,
    problem.school ?? null,
    problem.column === null ? null : `column ${problem.column}`,
  ].filter((part) => part !== null);
  const value = problem.value === null || problem.value === '' ? '' : ` (“${problem.value}”)`;
  const words = problem.rule ?? reasonWords[problem.reason];
  return place.length === 0 ? `${words}${value}` : `${capital(place.join(', '))}${value}: ${words}`;
}

/** Rows of which nothing can be taken, and rows of which a part is left out. */
export function rowsLeftOut(problems: readonly RowProblem[]): { readonly whole: number; readonly partly: number } {
  const rows = Map.groupBy(problems, ({ row }) => row);
  const whole = [...rows.values()].filter((own) => own.some(({ leavesOut }) => leavesOut === undefined)).length;
  return { whole, partly: rows.size - whole };
}

function showable(text: string): string | null {
  return findPersonalData(text) === undefined ? text : null;
}

function shortened(text: string): string {
  const characters = Array.from(text.slice(0, (longestValue + 1) * 2));
  return characters.length > longestValue ? `${characters.slice(0, longestValue).join('')}…` : text;
}
