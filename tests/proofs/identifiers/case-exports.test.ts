import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '@due-regard/shared/http/problem.ts';
import { caseColumns, personColumns } from '@due-regard/shared/imports/person-columns.ts';
import { cellText } from '@due-regard/shared/imports/table.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { openTable } from '@due-regard/server/imports/table/parse-table.ts';
import { defaultLimits } from '@due-regard/server/imports/table/limits.ts';
import { describeWithShared } from '../../support/shared-data.ts';
import { bringRegister } from '../../support/bring-register.ts';
import { makeTestApp, replyOf } from '../../support/test-app.ts';
import type { TestApp } from '../../support/test-app.ts';
import { campaign } from '../campaign.ts';
import { caseHeaders } from './case-headers.ts';
import { csvOf, filesOfOurs } from './files-of-ours.ts';
import type { OwnFile } from './files-of-ours.ts';

let app: TestApp;
let cookie = '';
let organisationId = '';
beforeAll(async () => {
  app = await makeTestApp();
  cookie = await app.signInAs(['lead', 'administrator']);
  await bringRegister(app, { cookie, count: 4 });
  const service = app.send('POST', '/api/999/organisations', { cookie, body: { kind: 'service', name: 'Housing' } });
  ({ organisationId } = await replyOf(organisationApi.add, service));
});
afterAll(() => app.close());

async function bring({ address }: OwnFile, text: string): Promise<{ readonly status: number; readonly said: Problem }> {
  const [path = '', query = ''] = address.replace('{organisation}', organisationId).split('?');
  const response = await app.app.request(`/api/999/${path}?fileName=export.csv&${query}&leaveOutBadRows=yes`, {
    method: 'POST',
    headers: { cookie },
    body: text,
  });
  return { status: response.status, said: (await response.json()) as Problem };
}

describe('an export of a case system', () => {
  test('is told by its columns, however they are written and in whatever order', () => {
    expect(caseHeaders.filter((header) => personColumns(header).length === 0)).toEqual([]);
    expect(caseHeaders.filter((header) => caseColumns(header).length === 0)).toEqual([]);
  });

  test('is refused whole by every importer, alone and with its columns beside ours', async () => {
    const tries = filesOfOurs.flatMap((file) =>
      caseHeaders.flatMap((header) => [
        { file, header, columns: header },
        { file, header, columns: [...new Set([...file.columns, ...header])] },
      ]),
    );
    const chosen = tries.filter((_, at) => (at * 7919) % tries.length < campaign(120));
    const before = (await app.deps.db.read.selectFrom('import_batch').selectAll().execute()).length;
    const taken: string[] = [];
    for (const { file, header, columns } of chosen) {
      const row = { ...Object.fromEntries(header.map((name) => [name, 'Zebedee'])), ...file.row };
      const { status, said } = await bring(file, csvOf(columns, [row]));
      const isTold = said.rows?.some(({ reason }) => reason === 'records-of-people') === true;
      const isOurs = columns.length > header.length;
      if (status < 400 || status >= 500 || (isOurs && !isTold) || JSON.stringify(said).includes('Zebedee'))
        taken.push(`${file.name} ${String(status)} ${columns.join(', ')} ${JSON.stringify(said)}`);
    }
    const after = (await app.deps.db.read.selectFrom('import_batch').selectAll().execute()).length;
    process.stdout.write(
      `exports of case systems: ${String(caseHeaders.length)} kinds, ${String(chosen.length)} brought to ${String(filesOfOurs.length)} importers, ${String(taken.length)} taken\n`,
    );
    expect(taken).toEqual([]);
    expect(after).toBe(before);
  }, 900_000);

  test('is never found in a file of ours', () => {
    expect(filesOfOurs.filter(({ columns }) => personColumns(columns).length > 0 && columns[0] !== 'username')).toEqual(
      [],
    );
    expect(filesOfOurs.filter(({ columns }) => caseColumns(columns).length > 0)).toEqual([]);
  });
});

/** The first rows of each sheet, of which one has the names of its columns. */
async function firstRows(path: string): Promise<readonly (readonly string[])[]> {
  const { sources } = await openTable(readFileSync(path), defaultLimits);
  const rows: string[][] = [];
  for (const source of sources) {
    for await (const { rowNumber, cells } of source.rows()) {
      if (rowNumber > 3) break;
      rows.push(cells.map(cellText));
    }
  }
  return rows;
}

describeWithShared('lists that are public, and exports of learning systems', (pathOf) => {
  test('are none of cases, by none of their first rows', async () => {
    const folders = [
      'data/gias',
      'data/schools',
      'data/ofsted',
      'data/reference',
      'data/prevent-statistics',
      'data/lms',
    ];
    const files = folders.flatMap((folder) =>
      readdirSync(pathOf(folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:csv|xlsx|ods)$/.test(entry.name))
        .map((entry) => ({ folder, path: join(entry.parentPath, entry.name) })),
    );
    const refused: string[] = [];
    for (const { folder, path } of files) {
      const columnsOf = folder === 'data/lms' ? caseColumns : personColumns;
      const found = (await firstRows(path)).flatMap((row) => columnsOf(row));
      if (found.length > 0) refused.push(`${path}: ${found.join(', ')}`);
    }
    process.stdout.write(
      `files that are none of cases: ${String(files.length)} read, ${String(refused.length)} refused\n`,
    );
    // Of all these one is of people: what governors are, with their days of birth.
    expect(refused.map((line) => line.slice(line.lastIndexOf('/') + 1))).toEqual([
      'GovernorsBulkUpdateTemplate.xlsx: Date of Birth',
    ]);
    expect(files.length).toBeGreaterThan(40);
  });
});
