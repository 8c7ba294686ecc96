import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { batch as batchReply } from '@due-regard/shared/imports/api.ts';
import { findBatch } from '@due-regard/server/imports/batch-replies.ts';
import { mendCell } from '@due-regard/server/imports/learning/mend-cell.ts';
import { csv } from './support/council.ts';
import { peopleCouncil, toHousing, withPeopleCouncil } from './support/people-council.ts';
import type { PeopleCouncil } from './support/people-council.ts';

/** Takes away, of what is kept with a file, what an earlier version did not know of yet. */
async function asOfEarlier({ deps }: PeopleCouncil, batchId: string, unknown: readonly string[]): Promise<void> {
  const { kysely, read } = deps.db;
  const earlier = (json: string): string =>
    JSON.stringify(JSON.parse(json, (key, value: unknown) => (unknown.includes(key) ? undefined : value)));
  const { preview } = await read
    .selectFrom('import_batch')
    .select('preview')
    .where('batch_id', '=', batchId)
    .executeTakeFirstOrThrow();
  await kysely
    .updateTable('import_batch')
    .set({ preview: earlier(preview) })
    .where('batch_id', '=', batchId)
    .execute();
  const parts = await read
    .selectFrom('staged_part')
    .select(['holds', 'part', 'rows'])
    .where('batch_id', '=', batchId)
    .execute();
  for (const { holds, part, rows } of parts) {
    await kysely
      .updateTable('staged_part')
      .set({ rows: earlier(rows) })
      .where('batch_id', '=', batchId)
      .where('holds', '=', holds)
      .where('part', '=', part)
      .execute();
  }
}

withPeopleCouncil('a file of people that waits while the program is brought up to date', (at) => {
  test('has its cells mended, although its rows had no other ids then', async () => {
    const header = 'username,courseshortname,courseidnumber,completiondate,grade';
    const rows = csv(header, 'ann,wrap,,2026-03-02,1', 'ben,wrap,,2026-03-35,1');
    const { batchId } = await at().stage(rows, { choices: toHousing });
    await asOfEarlier(at(), batchId, ['others']);
    const cell = { batchId, row: 3, column: 'completiondate', value: '05/03/2026' };
    expect((await mendCell(at().deps, at().actor, cell)).rows).toMatchObject({ accepted: 2, badRows: 0 });
    expect((await at().accept({ batchId })).status).toBe('accepted');
  });

  test('is shown without the numbers that were not counted then', async () => {
    const columns = [
      { name: 'Employee', nth: 0, meaning: 'person-name' as const },
      { name: 'WRAP', nth: 0, meaning: 'course-cell' as const },
    ];
    const mappingId = await at().saveMapping('Names', { headerRow: null, firstRow: null, columns });
    const named = csv('Employee,WRAP', 'Ann Smith,13/03/2026', 'Ben Jones,Required');
    const { batchId } = await at().stage(named, { choices: { ...toHousing, mappingId } });
    await asOfEarlier(at(), batchId, ['unsaid']);
    const { rows } = batchReply.parse(await findBatch(at().deps.db.read, peopleCouncil, batchId));
    expect(rows?.totals).toMatchObject([{ trained: 1, inPost: 2, unsaid: null }]);
  });

  test('still asks of which organisations all have left', async () => {
    const header = 'employee number,email,organisation,role,from,to';
    const october = { kind: 'staff', fileName: 'staff.csv', fileDate: isoDate('2026-10-01') } as const;
    const november = { ...october, fileName: 'later.csv', fileDate: isoDate('2026-11-10') };
    const housing = '1001,,Housing,Council staff,,';
    await at().bring(csv(header, housing, '1002,,Adult social care,Council staff,,'), october);
    const { batchId } = await at().stage(csv(header, housing), november);
    await asOfEarlier(at(), batchId, ['inPost']);
    const { rows } = batchReply.parse(await findBatch(at().deps.db.read, peopleCouncil, batchId));
    expect(rows?.missing).toMatchObject([{ name: 'Adult social care', inPost: null }]);
  });

  test('still tells who is in post in each organisation, by its name', async () => {
    const list = csv('employee number,organisation,role', '1001,Housing,Council staff', '1004,Housing,Council staff');
    const { batchId } = await at().stage(list, { kind: 'staff' });
    await asOfEarlier(at(), batchId, ['missing', 'organisationId']);
    const { rows } = batchReply.parse(await findBatch(at().deps.db.read, peopleCouncil, batchId));
    expect(rows?.inPost).toMatchObject([{ organisationId: null, name: 'Housing', before: 1, now: 2 }]);
  });
});
