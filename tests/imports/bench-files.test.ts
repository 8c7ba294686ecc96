import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { authoritiesNamed, readRegisterFile } from '@due-regard/server/schools/register-file.ts';
import { parseTable } from '@due-regard/server/imports/table/parse-table.ts';
import { writeLearning, writeStaff } from '../bench/generate/learning-file.ts';
import { completionsOf, county, postsOf } from '../bench/generate/people.ts';
import { wholeEngland, writeRegister } from '../bench/generate/register-file.ts';
import { registerHeader } from '../bench/generate/register-header.ts';
import { describeWithShared } from '../support/shared-data.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();

test('the register of the bench reads as a register, and is the same in every run', async () => {
  const size = { rows: 300, authorities: 152 };
  const file = join(folder, 'register.csv');
  expect(writeRegister(file, size)).toBe(writeRegister(join(folder, 'again.csv'), size));
  const bytes = new Uint8Array(readFileSync(file));
  expect(Buffer.from(bytes).equals(readFileSync(join(folder, 'again.csv')))).toBe(true);
  const { rows, refused } = await readRegisterFile(bytes);
  expect([rows.length, refused.length]).toEqual([300, 0]);
  expect(await authoritiesNamed(bytes)).toHaveLength(152);
  const perRow = bytes.length / size.rows;
  expect(Math.round((perRow * wholeEngland.rows) / 1e6)).toBeGreaterThan(50);
});

describeWithShared('the register of the bench', (pathOf) => {
  test('has the columns of the real one', () => {
    const real = readFileSync(pathOf('data/gias/layout/header_135col_from_2025-04-22.csv'), 'latin1').trim();
    expect(registerHeader.map((name) => `"${name}"`).join(',')).toBe(real);
  });
});

test('the export and the list of staff of the bench name the same people', async () => {
  const [learning, staff] = [join(folder, 'learning.csv'), join(folder, 'staff.csv')];
  writeLearning(learning, 400);
  writeStaff(staff, { learners: 100, organisations: ['A', 'B'] });
  const [told, listed] = [await idsIn(learning), await idsIn(staff)];
  expect([told.length, new Set(told).size, listed.length]).toEqual([400, 100, 100]);
  expect(new Set(told)).toEqual(new Set(listed));
});

test('the people of the bench are as many as they should be, each service of its own', () => {
  expect([postsOf(0, county).length, completionsOf(0, county).length]).toEqual([60, 240]);
  const learners = new Set([0, 1, 2].flatMap((place) => postsOf(place, county).map(({ learner }) => learner)));
  expect(learners.size).toBe(180);
});

async function idsIn(file: string): Promise<readonly unknown[]> {
  const read = await parseTable(new Uint8Array(readFileSync(file)));
  return read.ok ? read.table.rows.map(({ cells }) => cells[0]) : [];
}
