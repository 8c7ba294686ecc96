import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';

const names = 'URN,Name\n';

describe('a file, read in a process of its own', () => {
  it('gives the whole table, however many portions it came in', async () => {
    const rows = Array.from({ length: 1234 }, (_, index) => `${100_000 + index},School ${index}\n`);
    const result = await readTable(Buffer.from(names + rows.join('')));
    expect(result).toMatchObject({ ok: true, table: { header: ['URN', 'Name'], encoding: 'utf-8' } });
    const table = result.ok ? result.table.rows : [];
    expect(table).toHaveLength(1234);
    expect(table[1233]).toEqual({ rowNumber: 1235, cells: ['101233', 'School 1233'], missing: 0, extra: 0 });
  });

  it('leaves the bytes it was given as they were', async () => {
    const bytes = Buffer.from(`${names}1,A\n`);
    await readTable(bytes);
    expect(bytes.toString()).toBe(`${names}1,A\n`);
  });
});

describe('a file that cannot be read', () => {
  it('is answered with the problem that stopped it', async () => {
    expect(await readTable(Buffer.from(''))).toEqual({
      ok: false,
      problems: [{ row: null, column: null, value: null, reason: 'file-empty' }],
    });
  });

  it('is not even begun when it is too large', async () => {
    expect(await readTable(Buffer.from(names), { limits: { textBytes: 4 } })).toMatchObject({
      problems: [{ reason: 'file-too-large' }],
    });
  });

  it('is stopped when it takes too long, and the next file is read', async () => {
    const late = readTable(Buffer.from(`${names}1,A\n`), { limits: { milliseconds: 1 } });
    expect(await late).toMatchObject({ problems: [{ reason: 'file-took-too-long' }] });
    expect(await readTable(Buffer.from(`${names}1,A\n`))).toMatchObject({ ok: true });
  });

  it('is stopped when it takes too much memory, and the next file is read', { timeout: 30_000 }, async () => {
    // Every limit lifted: only the heap of the reader is left to hold it.
    const limits = { columns: 1e9, rowBytes: 1e9, cells: 1e9, textCells: 1e9 };
    expect(await readTable(Buffer.from(`${names}${','.repeat(30_000_000)}\n`), { limits })).toMatchObject({
      problems: [{ reason: 'file-took-too-much-memory' }],
    });
    expect(await readTable(Buffer.from(`${names}1,A\n`))).toMatchObject({ ok: true });
  });

  it('waits its turn among many, and each is answered with its own', async () => {
    const results = await Promise.all(
      Array.from({ length: 6 }, (_, index) => readTable(Buffer.from(`${names}${index},A\n`))),
    );
    expect(results.map((result) => result.ok && result.table.rows[0]?.cells[0])).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });
});
