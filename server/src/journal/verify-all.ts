import type { HistoriesOf } from '@due-regard/db/measure/check-histories.ts';
import { historyFaultWords } from '../measure/history-faults.ts';
import type { HistoriesQuestion } from '../measure/histories-child.ts';
import { askProgram } from './verify/ask-program.ts';
import { verifyDatabase } from './verify/verify-database.ts';
import type { Finding, VerifyOptions } from './verify/verify.ts';

const program = new URL('../measure/histories-child.ts', import.meta.url);

/** What was found of the record and its rows, and of the histories that are worked out from them. */
export interface WholeFinding extends Finding {
  /** How many histories were compared with the facts; undefined where none are in use. */
  readonly histories: number | undefined;
}

/**
 * Checks the record of changes and its rows by the program that shares no code with this one, then holds the histories
 * that figures are drawn from against what this program's own rules make of the rows; each in a process of its own.
 * @throws Error as {@link verifyDatabase} does
 */
export async function verifyAll(url: string, options: VerifyOptions = {}): Promise<WholeFinding> {
  const found = await verifyDatabase(url, options);
  if (found.authorities.length === 0) return { ...found, histories: undefined };
  const question: HistoriesQuestion = { url, authority: options.authority };
  try {
    return withHistories(found, asCompared(await askProgram(program, question)));
  } catch (error) {
    // Rows that were tampered with may be such as no rule can read.
    const why = error instanceof Error ? error.message : 'it ended without an answer';
    const fault = `The histories that figures are drawn from could not be compared with the rows: ${why}.`;
    return { ...found, isSound: false, faults: [...found.faults, fault], histories: undefined };
  }
}

/** The same finding, with what does not agree between histories and facts. */
export function withHistories(found: Finding, compared: readonly HistoriesOf[]): WholeFinding {
  const faultsOf = new Map(compared.map((one) => [one.authority, historyFaultWords(one)]));
  const authorities = found.authorities.map((one) => ({
    ...one,
    faults: [...one.faults, ...(faultsOf.get(one.authority) ?? [])],
  }));
  const inUse = compared.flatMap((one) => one.compared ?? []);
  return {
    ...found,
    authorities,
    isSound: found.isSound && [...faultsOf.values()].every((faults) => faults.length === 0),
    histories: inUse.length === 0 ? undefined : inUse.reduce((sum, count) => sum + count, 0),
  };
}

// Written by histories-child.ts alone, from a value of this type.
function asCompared(parsed: unknown): readonly HistoriesOf[] {
  return parsed as readonly HistoriesOf[];
}
