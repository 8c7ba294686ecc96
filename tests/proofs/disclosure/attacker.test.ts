import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { attack } from './attacker/attack.ts';
import type { HiddenCount } from './attacker/attack.ts';
import { readHtmlTables, readTables } from './attacker/read-tables.ts';
import type { ReleasedFile } from './attacker/table.ts';
import { judge } from './judge.ts';

/** A file of one table, each line after the headers in words apart by spaces: labels without From and To, then the count. */
function file(name: string, options: { readonly period?: string; readonly words?: string; readonly rows: string }) {
  const { period = '2025-04-01,2025-06-30', words = 'Referrals', rows } = options;
  const [headers = '', ...lines] = rows
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u).join(','));
  const text = ['Counts of people', '', words, `From,To,${headers}`, ...lines.map((line) => `${period},${line}`)].join(
    '\r\n',
  );
  return { name, text: `\u{FEFF}${text}\r\n` };
}

/** What follows about each withheld count, by its labels and, where there are several, the quarter it begins in. */
async function found(files: readonly ReleasedFile[]): Promise<Record<string, string>> {
  const { hidden, intervalOf } = await attack(files);
  return Object.fromEntries(
    hidden.map((count) => {
      const { least, most } = intervalOf(count);
      return [wordsOf(count), `${String(least)}-${String(most)}`];
    }),
  );
}

function wordsOf({ places }: HiddenCount): string {
  const [first] = places;
  return `${[...(first?.name.labels.values() ?? [])].join(' ') || 'All'} ${first?.name.from.slice(5, 7) ?? ''}`;
}

it('a single withheld count is what its total leaves', async () => {
  const rows = 'Source Count\n Police 12\n Health [c]\n All 15';
  await expect(found([file('a.csv', { rows })])).resolves.toEqual({ 'Health 04': '3-3' });
});

it('two withheld counts are bounded by what their total leaves', async () => {
  const rows = 'Source Count\n Police 12\n Health [c]\n Schools [c]\n All 18';
  await expect(found([file('a.csv', { rows })])).resolves.toEqual({ 'Health 04': '0-6', 'Schools 04': '0-6' });
});

it('a withheld count in a table without totals can be anything', async () => {
  const rows = 'Source Count\n Police 12\n Health [c]';
  await expect(found([file('a.csv', { rows })])).resolves.toEqual({ 'Health 04': '0-Infinity' });
});

const manual = `
  School Group Count
  A X [c]
  A Y [c]
  A Z 9
  A All 12
  B X [c]
  B Y [c]
  B Z 7
  B All 20
  C X 6
  C Y 5
  C Z 8
  C All 19
  All X 8
  All Y 19
  All Z 24
  All All 51`;

it('a square of withheld counts is narrowed by the smallest total around it', async () => {
  await expect(found([file('a.csv', { rows: manual })])).resolves.toEqual({
    'A X 04': '0-2',
    'A Y 04': '1-3',
    'B X 04': '0-2',
    'B Y 04': '11-13',
  });
});

it('a table with levels adds up within each of them, whether or not its parts are shown', async () => {
  const rows = `
    Phase School Count
    Primary A 7
    Primary B [c]
    Primary All [c]
    Secondary C 8
    Secondary All 8
    All All 19`;
  await expect(found([file('a.csv', { rows })])).resolves.toEqual({ 'Primary B 04': '4-4', 'Primary 04': '11-11' });
});

it('levels without the totals between add up to the total of all', async () => {
  const rows = 'Phase School Count\n Primary A 7\n Primary B [c]\n Secondary C 8\n All All 19';
  await expect(found([file('a.csv', { rows })])).resolves.toEqual({ 'Primary B 04': '4-4' });
});

it('a school is the same in a table that does not say its phase', async () => {
  const nested = 'Phase School Count\n Primary A 7\n Primary B [c]\n Primary C [c]\n Primary All 12';
  const plain = 'School Count\n B 3';
  const files = [file('a.csv', { rows: nested }), file('b.csv', { rows: plain })];
  await expect(found(files)).resolves.toEqual({ 'Primary B 04': '3-3', 'Primary C 04': '2-2' });
});

it('one-way tables of the same people share their total', async () => {
  const bySource = file('a.csv', {
    words: 'Referrals by source',
    rows: 'Source Count\n Police 6\n Health [c]\n All [c]',
  });
  const byConcern = file('b.csv', { words: 'Referrals by concern', rows: 'Concern Count\n Right 5\n Other 3' });
  await expect(found([bySource, byConcern])).resolves.toEqual({ 'Health 04': '2-2', 'All 04': '8-8' });
});

it('tables of other people share nothing', async () => {
  const referrals = file('a.csv', { words: 'Referrals', rows: 'Source Count\n Police 6\n Health [c]\n All [c]' });
  const panels = file('b.csv', { words: 'Cases adopted', rows: 'Source Count\n Police 5\n Health 3\n All 8' });
  await expect(found([referrals, panels])).resolves.toEqual({ 'Health 04': '0-Infinity', 'All 04': '6-Infinity' });
});

it('quarters are taken from the year to date', async () => {
  const rows = (count: string, other: string): string => `Source Count\n Police ${count}\n Health ${other}`;
  const files = [
    file('1.csv', { rows: rows('9', '[c]') }),
    file('2.csv', { period: '2025-04-01,2025-09-30', rows: rows('[c]', '8') }),
    file('3.csv', { period: '2025-07-01,2025-09-30', rows: rows('[c]', '6') }),
    file('4.csv', { period: '2025-10-01,2025-12-31', rows: rows('5', '5') }),
    file('5.csv', { period: '2025-04-01,2025-12-31', rows: rows('17', '13') }),
  ];
  await expect(found(files)).resolves.toEqual({ 'Health 04': '2-2', 'Police 04': '12-12', 'Police 07': '3-3' });
});

it('a quarter that nobody releases is not less than none', async () => {
  const files = [
    file('1.csv', { rows: 'Source Count\n Health [c]' }),
    file('2.csv', { period: '2025-04-01,2025-09-30', rows: 'Source Count\n Health 3' }),
  ];
  await expect(found(files)).resolves.toEqual({ 'Health 04': '0-3' });
});

it('counts taken on single days are not added up over time', async () => {
  const files = ['2025-04-01,2025-04-01', '2025-04-02,2025-04-02', '2025-04-01,2025-04-02'].map((period, index) =>
    file(`${String(index)}.csv`, { period, rows: `Source Count\n Health ${index === 1 ? '[c]' : String(index + 5)}` }),
  );
  // The last is a span, which the days before it are not taken for parts of.
  await expect(found(files)).resolves.toEqual({ 'Health 04': '0-Infinity' });
});

it('what a correction does not show to have changed is the same in both versions', async () => {
  const before = file('1.csv', { rows: 'Source Count\n Police [c]\n Health [c]\n Schools 7\n Others 9\n All 22' });
  const after = file('2.csv', { rows: 'Source Count\n Police [c]\n Health 5\n Schools 8\n Others 9\n All 23' });
  await expect(found([before, after])).resolves.toMatchObject({ 'Police 04': '1-1', 'Health 04': '5-5' });
});

it('of a corrected total every smallest choice of what changed is looked at', async () => {
  const before = file('1.csv', { rows: 'Source Count\n Police [c]\n Health [c]\n Schools 7\n All 12' });
  const after = file('2.csv', { rows: 'Source Count\n Police [c]\n Health [c]\n Schools 7\n All 13' });
  const { hidden, intervalOf } = await attack([before, after]);
  expect(hidden.map((count) => ({ file: count.places[0]?.file, ...intervalOf(count) }))).toEqual([
    { file: '1.csv', least: 0, most: 5 },
    { file: '1.csv', least: 0, most: 5 },
    { file: '2.csv', least: 0, most: 6 },
    { file: '2.csv', least: 0, most: 6 },
  ]);
});

it('counts that a file rounds are bounded by how it says it rounds them', async () => {
  const rows = 'Source Count\n Police 10\n Health [c]\n Schools [c]\n All 19';
  const words = 'Referrals';
  const { name, text } = file('a.csv', { words, rows });
  const said = text.replace('Counts of people', 'Counts under 5 are withheld, others rounded to 5');
  await expect(found([{ name, text: said }])).resolves.toEqual({ 'Health 04': '3-4', 'Schools 04': '3-4' });
});

it('who knows one of two withheld counts knows the other, and of three does not', async () => {
  const two = await attack([file('a.csv', { rows: 'Source Count\n Police [c]\n Health [c]\n All 6' })]);
  const [police, health] = two.hidden;
  if (police === undefined || health === undefined) throw new Error('two counts are withheld');
  expect(two.learntWith(new Map([[police, 2]]))).toEqual(new Map([[health, 4]]));
  expect(two.learntWith(new Map([[police, 7]]))).toBeUndefined();
  const three = await attack([file('a.csv', { rows: 'Source Count\n Police [c]\n Health [c]\n Schools [c]\n All 9' })]);
  for (const own of three.hidden) expect(three.learntWith(new Map([[own, 3]]))).toEqual(new Map());
});

it('who knows one label of two withheld in half a year knows what the year leaves of the other', async () => {
  const year = 'Source Count\n Education 8\n Police 11\n Others 117\n All 136';
  const half = 'Source Count\n Education [c]\n Police [c]\n Others 65\n All 80';
  const whole = file('year.csv', { period: '2025-04-01,2026-03-31', rows: year });
  const files = (rows: string) => [whole, file('half.csv', { period: '2025-04-01,2025-09-30', rows })];
  const truth = files('Source Count\n Education 6\n Police 9\n Others 65\n All 80');
  const { breaks } = await judge(files(half), truth, { withInsiders: true });
  // Of the other two of Education it is the same.
  expect(breaks.map(({ kind, words }) => [kind, words])).toEqual([
    [
      'owner',
      'who knows that half.csv 2025-04-01 2025-09-30 [Source: Education] is 6, knows that between files 2025-10-01 2026-03-31 [Source: Police] is 2',
    ],
    [
      'owner',
      'who knows that half.csv 2025-04-01 2025-09-30 [Source: Police] is 9, knows that between files 2025-10-01 2026-03-31 [Source: Education] is 2',
    ],
  ]);
});

it('a year and its third quarter tell how few were in the others together', async () => {
  const year = file('year.csv', { period: '2025-04-01,2026-03-31', rows: 'Source Count\n Police 12\n All 12' });
  const third = file('third.csv', { period: '2025-10-01,2025-12-31', rows: 'Source Count\n Police 9\n All 9' });
  const { breaks } = await judge([year, third], [year, third], { withInsiders: true });
  const around = '2025-04-01 2026-03-31 without 2025-10-01 to 2025-12-31';
  expect(breaks.map(({ words }) => words)).toEqual(
    ['[Source: Police]', '[]'].map((labels) => `between files ${around} ${labels} is 3`),
  );
});

it('a phase of one school with anybody is that school by another name', async () => {
  const rows = `
    Phase School Count
    Primary A [c]
    Primary B 0
    Primary All [c]
    Secondary C [c]
    Secondary D [c]
    Secondary All [c]
    All All 12`;
  const { hidden, learntWith } = await attack([file('a.csv', { rows })]);
  expect(hidden.map(wordsOf)).toEqual(['Primary A 04', 'Secondary C 04', 'Secondary D 04', 'Secondary 04']);
  const [school] = hidden;
  if (school === undefined) throw new Error('a school is withheld');
  expect([...(learntWith(new Map([[school, 3]])) ?? [])].map(([count, is]) => [wordsOf(count), is])).toEqual([
    ['Secondary 04', 9],
  ]);
});

it('labels that do not make their total up, as where one person has several, are in no sum', async () => {
  const rows = 'Concern Count\n Right 6\n Left 7\n All 9';
  const others = 'Source Count\n Police [c]\n Health 6\n All 9';
  const files = [file('a.csv', { rows }), file('b.csv', { rows: others })];
  await expect(found(files)).resolves.toEqual({ 'Police 04': '3-3' });
});

it('a file that contradicts itself is refused', async () => {
  const rows = 'Source Count\n Police 12\n Health [c]\n All 7';
  await expect(attack([file('a.csv', { rows })])).rejects.toThrow('a.csv does not add up');
});

it('a page is read as the file with the same figures is', () => {
  const html = `<h2>Referrals by source</h2><table><caption>Referrals by source, 1 April 2025 to 30 June 2025</caption>
    <thead><tr><th scope="col">Source</th><th scope="col">Count</th></tr></thead>
    <tbody><tr><th scope="row">Police &amp; courts</th><td>1,204</td></tr>
    <tr><th scope="row">Health</th><td> [c] </td></tr><tr><th scope="row">Total</th><td>1,207</td></tr></tbody></table>`;
  const text = [
    'Figures of the partnership',
    '',
    '"Referrals by source, 1 April 2025 to 30 June 2025"',
    'Source,Count',
    'Police & courts,"1,204"',
    'Health,[c]',
    'All,1207',
  ].join('\r\n');
  const read = readHtmlTables(html, 'a');
  expect(read).toEqual(readTables([{ name: 'a', text }]));
  expect(read).toMatchObject([
    {
      counting: 'referrals',
      levels: ['Source'],
      rows: [
        { from: '2025-04-01', to: '2025-06-30', labels: ['Police & courts'], count: 1204 },
        { labels: ['Health'], count: null },
        { labels: [null], count: 1207 },
      ],
    },
  ]);
});

it('a page with a column for each period or for each label is read count by count', () => {
  const across = (first: string, second: string): string => `<table><caption>Referrals</caption>
    <tr><th>Source</th><th>${first}</th><th>${second}</th></tr>
    <tr><th scope="row">Police</th><td>5</td><td>[c]</td></tr></table>`;
  expect(readHtmlTables(across('1 April 2025 to 30 June 2025', '1 July 2025 to 30 September 2025'))[0]?.rows).toEqual([
    { from: '2025-04-01', to: '2025-06-30', labels: ['Police'], count: 5 },
    { from: '2025-07-01', to: '2025-09-30', labels: ['Police'], count: null },
  ]);
  expect(readHtmlTables(across('Teachers', 'All'))[0]?.rows).toEqual([
    { from: '', to: '', labels: ['Police', 'Teachers'], count: 5 },
    { from: '', to: '', labels: ['Police', null], count: null },
  ]);
});

it('a column is the same in a page with other rows', async () => {
  const page = (name: string, ...rows: readonly string[]): ReleasedFile => {
    const cells = rows.map((row) => row.split(' ').map((cell) => `<td>${cell}</td>`));
    const headers = ['Trained', 'Others', 'All'].map((words) => `<th scope="col">${words}</th>`);
    const [labels = []] = cells;
    const levels = ['Phase', 'School'].slice(0, labels.length - headers.length).map((words) => `<th>${words}</th>`);
    const body = cells.map((row) => `<tr>${row.join('')}</tr>`).join('');
    const caption = '<caption>Staff, 31 May 2025</caption>';
    return { name, text: `<table>${caption}<tr>${[...levels, ...headers].join('')}</tr>${body}</table>` };
  };
  const schools = page('1', 'Primary A 8 [c] [c]', 'Primary B [c] [c] [c]', 'Primary All [c] [c] 20');
  const phases = page('2', 'Primary 15 5 20');
  await expect(found([schools])).resolves.toMatchObject({ 'Primary Others 05': '0-12' });
  await expect(found([schools, phases])).resolves.toMatchObject({ 'Primary Others 05': '5-5' });
});

it('the attacker has nothing of what it attacks', () => {
  const folder = join(import.meta.dirname, 'attacker');
  const imports = readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^(?:im|ex)port\b[^;]*?'([^']+)';|import\('([^']+)/gmu)].map(
      ([, from, dynamic]) => from ?? dynamic,
    ),
  );
  expect(imports.length).toBeGreaterThan(20);
  expect(imports.filter((from) => from !== 'glpk.js/node' && !/^\.\/[\w-]+\.ts$/u.test(from ?? ''))).toEqual([]);
});
