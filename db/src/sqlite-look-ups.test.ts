import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteFile } from './sqlite.ts';
import { SqliteLookUps } from './sqlite-look-ups.ts';

let directory: string;
let writer: ReturnType<typeof openSqliteFile>;
let lookUps: SqliteLookUps;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'due-regard-look-ups-'));
  const file = join(directory, 'records.db');
  writer = openSqliteFile(file);
  writer.exec(`create table council (code text primary key, name text); insert into council values ('801', 'Alba')`);
  lookUps = new SqliteLookUps(file, { executeQuery: () => Promise.reject(new Error('nothing is locked here')) });
});

afterEach(() => {
  lookUps.close();
  writer.close();
  rmSync(directory, { recursive: true });
});

async function look(code: string): Promise<readonly unknown[]> {
  const { rows } = await lookUps.executeQuery(CompiledQuery.raw('select name from council where code = ?', [code]));
  return rows;
}

test('what was found is given again until somebody writes', async () => {
  const first = await look('801');
  expect(await look('801')).toBe(first);
  writer.exec(`update council set name = 'Alba and Wye' where code = '801'`);
  expect(await look('801')).toEqual([{ name: 'Alba and Wye' }]);
});

test('what was not there is found once it is', async () => {
  expect(await look('802')).toEqual([]);
  writer.exec(`insert into council values ('802', 'Brecon')`);
  expect(await look('802')).toEqual([{ name: 'Brecon' }]);
});

test('a write that is not finished is not seen, and one that is taken back never was', async () => {
  writer.exec(`begin immediate; update council set name = 'Nowhere'`);
  expect(await look('801')).toEqual([{ name: 'Alba' }]);
  writer.exec('rollback');
  expect(await look('801')).toEqual([{ name: 'Alba' }]);
});

test('as many as ask are answered, each as they asked', async () => {
  for (let code = 0; code < 1200; code += 1) expect(await look(String(code))).toHaveLength(code === 801 ? 1 : 0);
  expect(await look('801')).toEqual([{ name: 'Alba' }]);
});
