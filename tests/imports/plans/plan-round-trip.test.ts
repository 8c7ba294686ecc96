import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import type { DownloadFormat } from '@due-regard/shared/http/downloads.ts';
import { answerWord } from '@due-regard/shared/imports/answer-cells.ts';
import { migrate } from '@due-regard/db/migrate.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import type { DocumentCell, TableDocument } from '@due-regard/server/documents/table-document.ts';
import { writeDocument } from '@due-regard/server/documents/write-document.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { makePlanCouncil, saidBy } from './plan-council.ts';
import type { PlanCouncil } from './plan-council.ts';
import { randomPlans, recordPlans, words } from './random-plans.ts';

/** Columns that a person edits here, each in a random row. */
const edited = ['Action', 'Outcome', 'Theme', 'Lead agency', 'Owner role', 'Latest progress'];
const edits = fc.array(fc.record({ row: fc.nat({ max: 40 }), column: fc.constantFrom(...edited), typed: words }), {
  maxLength: 6,
});

async function emptyCouncil(): Promise<PlanCouncil> {
  const db = openDatabase(`file:${temporaryFolder()}/council.db`);
  await migrate(db);
  return makePlanCouncil(db);
}

async function written(document: TableDocument, format: DownloadFormat): Promise<Uint8Array> {
  return (await writeDocument(document, format)).bytes;
}

type Rows = TableDocument['tables'][number]['rows'];
type Edit = { readonly row: number; readonly column: string; readonly typed: string };

function tableOf({ tables: [table] }: TableDocument): TableDocument['tables'][number] {
  if (table === undefined) throw new Error('no table');
  return table;
}

/** What somebody types in an action is typed in each of its rows, of which plans have one each. */
function withEdits(document: TableDocument, typed: readonly Edit[]): TableDocument {
  const table = tableOf(document);
  const rows = typed.reduce<Rows>((before, edit) => {
    const id = before[edit.row % before.length]?.at(-1);
    const at = table.columns.findIndex(({ header }) => header === edit.column);
    return before.map((row) => (row.at(-1) === id ? row.with(at, edit.typed) : row));
  }, table.rows);
  return { ...document, tables: [{ ...table, rows }] };
}

/** Cells that a person can edit, by action and plan, as they must stand after the file is taken in. */
function expectedCells(before: TableDocument, after: TableDocument): readonly string[] {
  const table = tableOf(before);
  return tableOf(after)
    .rows.map((row, index) =>
      edited.map((column) => {
        const at = table.columns.findIndex(({ header }) => header === column);
        return asTaken(table.rows[index]?.[at] ?? null, row[at] ?? null, column);
      }),
    )
    .map((cells) => JSON.stringify(cells))
    .toSorted();
}

/** A blank and "n/a" say nothing; "None" empties what may be empty. */
function asTaken(was: DocumentCell, typed: DocumentCell, column: string): DocumentCell {
  const text = String(typed ?? '');
  if (text === String(was ?? '') || answerWord(text) === 'nothing') return was;
  if (text.toLowerCase() !== 'none') return text;
  return column === 'Action' || column === 'Latest progress' ? was : null;
}

describe.each(downloadFormats)('a file of actions, as %s', (format) => {
  test('comes back as it went out and changes nothing; edited it brings the edits alone, and once', async () => {
    await fc.assert(
      fc.asyncProperty(randomPlans, edits, async (actions, typed) => {
        const at = await emptyCouncil();
        await recordPlans(at, actions);
        const out = await at.document();
        const before = saidBy(await at.book());
        at.moveTo('2019-02-01');
        const same = await at.stagePlan(await written(out, format));
        expect(same.rows).toMatchObject({ accepted: 0, refused: [], changesNothing: true });
        expect(same.rows?.plan).toMatchObject({ added: [], changed: [], asked: [], missing: [] });

        const file = withEdits(out, typed);
        const bytes = await written(file, format);
        const staged = await at.stagePlan(bytes);
        expect(staged.rows).toMatchObject({ refused: [] });
        if (staged.rows?.changesNothing === true) {
          expect(saidBy(await at.book())).toEqual(before);
          return;
        }
        await at.take(staged);
        const after = await at.document();
        expect(expectedCells(after, after)).toEqual(expectedCells(out, file));
        expect((await at.book()).histories).toHaveLength(actions.length);
        expect((await at.stagePlan(bytes)).rows).toMatchObject({ accepted: 0, changesNothing: true });
        expect((await at.stagePlan(await written(after, format))).rows).toMatchObject({ changesNothing: true });
      }),
      { numRuns: 12, seed: 20180313 },
    );
  }, 240_000);
});
