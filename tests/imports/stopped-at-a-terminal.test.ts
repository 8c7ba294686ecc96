import { expect, test } from 'vitest';
import { refused } from '@due-regard/shared/http/problem.ts';
import { listBatchReplies } from '@due-regard/server/imports/batch-replies.ts';
import { bringPeople } from '@due-regard/server/imports/learning/bring-people.ts';
import { listRememberedWords } from '@due-regard/server/imports/learning/remembered-words.ts';
import { csv, refusalOf } from './support/council.ts';
import { peopleCouncil, withPeopleCouncil } from './support/people-council.ts';
import type { PeopleCouncil } from './support/people-council.ts';

const rows = csv('username,courseshortname,courseidnumber,completiondate,grade', 'ann,Level 1,,2026-03-02,1');

/** Brings the file as the terminal does. @param stopAt the step at which it is stopped */
async function bring({ deps, actor }: PeopleCouncil, stopAt?: string): Promise<unknown> {
  const stop = new AbortController();
  return bringPeople(
    {
      ...deps,
      signal: stop.signal,
      onProgress: ({ step }) => {
        if (step === stopAt) stop.abort(refused('cancelled'));
      },
    },
    actor,
    {
      bringing: {
        kind: 'learning',
        bytes: new TextEncoder().encode(rows),
        fileName: 'export.csv',
        fileDate: undefined,
        leavesOutBadRows: false,
      },
      said: { organisation: 'Housing', audience: 'council-staff', words: ['Level 1=wrap'] },
      isDryRun: false,
    },
  );
}

withPeopleCouncil('a file brought at a terminal that cannot be stored after it was read', (at) => {
  test('does not stay to be looked at, and what was said of its words is not remembered', async () => {
    expect(await refusalOf(bring(at(), 'Storing what it brings'))).toMatchObject({ code: 'cancelled' });
    const { read } = at().deps.db;
    expect(await at().completions()).toEqual([]);
    expect((await listBatchReplies(read, peopleCouncil)).map(({ status }) => status)).toEqual(['cancelled']);
    expect(await listRememberedWords(read, peopleCouncil)).toEqual([]);
    await bring(at());
    expect(await at().completions()).toMatchObject([{ course_id: 'wrap' }]);
    expect(await listRememberedWords(read, peopleCouncil)).toMatchObject([{ shown: 'Level 1', means: 'wrap' }]);
  });
});
