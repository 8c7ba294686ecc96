import { problemSentence } from '@due-regard/shared/imports/row-problem.ts';
import { Refusal } from '@due-regard/shared/http/problem.ts';
import { fieldSentences } from './field-sentences.ts';
import { ConfigError } from '../config.ts';

/** A command that did not do what was asked, in words for the person at the terminal. */
export class CommandFault extends Error {
  /** Whether the command has printed why already. */
  readonly isSaid: boolean;
  constructor(message: string, { isSaid = false } = {}) {
    super(message);
    this.isSaid = isSaid;
  }
}

/** 1 for what was refused, 3 for what was not foreseen. */
export function exitCodeOf(error: unknown): number {
  return error instanceof Refusal || error instanceof ConfigError || error instanceof CommandFault ? 1 : 3;
}

export function wordsOf(error: unknown): string {
  if (error instanceof Refusal)
    return [error.message, ...(error.rows ?? []).map(problemSentence), ...fieldSentences(error.fields ?? [])].join(
      '\n',
    );
  if (error instanceof ConfigError || error instanceof CommandFault) return error.message;
  return error instanceof Error ? `A fault in the program: ${error.message}` : 'A fault in the program.';
}
