import { expect, test } from 'vitest';
import { cancelBatch, undoBatch } from '@due-regard/server/imports/batches.ts';
import { mendCell } from '@due-regard/server/imports/learning/mend-cell.ts';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { listHeadcounts } from '@due-regard/db/training/learners/queries.ts';
import { listTotals } from '@due-regard/db/training/totals.ts';
import { csv, refusalOf } from './support/council.ts';
import { peopleCouncil, toHousing, withPeopleCouncil } from './support/people-council.ts';
import type { PeopleCouncil } from './support/people-council.ts';

const known = { authority: peopleCouncil, before: undefined };
const header = 'Employee,Payroll,WRAP';
const names = csv(
  header,
  'Ann Smith,,13/03/2026',
  'Ben Jones,,Required',
  'Cat Hill,,N/A',
  'Dee Day,,01/06/2026',
  'Eli Moss,,',
);
const mixed = csv(header, 'Ann Smith,1001,13/03/2026', 'Ben Jones,,Required');

async function matrixOf(at: PeopleCouncil): Promise<string> {
  const columns = [
    { name: 'Employee', nth: 0, meaning: 'person-name' as const },
    { name: 'Payroll', nth: 0, meaning: 'employee-number' as const },
    { name: 'WRAP', nth: 0, meaning: 'course-cell' as const },
  ];
  return at.saveMapping('Matrix', { headerRow: null, firstRow: null, columns });
}

async function namesOf(at: PeopleCouncil): Promise<string> {
  const columns = [
    { name: 'Employee', nth: 0, meaning: 'person-name' as const },
    { name: 'WRAP', nth: 0, meaning: 'course-cell' as const },
  ];
  return at.saveMapping('Names', { headerRow: null, firstRow: null, columns });
}

withPeopleCouncil('posts said of a file', (at) => {
  test('of names alone are not kept, which is said: its totals tell of how many people they are', async () => {
    const mappingId = await namesOf(at());
    const choices = { ...toHousing, mappingId, posts: 3 };
    const staged = await at().stage(names, { choices });
    expect(staged.rows).toMatchObject({
      accepted: 1,
      totals: [{ course: expect.stringContaining('WRAP') as string, trained: 2, inPost: 4, unsaid: 1 }],
    });
    expect(staged.rows?.notes).toContainEqual(
      expect.stringContaining('How many are in post was said, and is not kept'),
    );
    expect(staged.rows?.notes).toContain(
      '1 result is marked as not asked of that person, such as “N/A”, and is left out.',
    );
    expect(staged.rows?.notes).toContain('1 cell of a course is empty: no answer, which is never a “no”.');
    const { batchId, rows } = await at().accept(staged);
    expect(rows?.notes.join(' ')).toContain('New: 1 total.');
    expect(rows?.notes.join(' ')).not.toContain('would be');
    expect(await listHeadcounts(at().deps.db.read, known)).toEqual([]);
    // Whoever has no answer stays one of the people: two of three would be a better figure than the file's.
    expect(await listTotals(at().deps.db.read, known)).toMatchObject([
      {
        trained: 2,
        inPost: 4,
        note: expect.stringContaining('Of 1 of them the file says nothing that can be read.') as string,
      },
    ]);
    const again = await at().stage(names, { choices: { ...choices, posts: 9 } });
    expect(again.rows).toMatchObject({ accepted: 0, changesNothing: true });
    expect(await refusalOf(at().accept(again))).toMatchObject({ code: 'conflict' });
    await undoBatch(at().deps, at().actor, batchId);
  });

  test('in which a row has an id are kept', async () => {
    const choices = { ...toHousing, mappingId: await matrixOf(at()), posts: 3 };
    const { rows } = await at().bring(mixed, { choices });
    expect(rows?.notes.join(' ')).not.toContain('is not kept');
    expect(await listHeadcounts(at().deps.db.read, known)).toMatchObject([{ organisationId: 'housing', posts: 3 }]);
  });
});

withPeopleCouncil('a total of names', (at) => {
  const told = async (): Promise<readonly unknown[]> =>
    (await listTotals(at().deps.db.read, known)).map(({ trained, inPost, countedOn }) => [countedOn, trained, inPost]);

  test('is of whoever has a cell that cannot be read as well, until it is mended', async () => {
    const choices = { ...toHousing, mappingId: await namesOf(at()) };
    const bytes = csv('Employee,WRAP', 'Ann Smith,13/03/2026', 'Ben Jones,01/03/207', 'Cat Hill,');
    const staged = await at().stage(bytes, { choices, fileDate: isoDate('2026-06-30') });
    expect(staged.rows?.totals).toMatchObject([{ trained: 1, inPost: 3, unsaid: 2 }]);
    const { batchId } = staged;
    const mended = await mendCell(at().deps, at().actor, { batchId, row: 3, column: 'WRAP', value: '01/03/2026' });
    expect(mended.rows?.totals).toMatchObject([{ trained: 2, inPost: 3, unsaid: 1 }]);
    await cancelBatch(at().deps, at().actor, batchId);
    const { batchId: accepted } = await at().accept(
      await at().stage(bytes, { choices, fileDate: isoDate('2026-06-30') }),
      true,
    );
    expect(await told()).toEqual([['2026-06-30', 1, 3]]);
    await undoBatch(at().deps, at().actor, accepted);
  });

  test('is none where a column says nothing of anybody, so that the one before it stands', async () => {
    const choices = { ...toHousing, mappingId: await namesOf(at()) };
    const june = csv('Employee,WRAP', 'Ann Smith,13/03/2026', 'Ben Jones,14/03/2026');
    await at().bring(june, { choices, fileDate: isoDate('2026-06-30') });
    const staged = await at().stage(csv('Employee,WRAP', 'Ann Smith,', 'Ben Jones,'), {
      choices,
      fileDate: isoDate('2026-07-31'),
    });
    expect(staged.rows).toMatchObject({ accepted: 0, totals: [], changesNothing: true });
    expect(await told()).toEqual([['2026-06-30', 2, 2]]);
  });

  test('is of no heading in a file that has ids', async () => {
    const staged = await at().stage(csv(header, 'Adults team,,', 'Ann Smith,1001,13/03/2026'), {
      choices: { ...toHousing, mappingId: await matrixOf(at()) },
    });
    expect(staged.rows).toMatchObject({ accepted: 1, totals: [] });
    await cancelBatch(at().deps, at().actor, staged.batchId);
  });
});
