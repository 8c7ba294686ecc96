import { describe, expect, it } from 'vitest';
import { parseTable } from '../imports/table/parse-table.ts';
import { linksTable, readLinks, readLinksFile } from './links-file.ts';
import { authoritiesNamed, readRegister, readRegisterFile, registerTable } from './register-file.ts';

const names = [
  'URN',
  'LA (code)',
  'LA (name)',
  'EstablishmentName',
  'TypeOfEstablishment (code)',
  'EstablishmentStatus (code)',
  'PhaseOfEducation (code)',
  'Town',
  'HeadLastName',
  'Postcode',
];
const first = ['100001', '825', 'Buckinghamshire', 'First School', '01', '1', '2', 'Aylesbury', 'Nobody', 'HP21 8TB'];
const other = ['100002', '330', 'Birmingham', 'Other School', '01', '1', '2', 'Birmingham', 'Nobody', 'B1 1AA'];

function csv(...rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(rows.map((row) => `${row.join(',')}\n`).join(''));
}

async function registerOf(bytes: Buffer, authority?: string) {
  const result = await parseTable(bytes, registerTable);
  if (!result.ok) throw new Error(result.problems[0]?.reason);
  return readRegister(result.table, authority);
}

describe('a register file', () => {
  it('is read by the names of its columns, in whatever order, and says what it covers', async () => {
    const { rows, refused, kinds } = await registerOf(csv(names.toReversed(), first.toReversed(), other.toReversed()));
    expect(refused).toEqual([]);
    expect(rows.map(({ urn, name, postcode }) => [urn, name, postcode])).toEqual([
      ['100001', 'First School', 'HP21 8TB'],
      ['100002', 'Other School', 'B1 1AA'],
    ]);
    expect(kinds).toEqual({ typeCodes: ['1'], laCodes: ['330', '825'] });
    expect(JSON.stringify(rows)).not.toContain('Nobody');
  });

  it('that lacks needed columns is refused with each of them', async () => {
    const short = names.filter((name) => name !== 'LA (code)' && name !== 'EstablishmentStatus (code)');
    const { rows, refused } = await registerOf(csv(short, short));
    expect(rows).toEqual([]);
    expect(refused.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [null, 'LA (code)', 'column-missing'],
      [null, 'EstablishmentStatus (code)', 'column-missing'],
    ]);
  });

  it('with a column twice is refused, since it cannot be told which is meant', async () => {
    const { refused } = await registerOf(csv([...names, 'urn'], [...first, '999999']));
    expect(refused).toEqual([{ row: null, column: 'URN', value: null, reason: 'column-repeated' }]);
  });

  it('with a school twice refuses the second row by its number', async () => {
    const { rows, refused } = await registerOf(csv(names, first, other, first));
    expect(rows).toHaveLength(2);
    expect(refused).toEqual([{ row: 4, column: 'URN', value: '100001', reason: 'urn-repeated' }]);
  });

  it('leaves the faults of other authorities’ rows to them', async () => {
    const bytes = csv(names, first, ['bad', ...other.slice(1)], ['worse', ...first.slice(1)]);
    const all = await registerOf(bytes);
    const ours = await registerOf(bytes, '825');
    expect(all.refused.map(({ row }) => row)).toEqual([3, 4]);
    expect(ours.refused.map(({ row }) => row)).toEqual([4]);
  });
});

describe('a ragged row of a register file', () => {
  it('that is longer than the names is read up to its phase, with a warning', async () => {
    const { rows, warnings } = await registerOf(csv(names, [...first, 'more', 'and more']));
    expect(rows).toMatchObject([{ urn: '100001', phase: 'primary', town: null, postcode: null }]);
    expect(rows[0]?.unsaid).toEqual(expect.arrayContaining(['town', 'postcode']));
    expect(warnings).toEqual([
      { row: 2, column: null, value: '12 cells, 10 columns', reason: 'row-under-wrong-names' },
    ]);
  });

  it('that is shorter leaves unsaid what is missing, and is refused when that is needed', async () => {
    const { rows, refused } = await registerOf(csv(names, first.slice(0, 7), other.slice(0, 3)));
    expect(rows).toMatchObject([{ urn: '100001', town: null }]);
    expect(rows[0]?.unsaid).toEqual(expect.arrayContaining(['town', 'postcode']));
    expect(refused.map(({ row, column }) => [row, column])).toEqual([
      [3, 'EstablishmentName'],
      [3, 'EstablishmentStatus (code)'],
    ]);
  });
});

describe('what the importers are given', () => {
  it('is rows, refusals and notes in words', async () => {
    const accented = Buffer.from(csv(names, first.with(3, 'Café School')).toString(), 'latin1');
    const { rows, refused, notes } = await readRegisterFile(accented);
    expect([rows.length, refused]).toEqual([1, []]);
    expect(notes).toEqual([expect.stringMatching(/Windows Western European.*“Café School”/)]);
  });

  it('is ten warnings of a kind at most, and the number of the others', async () => {
    const ragged = Array.from({ length: 13 }, (_, index) => [...first.with(0, String(100_100 + index)), 'more']);
    const { notes } = await readRegisterFile(csv(names, ...ragged));
    expect(notes.filter((note) => note.startsWith('Row '))).toHaveLength(10);
    expect(notes.at(-1)).toMatch(/\(3 more rows\)$/);
  });

  it('is nothing but the problem when the file cannot be read', async () => {
    const problems = [{ row: null, column: null, value: 'PDF', reason: 'file-kind-not-read' }];
    expect(await readRegisterFile(Buffer.from('%PDF-1.7'))).toEqual({ rows: [], refused: problems, notes: [] });
    expect(await readLinksFile(Buffer.from('%PDF-1.7'))).toEqual({ rows: [], refused: problems, notes: [] });
  });

  it('is the authorities that the file names, but not the code of those that have none', async () => {
    const abroad = first.with(0, '100003').with(1, '0').with(2, 'Does not apply');
    expect(await authoritiesNamed(csv(names, first, other, abroad))).toEqual([
      { code: '330', name: 'Birmingham' },
      { code: '825', name: 'Buckinghamshire' },
    ]);
  });
});

describe('a links file', () => {
  it('is read row by row, and each fault told', async () => {
    const result = await parseTable(
      Buffer.from(
        'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n100001,100002,Other School,Successor,01-09-2024\n1,,X,,32-01-2024\n',
      ),
      linksTable,
    );
    const { rows, refused } = result.ok ? readLinks(result.table) : { rows: [], refused: [] };
    expect(rows).toEqual([
      {
        urn: '100001',
        linkUrn: '100002',
        linkName: 'Other School',
        linkType: 'Successor',
        establishedOn: '2024-09-01',
      },
    ]);
    expect(refused.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [3, 'URN', 'urn-not-valid'],
      [3, 'LinkURN', 'urn-not-valid'],
      [3, 'LinkType', 'link-type-missing'],
      [3, 'LinkEstablishedDate', 'date-not-in-calendar'],
    ]);
  });
});
