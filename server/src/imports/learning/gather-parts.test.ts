import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { LearningRow } from '@due-regard/shared/imports/learning/rows.ts';
import { rowsInPart } from '@due-regard/db/imports/staging.ts';
import { PartGatherer } from './gather-parts.ts';
import type { LearningPart } from './learning-file.ts';
import { packerOf } from './pack-rows.ts';
import type { Tally } from './gather-parts.ts';

const day = isoDate('2026-03-01');

function rowOf(rowNumber: number, learner: string | null): LearningRow {
  const said = { organisation: null, audience: null, course: `course ${rowNumber % 3}`, outcome: 'completed' } as const;
  const others = rowNumber % 5 === 0 ? [`z${rowNumber}`] : [];
  return { rowNumber, learner, others, ...said, onDay: day };
}

/** Learners in no order, as a learning system lists them; every seventh row has a name alone. */
function rowsOf(count: number): readonly LearningRow[] {
  return Array.from({ length: count }, (_, index) =>
    rowOf(index + 2, index % 7 === 0 ? null : `${String.fromCharCode(97 + ((index * 11) % 5))}${(index * 31) % 40}`),
  );
}

async function gathered(rows: readonly LearningRow[]): Promise<{ parts: LearningPart[]; tally: Tally }> {
  const parts: LearningPart[] = [];
  const take = async (part: LearningPart): Promise<void> => void parts.push(part);
  const gatherer = new PartGatherer('learning', take, { rowsInPart: 10, partsInOrder: 3 });
  for (let at = 0; at < rows.length; at += 4) await gatherer.add({ rows: rows.slice(at, at + 4), bad: [] });
  return { parts, tally: await gatherer.close() };
}

function rowsIn(parts: readonly LearningPart[]): readonly LearningRow[] {
  return parts.flatMap(({ json }) => packerOf('learning').unpack(json));
}

test('a small file waits in its own order, in parts of a size', async () => {
  const rows = rowsOf(30);
  const { parts } = await gathered(rows);
  expect(parts.map(({ lane, count }) => [lane, count])).toEqual([
    [0, 10],
    [0, 10],
    [0, 10],
  ]);
  expect(rowsIn(parts)).toEqual(rows);
});

test('a large file loses no row, and those of one learner wait in one lane in their order', async () => {
  const rows = rowsOf(500);
  const { parts } = await gathered(rows);
  const waiting = rowsIn(parts);
  expect(waiting.toSorted((one, other) => one.rowNumber - other.rowNumber)).toEqual(rows);
  const lanes = Map.groupBy(parts, ({ lane }) => lane);
  expect(lanes.size).toBe(6);
  for (const [lane, own] of lanes) {
    const letters = new Set(rowsIn(own).map(({ learner }) => learner?.charCodeAt(0) ?? 0));
    expect([...letters]).toEqual([lane]);
  }
  for (const [learner, own] of Map.groupBy(waiting, (row) => row.learner)) {
    const numbers = own.map(({ rowNumber }) => rowNumber);
    expect([learner, numbers]).toEqual([learner, numbers.toSorted((one, other) => one - other)]);
  }
});

test('each part of a lane is in the order of its learners', async () => {
  const { parts } = await gathered(rowsOf(500));
  const inLanes = parts.filter(({ lane }) => lane > 0);
  expect(inLanes.length).toBeGreaterThan(20);
  for (const part of inLanes) {
    const learners = rowsIn([part]).map(({ learner }) => learner ?? '');
    expect(learners).toEqual(learners.toSorted());
  }
});

test('what rows leave open is told of all of them', async () => {
  const { tally } = await gathered(rowsOf(50));
  expect(tally).toEqual({
    good: 50,
    bad: 0,
    mendable: 0,
    hasNamesAlone: true,
    lacksOrganisation: true,
    lacksAudience: true,
    saysAudience: false,
  });
});

test('a part holds as many rows as where it waits allows', async () => {
  const counts: number[] = [];
  const gatherer = new PartGatherer('learning', async ({ count }) => void counts.push(count));
  await gatherer.add({ rows: rowsOf(rowsInPart + 1), bad: [] });
  await gatherer.close();
  expect(counts).toEqual([rowsInPart, 1]);
});
