import type { Relation } from './linear-system.ts';

/** By how much each of some counts may change, and what a change of one costs, upwards or downwards. */
export interface Question {
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly cost: readonly number[];
  /** Whether the changes must be whole numbers. */
  readonly isWhole: boolean;
}

/** Asks for the cheapest changes under relations that stay as they are. */
export interface Asking {
  /** @returns a change of each count, or undefined where there is none or none was found */
  readonly ask: (question: Question) => readonly number[] | undefined;
  readonly close: () => void;
}

/** A solver of linear programs: given how many counts there are and what they must go on to say about each other. */
export type Solver = (size: number, relations: readonly Relation[]) => Asking;
