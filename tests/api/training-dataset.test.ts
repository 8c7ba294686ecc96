import { expect, test } from 'vitest';
import { releaseApi } from '@due-regard/shared/disclosure/api.ts';
import { staffReleaseApi } from '@due-regard/shared/training/release/release-api.ts';
import { csvGrids } from '../proofs/disclosure/attacker/read-csv.ts';
import { enterStaff } from '../support/staff-counts.ts';
import type { StaffOf } from '../support/staff-counts.ts';
import { textIn } from '../support/open-archive.ts';
import { freshApp, replyOf } from '../support/test-app.ts';

const world = freshApp();
const plain = { asAt: '2026-08-31', places: 'school', groups: 'group', title: 'Staff', publication: 'officers' };
const asked = { ...plain, tells: 'out-of-date' };
const columns =
  'academic_year,staff_group,module_name,required_count,completed_count,completion_rate_pct,overdue_count';

/** Six services, in some of which few are out of date. */
const staff: readonly StaffOf[] = [
  ['roads', 60, 41, 11, 12, 3],
  ['homes', 48, 30, 9, 15, 2],
  ['parks', 33, 12, 14, 22, 0],
  ['libraries', 27, 19, 1, 14, 9],
  ['waste', 71, 52, 10, 13, 1],
  ['planning', 39, 31, 2, 18, 6],
].map(([name, posts, trained, lapsed, hired, heard]) => ({
  id: String(name),
  name: `Service of ${String(name)}`,
  groups: {
    'council-staff': [Number(posts), Number(trained), Number(lapsed)],
    contractors: [Number(hired), Number(heard)],
  },
}));

function send(method: string, path: string, { cookie, body }: { readonly cookie: string; readonly body?: unknown }) {
  return world.app.send(method, `/api/999/${path}`, { cookie, body });
}

async function releaseOf(cookie: string, more: object = {}): Promise<string> {
  const sent = send('POST', 'training-releases', { cookie, body: { ...asked, ...more } });
  return (await replyOf(staffReleaseApi.release, sent)).releaseId;
}

/** The rows of the dataset, as the attacker on protected tables reads a file. */
function rowsIn(text: string): readonly Readonly<Record<string, string>>[] {
  const [grid] = csvGrids({ name: 'dataset', text });
  expect(grid?.header.join(',')).toBe(columns);
  return (grid?.body ?? []).map((row) => Object.fromEntries(row.map((cell, at) => [grid?.header[at] ?? '', cell])));
}

test('a released paper is one file in the layout that requests ask for, and says no number that the paper does not', async () => {
  await enterStaff(world.app, { staff });
  const cookie = await world.app.signInAs(['officer']);
  const id = await releaseOf(cookie);
  const { tables, basis, notes } = await replyOf(releaseApi.find, send('GET', `releases/${id}`, { cookie }));
  const file = await (await send('GET', `training-releases/${id}/dataset?format=csv`, { cookie })).text();
  const rows = rowsIn(file);
  expect(rows.map((row) => row['staff_group'])).toEqual([
    'Contractors',
    'Council staff',
    'Staff: all groups',
    'All people',
  ]);
  for (const row of rows) {
    expect(row['academic_year']).toBe('2025/26');
    expect(row['module_name']).toContain('WRAP');
    // Whoever holds the paper has each of these: places are all together, people those of the row.
    const people = row['staff_group'] === 'All people' ? [null, null] : ['Staff', inPaper(row['staff_group'] ?? '')];
    const cells = tables[0]?.cells.filter(({ labels }) => isSame(labels.slice(3, 5), people) && labels[0] === null);
    const countOf = (...training: readonly (string | null)[]) =>
      cells?.find(({ labels }) => isSame(labels.slice(5), training))?.count;
    const [required, completed] = [countOf(null, null), countOf('Up to date', null)];
    expect([row['required_count'], row['completed_count'], row['overdue_count']]).toEqual(
      [required, completed, countOf('Not known to be up to date', 'Out of date')].map(String),
    );
    const isGiven = typeof required === 'number' && typeof completed === 'number';
    expect(row['completion_rate_pct']).toBe(isGiven ? String(Math.round((completed * 1000) / required) / 10) : '');
  }
  expect(rows.at(-1)).toMatchObject({ required_count: '372', completed_count: '206', completion_rate_pct: '55.4' });
  for (const sentence of [...basis, ...notes]) expect(file.replaceAll('""', '"')).toContain(sentence);
  for (const name of columns.split(',')) expect(file).toContain(`\r\n${name},`);
  expect(file).toContain('As at 31 August 2026');
});

function inPaper(group: string): string | null {
  return group === 'Staff: all groups' ? null : group;
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

test('small counts are withheld in each form of it, with a sheet that says what each column means', async () => {
  const few: readonly StaffOf[] = [
    { id: 'roads', name: 'Roads', groups: { 'council-staff': [60, 41, 2], contractors: [44, 30, 9] } },
    { id: 'homes', name: 'Homes', groups: { 'council-staff': [50, 31, 1], contractors: [31, 20, 8] } },
  ];
  await enterStaff(world.app, { staff: few });
  const cookie = await world.app.signInAs(['lead']);
  const id = await releaseOf(cookie, { places: 'whole' });
  const file = (format: string) => send('GET', `training-releases/${id}/dataset?format=${format}`, { cookie });
  const staffRow = rowsIn(await (await file('csv')).text()).find((row) => row['staff_group'] === 'Council staff');
  expect(staffRow).toMatchObject({ overdue_count: '[c]' });
  for (const format of ['ods', 'xlsx']) {
    const text = textIn(new Uint8Array(await (await file(format)).arrayBuffer()));
    for (const word of [...columns.split(','), 'Definitions', '[c]']) expect(text, format).toContain(word);
  }
});

test('a paper that does not tell who is out of date leaves that column blank, and gives more of the rates', async () => {
  await enterStaff(world.app, { staff });
  const cookie = await world.app.signInAs(['officer']);
  const id = await releaseOf(cookie, { places: 'whole', tells: 'up-to-date' });
  const file = await (await send('GET', `training-releases/${id}/dataset?format=csv`, { cookie })).text();
  const lines = file.split('\r\n');
  const rows = lines.slice(lines.indexOf(columns) + 1, lines.indexOf(columns) + 5).map((line) => line.split(','));
  expect(rows.map((row) => [row.length, row.at(-1)])).toEqual(Array.from({ length: 4 }, () => [7, '']));
  expect(rows.map((row) => /^\d+(?:\.\d)?$/.test(row.at(-2) ?? ''))).toEqual([true, true, true, true]);
  expect(file).toContain('Blank where the released table does not tell people out of date apart');
});

test('the dataset is for whoever may read the paper, and of no other paper', async () => {
  await enterStaff(world.app, { staff });
  const lead = await world.app.signInAs(['lead']);
  const id = await releaseOf(lead, { places: 'whole', groups: 'whole' });
  const dataset = (cookie: string, which: string) =>
    send('GET', `training-releases/${which}/dataset?format=csv`, { cookie });
  expect((await dataset(lead, id)).status).toBe(200);
  expect((await dataset(await world.app.signInAs(['viewer']), id)).status).toBe(404);
  expect((await dataset(lead, 'nothing')).status).toBe(404);
});
