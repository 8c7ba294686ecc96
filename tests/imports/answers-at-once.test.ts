import { expect, test } from 'vitest';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { findBatch } from '@due-regard/server/imports/batch-replies.ts';
import { mendCell } from '@due-regard/server/imports/learning/mend-cell.ts';
import { sayWord } from '@due-regard/server/imports/learning/say-word.ts';
import { matchRow } from '@due-regard/server/imports/match-row.ts';
import { listRememberedNames } from '@due-regard/server/imports/remembered-names.ts';
import { csv, refusalOf } from './support/council.ts';
import { peopleCouncil, toHousing, withPeopleCouncil } from './support/people-council.ts';
import type { PeopleCouncil } from './support/people-council.ts';

const threeQuestions = csv(
  'username,courseshortname,courseidnumber,completiondate,grade',
  'ann,Fire Safety,,2026-03-02,1',
  'ben,Prevent 101,,2026-03-03,1',
  'cat,wrap,,2026-03-35,1',
);

/** What is still asked about a file. */
function open({ rows }: BatchReply): number {
  return (rows?.words?.length ?? 0) + (rows?.unmatched.length ?? 0) + (rows?.badRows ?? 0);
}

/** How many of some answers were taken; the others came too late to be held against the file as it was. */
async function taken(answers: readonly Promise<unknown>[]): Promise<number> {
  const ended = await Promise.allSettled(answers);
  const late = ended.filter((one) => one.status === 'rejected');
  for (const { reason } of late) expect(reason).toMatchObject({ code: 'stale' });
  return ended.length - late.length;
}

function answersTo({ deps, actor }: PeopleCouncil, { batchId }: BatchReply): readonly (() => Promise<unknown>)[] {
  return [
    () => sayWord(deps, actor, { batchId, about: 'course', key: 'fire safety', means: null }),
    () => sayWord(deps, actor, { batchId, about: 'course', key: 'prevent 101', means: 'ho-awareness' }),
    () => mendCell(deps, actor, { batchId, row: 4, column: 'completiondate', value: '05/03/2026' }),
  ];
}

withPeopleCouncil('answers that several give about one file at once', (at) => {
  test('are each taken or refused as late, and none that was taken is asked about again', async () => {
    const staged = await at().stage(threeQuestions, { choices: toHousing });
    expect(open(staged)).toBe(3);
    const first = await taken(answersTo(at(), staged).map((answer) => answer()));
    expect(first).toBeGreaterThan(0);
    const after = await findBatch(at().deps.db.read, peopleCouncil, staged.batchId);
    expect(open(after)).toBe(3 - first);
    for (const answer of answersTo(at(), staged)) await answer().catch(() => undefined);
    expect((await findBatch(at().deps.db.read, peopleCouncil, staged.batchId)).rows).toMatchObject({
      accepted: 2,
      words: [],
      badRows: 0,
    });
  });
});

withPeopleCouncil('a name that two waiting files ask about', (at) => {
  test('means what was said last, and only that', async () => {
    const list = (id: string) => csv('id number,organisation,role', `${id},Homes,Council staff`);
    const staged = [
      await at().stage(list('1001'), { kind: 'staff' }),
      await at().stage(list('1002'), { kind: 'staff' }),
    ];
    const say = ({ batchId, rows }: BatchReply, organisationId: string) =>
      matchRow(at().deps, at().actor, { batchId, key: rows?.unmatched[0]?.key ?? '', organisationId });
    for (const [index, batch] of staged.entries()) {
      const told = await say(batch, index === 0 ? 'housing' : 'social-care');
      expect(told.rows).toMatchObject({ accepted: 1, unmatched: [] });
      expect((await refusalOf(say(batch, 'housing'))).code).toBe('stale');
    }
    expect(await listRememberedNames(at().deps.db.read, peopleCouncil)).toMatchObject([
      { shown: 'Homes', organisationId: 'social-care' },
    ]);
  });
});
