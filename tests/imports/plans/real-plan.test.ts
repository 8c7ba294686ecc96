import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { migrate } from '@due-regard/db/migrate.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { writeDocument } from '@due-regard/server/documents/write-document.ts';
import type { TableDocument } from '@due-regard/server/documents/table-document.ts';
import { saveMapping } from '@due-regard/server/imports/learning/mappings.ts';
import { lookAtPlan } from '@due-regard/server/imports/plans/look-at-plan.ts';
import { describeWithShared } from '../../support/shared-data.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { council } from '../support/council.ts';
import { makePlanCouncil } from './plan-council.ts';

const source = 'data/committee-documents/02_bath-and-north-east-somerset_prevent-action-plan_2017-02.txt';

/** The plan as its council published it: a title, three columns after a number without a name, and a row for each. */
function asTable(text: string): TableDocument {
  const lines = text.split('\n');
  const names = lines.find((line) => line.startsWith('Guidance- ')) ?? '';
  const rows = lines.filter((line) => /^\d+ \/ /.test(line)).map((line) => line.split(' / '));
  return {
    title: lines.find((line) => line.startsWith('Prevent action plan')) ?? '',
    fileName: 'plan',
    isDemonstration: false,
    cover: [],
    notes: [],
    tables: [
      {
        name: 'Plan',
        caption: 'As published in February 2017',
        columns: ['', ...names.split(' / ')].map((header) => ({ header, kind: 'text' })),
        rows,
      },
    ],
  };
}

describeWithShared('the Prevent action plan of Bath and North East Somerset, February 2017', (pathOf) => {
  test.each(downloadFormats)('is read once somebody has said which column is its number (%s)', async (format) => {
    const db = openDatabase(`file:${temporaryFolder()}/council.db`);
    await migrate(db);
    const at = await makePlanCouncil(db);
    const table = asTable(readFileSync(pathOf(source), 'utf8'));
    const { bytes } = await writeDocument(table, format);
    const look = await lookAtPlan(db.read, { authority: council, bytes });
    expect(look.columns.map(({ guess }) => guess)).toEqual([null, 'objective', 'progress', 'title']);
    const meanings = ['ref', 'objective', 'progress', 'title'] as const;
    await saveMapping(at.deps, at.actor, {
      name: 'Plan of February 2017',
      kind: 'plan',
      definition: {
        headerRow: null,
        firstRow: null,
        columns: look.columns.map(({ name, nth }, index) => ({ name, nth, meaning: meanings[index] ?? 'ref' })),
      },
    });
    const count = table.tables[0]?.rows.length ?? 0;
    const staged = await at.stagePlan(bytes, { planId: at.partnership });
    expect(staged.rows).toMatchObject({ accepted: count, refused: [] });
    expect(staged.rows?.notes.join(' ')).toContain('words of progress and no status');
    await at.take(staged);
    expect((await at.book()).objectives).toHaveLength(count);
    expect((await at.stagePlan(bytes, { planId: at.partnership })).rows).toMatchObject({ changesNothing: true });
  });
});
