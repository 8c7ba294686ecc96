import { askProgram } from './ask-program.ts';
import type { Question } from './child.ts';
import type { Finding, VerifyOptions } from './verify.ts';

const program = new URL('./child.ts', import.meta.url);

/**
 * Checks the records of a database with code that shares nothing with the program's own, in a process of its own, so
 * that a file may be served while it is checked.
 * @param url `file:…` or `postgres:…`
 * @throws Error when the check itself could not be run: no such file, no such server
 */
export async function verifyDatabase(url: string, options: VerifyOptions = {}): Promise<Finding> {
  const question: Question = { url, options };
  return asFinding(await askProgram(program, question));
}

// Written by child.ts alone, from a value of this type.
function asFinding(parsed: unknown): Finding {
  return parsed as Finding;
}
