import { expect, test } from 'vitest';
import { cancelBatch } from '@due-regard/server/imports/batches.ts';
import { findBatch } from '@due-regard/server/imports/batch-replies.ts';
import { mendCell } from '@due-regard/server/imports/learning/mend-cell.ts';
import { csv, refusalOf } from './support/council.ts';
import { toHousing, withPeopleCouncil } from './support/people-council.ts';

const header = 'username,courseshortname,courseidnumber,completiondate,grade';

const rows = csv(header, 'ann,wrap,,2026-03-02,1', 'ben,wrap,,2026-03-35,1', ',wrap,,2026-03-04,1', 'cat,wrap,,soon,1');

withPeopleCouncil('bad rows of a learning system’s export', (at) => {
  test('wait with the file and say which cells can be mended; nothing of a person is in them', async () => {
    const staged = await at().stage(rows, { choices: toHousing });
    expect(staged.rows).toMatchObject({ accepted: 1, badRows: 3, leftOut: 3 });
    expect(staged.rows?.refused).toEqual([
      expect.objectContaining({ row: 3, column: 'completiondate', value: '2026-03-35', canBeMended: true }),
      expect.objectContaining({ row: 4, reason: 'learner-missing' }),
      expect.objectContaining({ row: 5, column: 'completiondate', value: 'soon', canBeMended: true }),
    ]);
    expect(await refusalOf(at().accept(staged))).toMatchObject({
      code: 'not-valid',
      fields: [{ field: 'leaveOutBadRows', code: 'bad-rows' }],
    });
    await cancelBatch(at().deps, at().actor, staged.batchId);
  });

  test('are mended one cell at a time and then taken in with the others', async () => {
    const { batchId } = await at().stage(rows, { choices: toHousing });
    const mend = (row: number, value: string): ReturnType<typeof mendCell> =>
      mendCell(at().deps, at().actor, { batchId, row, column: 'completiondate', value });
    const mended = await mend(3, '05/03/2026');
    expect(mended.rows?.refused.filter(({ row }) => row === 3)).toEqual([]);
    expect(await refusalOf(mend(3, '06/03/2026'))).toMatchObject({ code: 'stale' });
    expect(await refusalOf(mend(4, '06/03/2026'))).toMatchObject({ code: 'stale' });
    const accepted = await at().accept({ batchId }, true);
    expect(accepted.rows).toMatchObject({ accepted: 2, badRows: 2 });
    expect((await at().completions()).map((one) => [one.row_number, one.on_day])).toEqual([
      [2, '2026-03-02'],
      [3, '2026-03-05'],
    ]);
    expect(await refusalOf(mend(5, '06/03/2026'))).toMatchObject({ code: 'stale' });
    const entries = await at()
      .deps.db.read.selectFrom('journal')
      .select(['before', 'after'])
      .where('what', '=', 'file.mended')
      .execute();
    expect(entries.map(({ before, after }) => [before, after])).toEqual([
      [
        JSON.stringify({ cell: '2026-03-35' }),
        JSON.stringify({ row: 3, column: 'completiondate', cell: '2026-03-05' }),
      ],
    ]);
  });

  test('of which none can be mended, with no good one beside them, are refused as a file', async () => {
    const refusal = await refusalOf(at().stage(csv(header, ',wrap,,2026-03-02,1'), { choices: toHousing }));
    expect(refusal).toMatchObject({ code: 'bad-file', rows: [{ row: 2, reason: 'learner-missing' }] });
  });
});

withPeopleCouncil('a bad row of a learning system’s export', (at) => {
  test('waits, as one does with a word that nobody knows, and is left out once the file is taken in', async () => {
    const more = csv(header, 'dee,wrap,,2026-05-02,1', 'eve,wrap,,soon,1', 'eve,Origami,,2026-05-02,1');
    const staged = await at().stage(more, { choices: toHousing });
    expect(staged.rows).toMatchObject({ accepted: 1, badRows: 1, unexplained: 1 });
    expect(staged.counts).toEqual([
      { what: 'new', count: 1 },
      { what: 'unanswered', count: 1 },
      { what: 'to-mend', count: 1 },
    ]);
    expect((await at().accept(staged, true)).counts).toEqual([
      { what: 'new', count: 1 },
      { what: 'left-out', count: 2 },
    ]);
  });

  test('of a course that is not counted needs no mending', async () => {
    const fire = csv(header, 'ann,wrap,,2026-08-02,1', 'ann,Fire Safety,,2026-03-03,1', 'ben,Fire Safety,,soon,1');
    const staged = await at().stage(fire, { choices: toHousing });
    expect(staged.rows).toMatchObject({ badRows: 1, unexplained: 1 });
    const said = await at().say(staged, 'Fire Safety', null);
    expect(said.rows).toMatchObject({ accepted: 1, badRows: 0, refused: [] });
    expect(said.rows?.notes.join(' ')).toContain('2 rows are of courses or people that are not counted here');
    expect((await at().accept(said)).counts).toEqual([{ what: 'new', count: 1 }]);
    const later = await at().stage(csv(header, 'ann,wrap,,2026-08-03,1', 'ben,fire safety,,soon,1'), {
      choices: toHousing,
    });
    expect(later.rows).toMatchObject({ accepted: 1, badRows: 0, refused: [] });
    await cancelBatch(at().deps, at().actor, later.batchId);
  });

  test('stays as the file has it when the value given cannot be read either', async () => {
    const { batchId } = await at().stage(rows, { choices: toHousing });
    const before = await findBatch(at().deps.db.read, at().actor.authority, batchId);
    const written = await countMended();
    const mend = { batchId, row: 3, column: 'completiondate', value: '05/03/2100' };
    expect(await refusalOf(mendCell(at().deps, at().actor, mend))).toMatchObject({
      code: 'not-valid',
      fields: [{ field: 'value', code: 'day-in-the-future' }],
      rows: [{ row: 3, column: 'completiondate', value: null, reason: 'day-in-the-future' }],
    });
    expect(await findBatch(at().deps.db.read, at().actor.authority, batchId)).toEqual(before);
    expect(before.rows?.refused).toContainEqual(expect.objectContaining({ row: 3, value: '2026-03-35' }));
    expect(await countMended()).toBe(written);
    await cancelBatch(at().deps, at().actor, batchId);
  });

  async function countMended(): Promise<number> {
    const { read } = at().deps.db;
    return (await read.selectFrom('journal').select('what').where('what', '=', 'file.mended').execute()).length;
  }
});
