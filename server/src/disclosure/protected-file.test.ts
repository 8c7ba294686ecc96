import { expect, test } from 'vitest';
import { withheld } from '@due-regard/shared/disclosure/count-table.ts';
import type { ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';
import { countTable, oneWay } from '@due-regard/shared/disclosure/testing/count-tables.ts';
import { parseTable } from '../imports/table/parse-table.ts';
import { writeDocument } from '../documents/write-document.ts';
import { protectedFile } from './protected-file.ts';

const head = { title: 'Training', fileName: 'training', isDemonstration: false, cover: ['Ridgeway County Council'] };
const days = { from: '2018-04-01', to: '2018-06-30' };

/** The table with every count below five withheld: what is written is not judged here. */
function marked(table: ProtectedTable): ProtectedTable {
  const cells = table.cells.map(({ labels, count }) => ({ labels, count: Number(count) < 5 ? withheld : count }));
  return { ...table, cells };
}

const schools = marked(
  countTable({
    ...days,
    counting: 'Staff',
    breakdowns: [{ levels: ['Phase', 'School'] }, { levels: ['Group'] }],
    people: [
      [['Primary', 'Oak', 'Heads'], 1],
      [['Primary', 'Oak', 'Others'], 12],
    ],
  }),
);

test('each row says its days, the label of each level or All, and the count or the mark', async () => {
  const { bytes } = await writeDocument(protectedFile(head, [schools]), 'csv');
  const lines = new TextDecoder().decode(bytes).split('\r\n');
  expect(lines).toContain('From,To,Phase,School,Group,Count');
  expect(lines).toContain('2018-04-01,2018-06-30,Primary,Oak,Heads,[c]');
  expect(lines).toContain('2018-04-01,2018-06-30,Primary,Oak,Others,12');
  expect(lines).toContain('2018-04-01,2018-06-30,All,All,All,13');
});

test.each(['ods', 'xlsx'] as const)(
  'a spreadsheet of it (%s) holds numbers, and the mark beside them',
  async (format) => {
    const { bytes } = await writeDocument(protectedFile(head, [schools]), format);
    const read = await parseTable(bytes, { header: { names: ['From', 'To', 'Count'], atLeast: 3 } });
    const counts = read.ok ? read.table.rows.map(({ cells }) => cells.at(-1)) : [];
    expect(counts).toContain(13);
    expect(counts).toContain(withheld);
  },
);

test('two tables of one file stand apart, each under what it counts', () => {
  const other = marked(oneWay('Source', { Police: 9 }, { ...days, counting: 'Referrals' }));
  const { tables } = protectedFile(head, [schools, other]);
  expect(tables.map(({ name, caption }) => [name, caption])).toEqual([
    ['1 Phase, School, Group', 'Staff by Phase, School, Group: 1 April 2018 to 30 June 2018.'],
    ['2 Source', 'Referrals by Source: 1 April 2018 to 30 June 2018.'],
  ]);
});
