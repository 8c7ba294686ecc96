import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { LearningRow } from '@due-regard/shared/imports/learning/rows.ts';
import type { LearningReading } from '@due-regard/server/imports/learning/learning-file.ts';
import { readLearningFile } from '@due-regard/server/imports/learning/read-learning-file.ts';
import { describeWithShared } from '../../support/shared-data.ts';
import { learningFiles, notLearning, readOn } from './learning-counts.ts';
import type { LearningCount } from './learning-counts.ts';
import { learningMappings } from './learning-mappings.ts';

const folder = 'data/lms/';
const today = isoDate(readOn);
const reading: LearningReading<'learning'> = {
  kind: 'learning',
  mappings: [],
  fileDate: today,
  today,
  key: new Uint8Array(32).fill(1),
};

function readingOf({ layout }: LearningCount): LearningReading<'learning'> {
  if (typeof layout === 'string') return reading;
  const mapping = { mappingId: 'the-one', name: layout.mapping, definition: learningMappings[layout.mapping] };
  return { ...reading, mappings: [mapping], mappingId: mapping.mappingId };
}

/** How many rows of each course ended how. */
function courseCounts(rows: readonly LearningRow[]): LearningCount['courses'] {
  const byCourse = Map.groupBy(rows, ({ course }) => course ?? 'asked');
  return Object.fromEntries(
    Array.from(byCourse, ([course, own]) => {
      const [completed, unsaid] = (['completed', 'unsaid'] as const).map(
        (wanted) => own.filter(({ outcome }) => outcome === wanted).length,
      );
      const notCompleted = own.length - (completed ?? 0) - (unsaid ?? 0);
      return [course, { completed: completed ?? 0, notCompleted, ...(unsaid === 0 ? {} : { unsaid: unsaid ?? 0 }) }];
    }),
  );
}

describeWithShared('the exports of learning systems beside the checkout', (pathOf) => {
  it('are all in the table that was counted by hand', () => {
    const entries = readdirSync(pathOf(folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
    const counted = new Set([...learningFiles, ...notLearning].map(({ file }) => pathOf(`${folder}${file}`)));
    expect(files.toSorted()).toEqual([...counted].toSorted());
  });

  it.each(learningFiles)('$file gives what was counted by hand', async (hand) => {
    const read = await readLearningFile(readFileSync(pathOf(`${folder}${hand.file}`)), readingOf(hand));
    const { rows, bad, ignored } = read;
    expect({
      layout: read.layout,
      encoding: read.encoding,
      asks: read.asks,
      courses: courseCounts(rows),
      learners: new Set(rows.flatMap(({ learner }) => learner ?? [])).size,
      refused: bad.flatMap(({ problems }) => problems.map(({ row, column, reason }) => ({ row, column, reason }))),
      ignored,
    }).toEqual({
      layout: typeof hand.layout === 'string' ? hand.layout : hand.layout.mapping,
      encoding: hand.encoding,
      asks: hand.asks,
      courses: hand.courses,
      learners: hand.learners,
      refused: hand.refused,
      ignored: { blank: 0, totals: 0, headers: 0, notAsked: 0, unsaid: 0, ...hand.passedOver },
    });
  });

  it.each(notLearning)('$file is refused: $reason', async ({ file, reason }) => {
    const read = readLearningFile(readFileSync(pathOf(`${folder}${file}`)), reading);
    await expect(read).rejects.toMatchObject({ code: 'bad-file', rows: [{ row: null, column: null, reason }] });
  });
});
