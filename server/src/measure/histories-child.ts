import { text } from 'node:stream/consumers';
import { stdin, stdout } from 'node:process';
import { checkHistories } from '@due-regard/db/measure/check-histories.ts';

/** What {@link verifyAll} writes to this program's standard input. */
export interface HistoriesQuestion {
  readonly url: string;
  readonly authority: string | undefined;
}

const { url, authority } = asQuestion(JSON.parse(await text(stdin)));
stdout.write(JSON.stringify(await checkHistories(url, authority)));

// Written by verify-all.ts alone, from a value of this type.
function asQuestion(parsed: unknown): HistoriesQuestion {
  return parsed as HistoriesQuestion;
}
