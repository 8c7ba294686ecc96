import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Cell } from '@due-regard/shared/imports/table.ts';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { migrate } from '@due-regard/db/migrate.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import type { DocumentTable, TableDocument } from '@due-regard/server/documents/table-document.ts';
import { writeDocument } from '@due-regard/server/documents/write-document.ts';
import { parseTable } from '@due-regard/server/imports/table/parse-table.ts';
import { viewCoverage } from '@due-regard/server/measure/coverage-view.ts';
import { chaseList } from '@due-regard/server/training/chase-list.ts';
import { coverageDocument } from '@due-regard/server/training/coverage-file.ts';
import { readCoverage } from '@due-regard/server/training/coverage.ts';
import { readGaps } from '@due-regard/server/training/gaps.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { council, csv, makeCouncil } from './support/council.ts';
import type { TestCouncil } from './support/council.ts';

const answers = csv(
  'URN,WRAP date,Other training named,DSL trained on,Asked on',
  '110001,2017-10-05,,2018-03-01,',
  '110002,,Trust day,,2018-01-15',
  '110003,No,,,2018-01-15',
);

async function councilWithAnswers(): Promise<TestCouncil> {
  const db = openDatabase(`file:${temporaryFolder()}/council.db`);
  await migrate(db);
  const at = await makeCouncil(db);
  await at.bring(answers, { fileDate: isoDate('2018-03-09') });
  return at;
}

/** The rows of the first table that has these columns. */
async function rowsOf(document: TableDocument, names: readonly string[]): Promise<readonly (readonly Cell[])[]> {
  const { bytes } = await writeDocument(document, 'xlsx');
  const read = await parseTable(bytes, { header: { names, atLeast: names.length } });
  if (!read.ok) throw new Error('the file cannot be read');
  return read.table.rows.map(({ cells }) => cells);
}

function expectWellFormed(table: DocumentTable): void {
  const headers = table.columns.map(({ header }) => header);
  expect(new Set(headers).size).toBe(headers.length);
  expect(table.name.length).toBeLessThanOrEqual(31);
  for (const row of table.rows) expect(row).toHaveLength(headers.length);
}

let coverage: TableDocument;
let chase: TableDocument;
beforeAll(async () => {
  const at = await councilWithAnswers();
  const view = await viewCoverage(at.deps, council, { asAt: isoDate('2018-03-13') });
  coverage = coverageDocument(view.dates.authority, readCoverage(view));
  chase = chaseList(view.dates.authority, {
    gaps: readGaps(view, {}).gaps,
    scope: view.scope,
    provenance: view.provenance,
  });
});

describe('figures that leave as files', () => {
  test('coverage gives each measure in classes that add up to the schools in scope', async () => {
    const rows = await rowsOf(coverage, ['Measure', 'Class', 'Schools']);
    expect(rows.slice(0, 4)).toEqual([
      ['Reached', 'Reached', 1, 4, 25],
      ['Reached', 'Says other training, being checked', 1, 4, 25],
      ['Reached', 'Not trained', 1, 4, 25],
      ['Reached', 'No answer yet', 1, 4, 25],
    ]);
    for (const [, measure] of Map.groupBy(rows, ([name]) => name)) {
      expect(measure.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(4);
    }
    expect(coverage.cover).toContain('As at 13 March 2018');
    expect(coverage.cover.join(' ')).toContain('Schools counted: open state-funded schools');
  });

  test('every file of an invented council says so, in every format, and no header is there twice', async () => {
    for (const document of [coverage, chase]) {
      expect(document.isDemonstration).toBe(true);
      for (const table of document.tables) expectWellFormed(table);
      for (const format of downloadFormats) {
        const { bytes, fileName } = await writeDocument(document, format);
        expect(bytes.length).toBeGreaterThan(500);
        expect(fileName).toMatch(new RegExp(`^(?:coverage|chase-list)-999-2018-03-13\\.${format}$`));
      }
    }
  });
});

describe('the chase list', () => {
  test('says whom to ask about what, and since when', async () => {
    const rows = await rowsOf(chase, ['URN', 'School', 'To ask about']);
    const asked = { date: '2018-01-15' };
    expect(rows.map(([urn, , , , , , , missing, ...days]) => [urn, missing, ...days])).toEqual([
      ['110003', 'Whole staff: not trained; Safeguarding lead: no answer yet', '', asked, 57, asked, ''],
      [
        '110002',
        'Whole staff: other training, being checked; Safeguarding lead: no answer yet',
        '',
        asked,
        57,
        asked,
        '',
      ],
      ['110004', 'Whole staff: no answer yet; Safeguarding lead: no answer yet', '', '', '', '', ''],
    ]);
  });

  test('says where to write to', async () => {
    const rows = await rowsOf(chase, ['DfE number', 'Town', 'Postcode']);
    expect(rows[0]?.slice(0, 5)).toEqual(['110003', '825/3003', "St Mary's C of E School", 'Aylesbury', 'SL7 1AB']);
  });
});
