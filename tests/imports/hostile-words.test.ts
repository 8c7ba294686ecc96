import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { answerWord } from '@due-regard/shared/imports/answer-cells.ts';
import { asTyped } from '@due-regard/shared/imports/formula-text.ts';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { migrate } from '@due-regard/db/migrate.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { writeDocument } from '@due-regard/server/documents/write-document.ts';
import { parseTable } from '@due-regard/server/imports/table/parse-table.ts';
import { viewCoverage } from '@due-regard/server/measure/coverage-view.ts';
import { statementSheet } from '@due-regard/server/training/statement-sheet.ts';
import { describeWithShared } from '../support/shared-data.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { council, makeCouncil } from './support/council.ts';
import type { TestCouncil } from './support/council.ts';
import { describeWithOffice } from './support/office.ts';

/** What a cell means once it is one line; null where it says nothing, such as "None". */
function asOneLine(words: string): string | null {
  if (answerWord(words) === 'nothing' || answerWord(words) === 'no') return null;
  const line = words.replaceAll(/\s*[\t\n\v\f\r\u0085\u2028\u2029]+\s*/g, ' ').trim();
  return /[^\p{Z}\p{C}]/u.test(line) ? asTyped(line) : null;
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}

const clearReasons = new Set(['text-not-storable', 'text-too-long', 'personal-data']);

/** Strings that have broken other programs, and formulas that have run in them. NUL is refused with the whole file. */
function hostileWords(pathOf: (file: string) => string): readonly string[] {
  const strings = JSON.parse(readFileSync(pathOf('data/adversarial/blns/blns.json'), 'utf8')) as readonly string[];
  const payloads = readFileSync(pathOf('data/adversarial/csv-injection/csv-payload.txt'), 'utf8').split(/\r?\n/);
  return [...strings.filter((words) => !words.includes('\0')), ...payloads];
}

function fileOf(words: readonly string[], urns: readonly string[]): string {
  const rows = words.map((each, index) => [urns[index] ?? '', '2018-02-01', each, each, each].map(quoted).join(','));
  return ['URN,WRAP date,Other training named,Source,Evidence reference', ...rows].join('\r\n');
}

describeWithShared('hostile words beside an answer', (pathOf) => {
  const words = hostileWords(pathOf);
  const urns = words.map((_, index) => String(110_001 + index));
  let at: TestCouncil;

  beforeAll(async () => {
    const db = openDatabase(`file:${temporaryFolder()}/council.db`);
    await migrate(db);
    at = await makeCouncil(
      db,
      urns.map((urn) => ({ urn, name: `School ${urn}` })),
    );
  });

  test('are stored as they were typed, or refused with a clear reason', async () => {
    const file = fileOf(words, urns);
    const { rows: preview } = await at.bring(file, { leavesOutBadRows: true, fileDate: isoDate('2018-03-01') });
    const refused = new Set(preview?.refused.map(({ row }) => (row ?? 0) - 2));
    expect(preview?.refused.filter(({ reason }) => !clearReasons.has(reason))).toEqual([]);
    expect(preview?.accepted).toBe(words.length - refused.size);

    const told = new Map((await at.statements()).map((statement) => [statement.organisationId, statement]));
    for (const [index, each] of words.entries()) {
      const statement = told.get(urns[index] ?? '');
      if (refused.has(index)) expect(statement).toBeUndefined();
      else {
        const line = asOneLine(each);
        expect(statement).toMatchObject({ otherTraining: line, source: line ?? 'answers.csv', evidence: line });
      }
    }
  }, 120_000);

  test.each(downloadFormats)(
    'leave as words that no program runs, and come back as they were (%s)',
    async (format) => {
      const document = statementSheet(await viewCoverage(at.deps, council, {}));
      const { bytes } = await writeDocument(document, format);
      const read = await parseTable(bytes, { header: { names: ['URN', 'School'], atLeast: 2 } });
      if (!read.ok) throw new Error('the sheet cannot be read');
      const texts = read.table.rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string'));
      expect(texts.filter((text) => /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text))).toEqual([]);

      const staged = await at.stage(bytes, { fileName: `sheet.${format}`, leavesOutBadRows: true });
      expect(staged.rows).toMatchObject({ accepted: 0, refused: [], unmatched: [] });
    },
    120_000,
  );

  throughOffice(() => at);
});

function throughOffice(councilAt: () => TestCouncil): void {
  describeWithOffice('hostile words in a spreadsheet program', (saveAs) => {
    test.each(['ods', 'xlsx'] as const)(
      'come back as they were, saved as %s',
      async (format) => {
        const at = councilAt();
        const out = format === 'ods' ? 'xlsx' : 'ods';
        const document = statementSheet(await viewCoverage(at.deps, council, {}));
        const saved = await saveAs((await writeDocument(document, out)).bytes, out, format);
        expect((await at.stage(saved)).rows).toMatchObject({ accepted: 0, refused: [], unmatched: [] });
      },
      120_000,
    );
  });
}
