import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mappedKinds } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { cellText } from '@due-regard/shared/imports/table.ts';
import { lookAtLearning } from '@due-regard/server/imports/learning/look-at-learning.ts';
import type { LookResult } from '@due-regard/server/imports/learning/look-at-learning.ts';
import { defaultLimits } from '@due-regard/server/imports/table/limits.ts';
import { openTable } from '@due-regard/server/imports/table/parse-table.ts';
import { describeWithShared } from '../../support/shared-data.ts';
import { learningFiles, notLearning } from './learning-counts.ts';
import { learningMappings } from './learning-mappings.ts';
import { textsOfPersons } from './persons-in-files.ts';

const folder = 'data/lms/';
const files = [...new Set([...learningFiles, ...notLearning].map(({ file }) => file))];

/** The row of names as a person sees it: the matrix has its own above it and below. */
function headerRowOf(file: string): number {
  return file.startsWith('nhs_training_matrix') ? 2 : 1;
}

async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { sources } = await openTable(bytes, defaultLimits);
  const rows: string[][] = [];
  for (const source of sources) for await (const { cells } of source.rows()) rows.push(cells.map(cellText));
  return rows;
}

/** All that any look at a file says, whatever row is said to hold the names. */
async function allLooks(bytes: Uint8Array, rows: number): Promise<readonly LookResult[]> {
  const headerRows = [undefined, ...Array.from({ length: rows + 1 }, (_, index) => index + 1)];
  return Promise.all(
    mappedKinds.flatMap((kind) =>
      headerRows.map((headerRow) => lookAtLearning(bytes, { kind, mappings: [], headerRow })),
    ),
  );
}

describeWithShared('a look at an export of a learning system', (pathOf) => {
  it.each(files)('shows nobody of %s, whatever row is taken for the names', async (file) => {
    const bytes = readFileSync(pathOf(`${folder}${file}`));
    const rows = await rowsOf(bytes);
    const at = headerRowOf(file);
    const persons = new Set(rows.slice(at).flatMap((cells) => textsOfPersons(rows[at - 1] ?? [], cells)));
    const shown = JSON.stringify(await allLooks(bytes, Math.min(rows.length, 40)));
    expect([...persons].filter((text) => shown.includes(text))).toEqual([]);
    if (!file.startsWith('nhs_digital_learning_solutions/Activity')) expect(persons.size).toBeGreaterThan(0);
  });

  const unknown = learningFiles.flatMap(({ file, layout }) =>
    typeof layout === 'string' ? [] : [{ file, ...layout }],
  );
  it.each(unknown)('guesses what a person would say of $file: $mapping', async ({ file, mapping }) => {
    const looked = await lookAtLearning(readFileSync(pathOf(`${folder}${file}`)), { kind: 'learning', mappings: [] });
    const { headerRow, firstRow, columns } = learningMappings[mapping];
    expect(looked).toMatchObject({ look: { headerRow: headerRow ?? 1, firstRow, isComplete: false } });
    const guessed = looked.ok ? looked.look.columns : [];
    // Whether job titles say whom somebody counts among only a person can say: they are no words of ours.
    const said = columns.map(({ name, meaning }) => [name, name === 'Position' ? null : meaning]);
    const asked = columns.map(({ name }) => [name, guessed.find((column) => column.name === name)?.guess]);
    expect(asked).toEqual(said);
  });
});
