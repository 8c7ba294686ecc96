import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { TableOptions } from './parse-table.ts';
import { runReader } from './reader-process.ts';
import type { TableMessage } from './worker.ts';

const bytes = Buffer.from(`URN,Name\n${'100001,A school\n'.repeat(5000)}`);
const reader = { worker: new URL('worker.ts', import.meta.url), bytes, options: {} };

test('the reader’s clock stands still while its rows are taken', async () => {
  const begun = performance.now();
  let rows = 0;
  const stopped = await runReader<TableOptions, TableMessage>({
    ...reader,
    milliseconds: 2000,
    take: async (told) => {
      if ('rows' in told) rows += told.rows.length;
      await pause(300);
    },
  });
  expect([stopped, rows]).toEqual([null, 5000]);
  expect(performance.now() - begun).toBeGreaterThan(3000);
}, 30_000);

test('a reader that works longer than it may is stopped', async () => {
  const stopped = await runReader<TableOptions, TableMessage>({ ...reader, milliseconds: 1, take: () => undefined });
  expect(stopped).toBe('file-took-too-long');
});
