import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeWithShared } from '../../support/shared-data.ts';
import { learningFiles, notLearning } from './learning-counts.ts';

const folder = 'data/lms/';

describeWithShared('the exports of learning systems beside the checkout', (pathOf) => {
  it('are all in the table that was counted by hand', () => {
    const entries = readdirSync(pathOf(folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
    const counted = new Set([...learningFiles, ...notLearning].map(({ file }) => pathOf(`${folder}${file}`)));
    expect(files.toSorted()).toEqual([...counted].toSorted());
  });
});
