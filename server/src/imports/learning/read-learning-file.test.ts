import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readLearningFile, scanLearningFile } from './read-learning-file.ts';
import { readingOf, scanText } from './testing/scan-text.ts';

const learning = readingOf('learning');
const people = Array.from({ length: 12_345 }, (_, index) => `u${index % 4000},course-${index % 3},,2026-09-01,1\n`);
const text = `username,courseshortname,courseidnumber,completiondate,grade\n${people.join('')}`;
const bytes = Buffer.from(text);

test('a file read in a process of its own gives what it says, in its order, part after part', async () => {
  const inOne = await scanText(text, learning);
  const { rows, bad, ...outline } = await readLearningFile(bytes, learning);
  expect(rows).toEqual(inOne.rows);
  expect(outline).toEqual(inOne.outline);
  const sizes: number[] = [];
  let isTaking = false;
  await scanLearningFile(bytes, learning, async ({ count }) => {
    expect(isTaking).toBe(false);
    isTaking = true;
    await pause(1);
    isTaking = false;
    sizes.push(count);
  });
  expect([bad, Math.max(...sizes) <= 1000, sizes.reduce((sum, size) => sum + size, 0)]).toEqual([[], true, 12_345]);
});

test('a fault of whoever takes the rows ends the reading and is theirs, and the next file is read', async () => {
  const fault = new Error('the disk is full');
  const reading = scanLearningFile(bytes, learning, async () => {
    await pause(1);
    throw fault;
  });
  await expect(reading).rejects.toBe(fault);
  expect((await readLearningFile(bytes, learning)).rows).toHaveLength(12_345);
});

test('a file that cannot be read as people’s is refused with the reason', async () => {
  const refused = { code: 'bad-file', rows: [{ row: null, column: null, value: null, reason: 'layout-not-known' }] };
  await expect(readLearningFile(Buffer.from('a,b\n1,2\n'), learning)).rejects.toMatchObject(refused);
  await expect(readLearningFile(Buffer.from(''), learning)).rejects.toMatchObject({ rows: [{ reason: 'file-empty' }] });
});
