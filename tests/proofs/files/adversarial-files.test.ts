import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { problemSentence } from '@due-regard/shared/imports/row-problem.ts';
import { cellText } from '@due-regard/shared/imports/table.ts';
import { readRegister, registerTable } from '@due-regard/server/schools/register-file.ts';
import { parseTable } from '@due-regard/server/imports/table/parse-table.ts';
import type { TableResult } from '@due-regard/server/imports/table/parse-table.ts';
import { describeWithShared } from '../../support/shared-data.ts';
import { textAnswers } from './text-answers.ts';

function linesOf(result: TableResult): readonly (readonly string[])[] {
  if (!result.ok) throw new Error(result.problems[0]?.reason);
  return [result.table.header, ...result.table.rows.map((row) => row.cells.map(cellText))];
}

/** A table as the cases give their answers: each row as names and values. */
function recordsOf(result: TableResult): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = linesOf(result);
  return rows.map((row) => Object.fromEntries(row.map((value, index) => [header[index] ?? '', value])));
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function strings(path: string): readonly string[] {
  return json(path) as readonly string[];
}

describeWithShared('the CSV spectrum', (pathOf) => {
  const folder = 'data/adversarial/csv-spectrum/';
  const names = readdirSync(pathOf(`${folder}csvs`)).map((file) => basename(file, '.csv'));

  it.each(names.filter((name) => name !== 'location_coordinates'))('%s is read as its answer says', async (name) => {
    const text = readFileSync(pathOf(`${folder}csvs/${name}.csv`), 'utf8');
    // The stored copies have lost the carriage returns that these are about.
    const bytes = Buffer.from(name.endsWith('_crlf') ? text.replaceAll('\n', '\r\n') : text);
    expect(recordsOf(await parseTable(bytes))).toEqual(json(pathOf(`${folder}json/${name}.json`)));
  });

  it('location_coordinates is read as the file says; its answer has another telephone number', async () => {
    const [record] = recordsOf(await parseTable(readFileSync(pathOf(`${folder}csvs/location_coordinates.csv`))));
    const answer = json(pathOf(`${folder}json/location_coordinates.json`));
    expect({ ...record, 'Contact Phone Number': '1234567890' }).toEqual(answer);
  });
});

describeWithShared('the RFC 4180 cases', (pathOf) => {
  const folder = 'data/adversarial/csv-test-data/';
  const answeredHere = new Set(textAnswers.map(({ file }) => file));
  const names = readdirSync(pathOf(`${folder}csv`)).map((file) => basename(file, '.csv'));
  const ownAnswers = names.filter((name) => !answeredHere.has(name));

  it.each(ownAnswers.filter((name) => !name.startsWith('header-')))('%s is read as its answer says', async (name) => {
    const lines = linesOf(await parseTable(readFileSync(pathOf(`${folder}csv/${name}.csv`))));
    expect(lines).toEqual(json(pathOf(`${folder}json/${name}.json`)));
  });

  it.each(ownAnswers.filter((name) => name.startsWith('header-')))('%s is read as its answer says', async (name) => {
    const records = recordsOf(await parseTable(readFileSync(pathOf(`${folder}csv/${name}.csv`))));
    expect(records).toEqual(json(pathOf(`${folder}json/${name}.json`)));
  });

  it.each(textAnswers)('$file is answered as written down', async (answer) => {
    const result = await parseTable(readFileSync(pathOf(`${folder}csv/${answer.file}.csv`)));
    if ('table' in answer) {
      expect(linesOf(result)).toEqual(answer.table);
      const ragged = result.ok ? result.table.rows.map(({ missing, extra }) => ({ missing, extra })) : [];
      const expected = { missing: answer.missing ?? 0, extra: answer.extra ?? 0 };
      expect(ragged).toEqual(answer.table.slice(1).map(() => expected));
    } else {
      expect(result).toMatchObject({ ok: false, problems: [{ reason: answer.reason, row: answer.row }] });
    }
  });
});

describeWithShared('hostile texts as values', (pathOf) => {
  it('come out of a file as they went in', async () => {
    const naughty = strings(pathOf('data/adversarial/blns/blns.json'));
    const formulas = readFileSync(pathOf('data/adversarial/csv-injection/csv-payload.txt'), 'utf8').split('\n');
    const values = [...naughty, ...formulas];
    const quoted = values.map((value, index) => `${index},"${value.replaceAll('"', '""')}"`);
    for (const end of ['\n', '\r\n']) {
      const bytes = Buffer.from(`Number,Name${end}${quoted.join(end)}${end}`);
      const [, ...rows] = linesOf(await parseTable(bytes));
      expect(rows.map(([, value]) => value)).toEqual(values);
    }
    const wide = Buffer.from(`\uFEFFNumber\tName\n${quoted.join('\n').replaceAll(',"', '\t"')}`, 'utf16le');
    expect(linesOf(await parseTable(wide))).toHaveLength(values.length + 1);
  });
});

describeWithShared('any hostile file brought as a register', (pathOf) => {
  const folder = pathOf('data/adversarial');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);

  it('is refused in plain words, and nothing of it is taken', async () => {
    expect(files.length).toBeGreaterThan(350);
    for (const file of files) {
      const result = await parseTable(readFileSync(file), registerTable);
      const problems = result.ok ? readRegister(result.table).refused : result.problems;
      const sentences = problems.map(problemSentence);
      expect(sentences, file).not.toEqual([]);
      expect(sentences.join(' '), file).not.toMatch(/undefined|null|\[object/);
      if (result.ok) expect(readRegister(result.table).rows, file).toEqual([]);
    }
  });
});
