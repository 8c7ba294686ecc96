import { text } from 'node:stream/consumers';
import { stdin, stdout } from 'node:process';
import { checkDatabase } from './verify.ts';
import type { VerifyOptions } from './verify.ts';

/** What `verifyDatabase` writes to this program's standard input; an address may hold a password, so it is no argument. */
export interface Question {
  readonly url: string;
  readonly options: VerifyOptions;
}

const { url, options } = asQuestion(JSON.parse(await text(stdin)));
stdout.write(JSON.stringify(await checkDatabase(url, options)));

// Written by verify-database.ts alone, from a value of this type.
function asQuestion(parsed: unknown): Question {
  return parsed as Question;
}
