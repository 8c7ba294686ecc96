import { describe, expect, it } from 'vitest';
import { readTable } from '@due-regard/server/imports/table/read-table.ts';
import { damagedFiles } from './damaged-files.ts';

describe('a damaged or hostile file', () => {
  it.each(damagedFiles)('$name is refused: $reason', async ({ make, reason, value }) => {
    const result = await readTable(make());
    expect(result).toMatchObject({ ok: false, problems: [{ reason, ...(value === undefined ? {} : { value }) }] });
  });

  it('does not stop the next one from being read', async () => {
    const result = await readTable(Buffer.from('URN,Name\n100000,School\n'));
    expect(result).toMatchObject({ ok: true, table: { rows: [{ cells: ['100000', 'School'] }] } });
  });
});
