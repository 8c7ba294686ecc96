import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { releaseApi } from '@due-regard/shared/disclosure/api.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { staffReleaseApi } from '@due-regard/shared/training/release/release-api.ts';
import type { StaffPreview } from '@due-regard/shared/training/release/release-api.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { listReleasedTables } from '@due-regard/db/disclosure/queries.ts';
import { listMemberships } from '@due-regard/db/people/queries.ts';
import { enterStaff } from '../support/staff-counts.ts';
import type { StaffOf } from '../support/staff-counts.ts';
import { cookieOf, freshApp, problemOf, refusalOf, replyOf, terminal } from '../support/test-app.ts';

const world = freshApp();
const asAt = '2026-08-31';
const asked = { asAt, places: 'school', groups: 'group', title: 'Training of school staff', publication: 'officers' };

/** Nine schools and a service. */
const staff: readonly StaffOf[] = [
  ['Ash', 'primary', 31, 24, 12, 3],
  ['Beech', 'primary', 28, 19, 11, 7],
  ['Cherry', 'primary', 44, 40, 9, 2],
  ['Elm', 'primary', 26, 13, 13, 6],
  ['Hazel', 'secondary', 92, 61, 14, 8],
  ['Lime', 'secondary', 87, 71, 16, 5],
  ['Oak', 'secondary', 110, 66, 12, 12],
  ['Rowan', 'special', 23, 21, 10, 10],
  ['Yew', 'special', 19, 11, 11, 6],
].map(([name, phase, ...counts], at) => {
  const [posts = 0, trained = 0, governors = 0, heard = 0] = counts.map(Number);
  return {
    id: String(100_001 + at),
    name: `${String(name)} School`,
    phase: phase === 'primary' ? 'primary' : phase === 'secondary' ? 'secondary' : 'special',
    groups: { 'school-staff': [posts, trained], governors: [governors, heard] },
  };
});

function send(method: string, path: string, { cookie, body }: { readonly cookie: string; readonly body?: unknown }) {
  return world.app.send(method, `/api/999/${path}`, { cookie, body });
}

/** Asks until the figures are worked out, as the page does. */
async function preview(cookie: string, more: Readonly<Record<string, string>> = {}): Promise<StaffPreview> {
  const query = new URLSearchParams({ asAt, places: 'school', groups: 'group', ...more }).toString();
  const path = `training-releases/preview?${query}`;
  const told = await replyOf(staffReleaseApi.preview, send('GET', path, { cookie }));
  return told.isWorking ? preview(cookie, more) : told;
}

async function release(cookie: string, more: object = {}): Promise<string> {
  const sent = send('POST', 'training-releases', { cookie, body: { ...asked, ...more } });
  return (await replyOf(staffReleaseApi.release, sent)).releaseId;
}

/** A lead of one council who has a role in others too. */
async function leadOfOneAnd(others: Readonly<Record<string, Role>>): Promise<string> {
  const { email, userId } = await world.app.addPerson(['lead']);
  for (const [authority, role] of Object.entries(others)) {
    await world.app.found(authority);
    await change(world.app.deps, { ...terminal, authority }, async (one) => {
      await one.record('membership', [{ user_id: userId, role, expires_on: null }]);
      return one.done({ what: 'person.invited', subject: userId }, undefined);
    });
  }
  return cookieOf(await world.app.signIn(email));
}

test('an information request is answered by school and staff group with small counts withheld, and kept as it was', async () => {
  await enterStaff(world.app, { staff });
  const officer = await world.app.signInAs(['officer']);
  const { table, basis, notPublic } = await preview(officer);
  expect(basis.join(' ')).toContain('People in post on 31 August 2026');
  expect(notPublic).toContain('never public');
  const all = table?.cells.at(-1);
  expect([all?.labels, all?.count]).toEqual([[null, null, null, null, null, null], 568]);
  const counts = table?.cells.map(({ count }) => count) ?? [];
  expect(counts.filter((count) => typeof count === 'number' && count > 0 && count < 5)).toEqual([]);
  expect(counts.filter((count) => count === '[c]').length).toBeGreaterThan(4);
  const id = await release(officer, { reference: 'IR 2026/44', receivedOn: '2026-09-03' });
  const kept = await replyOf(releaseApi.find, send('GET', `releases/${id}`, { cookie: officer }));
  expect(kept.tables).toEqual([table]);
  expect(kept.basis.join(' ')).toContain('Answers information request IR 2026/44, received on 3 September 2026.');
  expect((await send('GET', `releases/${id}`, { cookie: await world.app.signInAs(['member']) })).status).toBe(404);
});

test('a paper keeps what its figures rest on: whose people are not counted, its sources and caveats, and no number of people', async () => {
  await enterStaff(world.app, { staff });
  const services: readonly StaffOf[] = [
    { id: 'highways', name: 'Highways', groups: { 'council-staff': [40, 12], contractors: [7, 9] } },
    { id: 'housing', name: 'Housing', groups: {} },
  ];
  await enterStaff(world.app, { staff: services });
  const lead = await world.app.signInAs(['lead']);
  const body = { organisationId: 'housing', countedOn: '2026-08-15', trained: 612, inPost: 803, source: 'HR' };
  expect((await send('POST', 'totals', { cookie: lead, body: { ...body, includesELearning: true } })).status).toBe(200);
  const { basis, suggestedTitle } = await preview(lead, { places: 'whole', groups: 'whole' });
  expect(suggestedTitle).toBe('Training of people in post: schools and council services, August 2026');
  expect(basis.at(-1)).toContain('that count of the workforce is 803 people in post');
  const id = await release(lead, { places: 'whole', groups: 'whole' });
  const { basis: kept } = await replyOf(releaseApi.find, send('GET', `releases/${id}`, { cookie: lead }));
  expect(kept.slice(2, 5)).toEqual([
    'Of 9 schools, 9 have told only how many are in post.',
    'Of 2 council services, 1 has told only how many are in post and 1 has told neither, and nobody there is counted.',
    expect.stringContaining('Sources: lists of staff (none is of this day or an earlier one) and numbers in post'),
  ]);
  const words = kept.join('\n');
  expect(words).toContain('Contractors: More people are known than are in post in 1 council service');
  expect(words).toContain(
    'a count of its own of its workforce, at 15 August 2026, e-learning counted, by Housing (HR)',
  );
  expect(words).not.toMatch(/803|612|Highways|Elm|Channel/);
  const file = await (await send('GET', `releases/${id}/file?format=csv`, { cookie: lead })).text();
  for (const sentence of kept) expect(file.replaceAll('""', '"')).toContain(sentence);
});

test('what was withheld once stays withheld in every later paper of the same day', async () => {
  await enterStaff(world.app, { staff });
  const officer = await world.app.signInAs(['officer']);
  const { table: first } = await preview(officer);
  await release(officer);
  const { table: later } = await preview(officer, { groups: 'kind' });
  const hidden = new Set(first?.cells.filter(({ count }) => count === '[c]').map(({ labels }) => nameOf(labels)));
  const again = later?.cells.filter(({ labels }) => hidden.has(nameOf(labels))) ?? [];
  expect(again.length).toBeGreaterThan(0);
  expect(again.filter(({ count }) => count !== '[c]')).toEqual([]);
  await release(officer, { groups: 'kind', title: 'Once more' });
  expect((await replyOf(releaseApi.list, send('GET', 'releases', { cookie: officer }))).releases).toHaveLength(2);
});

function nameOf(labels: readonly (string | null)[]): string {
  return JSON.stringify(labels.filter((label) => label !== null));
}

test('school by school, or of one or two schools, nothing of training is public; by phase of more it can be', async () => {
  await enterStaff(world.app, { staff });
  const lead = await world.app.signInAs(['lead']);
  const body = { ...asked, publication: 'public' };
  expect(await refusalOf(send('POST', 'training-releases', { cookie: lead, body }))).toEqual([
    422,
    'not-valid',
    [{ field: 'publication', code: 'by-school' }],
  ]);
  const byPhase = await problemOf(
    send('POST', 'training-releases', { cookie: lead, body: { ...body, places: 'phase' } }),
  );
  expect([byPhase.code, byPhase.detail]).toEqual(['conflict', expect.stringContaining('one or two schools (Special')]);
  const id = await release(lead, { publication: 'public', places: 'whole' });
  const viewer = await world.app.signInAs(['viewer']);
  expect((await send('GET', `releases/${id}`, { cookie: viewer })).status).toBe(200);
  expect(await refusalOf(send('POST', 'training-releases', { cookie: viewer, body }))).toEqual([403, 'not-allowed']);
});

test('where nothing safe is left, it is said what to put together', async () => {
  const few: readonly StaffOf[] = [{ id: 'highways', name: 'Highways', groups: { 'council-staff': [3, 1] } }];
  await enterStaff(world.app, { staff: few });
  const lead = await world.app.signInAs(['lead']);
  const { table, refusal, mayBeWider } = await preview(lead);
  expect([table, refusal[0], mayBeWider]).toEqual([null, 'Nothing safe is left to give away.', true]);
  expect(refusal.length).toBeGreaterThan(1);
  const { detail } = await problemOf(send('POST', 'training-releases', { cookie: lead, body: asked }));
  expect(detail).toContain('Nothing safe is left');
});

test('a paper of which every count but nought would be withheld is none', async () => {
  await enterStaff(world.app, { staff: [{ id: 'highways', name: 'Highways', groups: { 'council-staff': [3, 0] } }] });
  const lead = await world.app.signInAs(['lead']);
  const { table, refusal, mayBeWider } = await preview(lead);
  expect([table, refusal[0], mayBeWider]).toEqual([null, 'Nothing safe is left to give away.', true]);
  const { code, detail } = await problemOf(send('POST', 'training-releases', { cookie: lead, body: asked }));
  expect([code, detail]).toEqual(['conflict', refusal.join(' ')]);
});

test('a region is councils whose figures the person may give away, protected, and a council alone is none', async () => {
  await enterStaff(world.app, { staff });
  const marsh: readonly StaffOf[] = [
    { id: 'roads', name: 'Roads', groups: { 'council-staff': [70, 3], members: [50, 41] } },
  ];
  await enterStaff(world.app, { authority: '998', staff: marsh });
  const alone = await world.app.signInAs(['lead']);
  const { table: none, refusal, mayBeWider } = await preview(alone, { places: 'council' });
  expect([none, refusal, mayBeWider]).toEqual([null, [expect.stringContaining('a council alone is no region')], false]);
  const lead = await leadOfOneAnd({ '998': 'officer' });
  const { table } = await preview(lead, { places: 'council' });
  expect(table?.breakdowns.map(({ levels }) => levels)).toEqual([['Council'], ['People', 'Staff group'], ['Training']]);
  expect(table?.cells.find(({ labels }) => labels.every((label) => label === null))?.count).toBe(688);
  expect(JSON.stringify(table)).not.toMatch(/"count":[1-4]\b/);
  await release(lead, { places: 'council', title: 'The region' });
  const own = await problemOf(send('POST', 'training-releases', { cookie: alone, body: asked }));
  expect([own.code, own.detail]).toEqual(['conflict', expect.stringContaining('given away for the region')]);
  expect((await preview(alone)).refusal).toEqual([own.detail]);
  const elsewhere = await world.app.signInAs(['lead'], '998');
  const { status } = await world.app.send('POST', '/api/998/training-releases', { cookie: elsewhere, body: asked });
  expect(status).toBe(409);
});

test('who only reads in another council gives none of its figures away for a region', async () => {
  await enterStaff(world.app, { staff });
  const marsh: readonly StaffOf[] = [{ id: 'roads', name: 'Roads', groups: { 'council-staff': [70, 30] } }];
  for (const authority of ['997', '998']) await enterStaff(world.app, { authority, staff: marsh });
  const body = { ...asked, places: 'council', groups: 'whole' };
  for (const role of ['adviser', 'auditor', 'administrator'] as const) {
    const cookie = await leadOfOneAnd({ '998': role });
    const { code, detail } = await problemOf(send('POST', 'training-releases', { cookie, body }));
    expect([code, detail]).toEqual(['conflict', expect.stringContaining('to read another council’s figures is not')]);
  }
  const lead = await leadOfOneAnd({ '997': 'adviser', '998': 'officer' });
  const { table, basis } = await preview(lead, { places: 'council', groups: 'whole' });
  const [own = '', other = ''] = [...new Set(table?.cells.flatMap(({ labels }) => labels[0] ?? []))];
  expect([own, other]).toEqual([expect.stringContaining('(998)'), expect.stringContaining('(999)')]);
  expect(basis.at(-1)).toMatch(/\(997\) is not taken in: you read its figures, and its own officers and leads/);
  const id = await release(lead, { places: 'council', groups: 'whole' });
  const kept = await replyOf(releaseApi.find, send('GET', `releases/${id}`, { cookie: lead }));
  // Its own id may hold these digits by chance.
  expect(JSON.stringify(kept).replaceAll(id, '')).not.toContain('997');
});

test('an officer who is none any more when the figures are stored gives that council’s no more away', async () => {
  for (const authority of ['997', '998', '999']) {
    await enterStaff(world.app, { authority, staff: [{ id: 'roads', name: 'Roads', groups: { members: [70, 30] } }] });
  }
  const cookie = await leadOfOneAnd({ '997': 'officer', '998': 'officer' });
  const { deps } = world.app;
  const [own] = await listMemberships(deps.db.read, { authority: '998' });
  const { promise, resolve } = Promise.withResolvers<void>();
  // Whoever writes next waits, and the figures are worked out meanwhile.
  const held = change(deps, terminalOf('999'), async (one) => {
    await promise;
    return one.unchanged(undefined);
  });
  const ended = change(deps, terminalOf('998'), async (one) => {
    await one.withdraw('membership', [own?.factId ?? '']);
    return one.done({ what: 'person.disabled', subject: own?.userId ?? '' }, undefined);
  });
  const region = { places: 'council', groups: 'whole' };
  expect(JSON.stringify(await preview(cookie, region))).toContain('(998)');
  const sent = send('POST', 'training-releases', { cookie, body: { ...asked, ...region } });
  await setTimeout(300);
  resolve();
  await Promise.all([held, ended, sent]);
  const kept = await listReleasedTables(deps.db.read, { authority: '999', about: 'training' });
  expect(JSON.stringify(kept)).not.toContain('(998)');
});

function terminalOf(authority: string): Actor {
  return { ...terminal, authority };
}

test('figures of a region are not given of a day of which one of its councils gave its own away', async () => {
  await enterStaff(world.app, { staff });
  const lead = await leadOfOneAnd({ '998': 'officer' });
  await release(lead, { places: 'phase', groups: 'whole' });
  const body = { ...asked, places: 'council', groups: 'whole' };
  const { detail } = await problemOf(send('POST', 'training-releases', { cookie: lead, body }));
  expect(detail).toContain('Choose another month');
});
