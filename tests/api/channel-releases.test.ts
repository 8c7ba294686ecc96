import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { channelReleaseApi } from '@due-regard/shared/channel/release-api.ts';
import { releaseApi } from '@due-regard/shared/disclosure/api.ts';
import { listReleasedTables } from '@due-regard/db/disclosure/queries.ts';
import { enterCounts } from '../support/channel-counts.ts';
import { freshApp, problemOf, refusalOf, replyOf } from '../support/test-app.ts';

const world = freshApp();
const agreement = {
  assessedOn: '2026-01-12',
  assessmentReference: 'DPIA 2026/4',
  agreedBy: 'Home Office, data owner',
  agreedOn: '2026-02-03',
  agreementReference: 'Letter of 3 February 2026',
};
const asked = {
  from: '2025-04-01',
  to: '2025-04-01',
  breakdowns: ['sector', 'concern'],
  agreedBy: 'Home Office, data owner',
  agreedOn: '2026-02-03',
  agreementReference: 'Letter of 3 February 2026',
  paragraph: '2',
  interest: 'The counts are few, and people could be told from them',
};

type Cookie = string;

function send(method: string, path: string, { cookie, body }: { readonly cookie: Cookie; readonly body?: unknown }) {
  return world.app.send(method, `/api/999/${path}`, { cookie, body });
}

/** Two chairs, with Channel on and figures of two quarters by sector and by concern. */
async function twoChairs(): Promise<{ readonly first: Cookie; readonly second: Cookie }> {
  const [first, second] = [await world.app.signInAs(['channel']), await world.app.signInAs(['channel'])];
  await send('POST', 'channel/on', { cookie: first, body: agreement });
  for (const quarter of [isoDate('2025-04-01'), isoDate('2025-07-01')]) {
    const concerns = { islamist: 6, 'extreme-right-wing': 1, 'no-ideology': 17 };
    await enterCounts(world.app, { quarter, breakdown: 'sector', counts: sectors });
    await enterCounts(world.app, { quarter, breakdown: 'concern', counts: concerns });
  }
  return { first, second };
}

const sectors = { education: 12, police: 7, health: 3, 'local-authority': 2 };

async function propose(cookie: Cookie, more: object = {}): Promise<string> {
  const body = { ...asked, ...more };
  return (await replyOf(channelReleaseApi.propose, send('POST', 'channel/releases', { cookie, body }))).releaseId;
}

test('figures reach members in private session when a second person releases what one proposed', async () => {
  const { first, second } = await twoChairs();
  const id = await propose(first);
  const release = `channel/releases/${id}/release`;
  expect(await refusalOf(send('POST', release, { cookie: first }))).toEqual([409, 'conflict']);
  const member = await world.app.signInAs(['member']);
  expect(await replyOf(releaseApi.list, send('GET', 'releases', { cookie: member }))).toEqual({ releases: [] });
  expect((await send('POST', release, { cookie: second })).status).toBe(204);
  expect((await send('POST', release, { cookie: second })).status).toBe(409);
  const { tables, basis, publication } = await replyOf(
    releaseApi.find,
    send('GET', `releases/${id}`, { cookie: member }),
  );
  expect(publication).toBe('exempt');
  expect(basis.join(' ')).toContain('Letter of 3 February 2026');
  const counts = tables.flatMap(({ cells }) => cells.map(({ count }) => count));
  expect(counts.filter((count) => typeof count === 'number' && count > 0 && count < 5)).toEqual([]);
  expect(counts.filter((count) => count === '[c]').length).toBeGreaterThanOrEqual(4);
  const { read } = world.app.deps.db;
  expect(await listReleasedTables(read, { authority: '999', about: 'training' })).toEqual([]);
  const rows = await read.selectFrom('release').select(['about', 'counts']).execute();
  expect(rows, 'what they really count stays sealed').toEqual([{ about: 'channel', counts: null }]);
  for (const role of ['viewer', 'officer', 'lead', 'auditor', 'administrator', 'panel-process'] as const) {
    const cookie = await world.app.signInAs([role]);
    expect((await send('GET', `releases/${id}`, { cookie })).status, role).toBe(404);
  }
  const csv = await (await send('GET', `releases/${id}/file?format=csv`, { cookie: member })).text();
  expect(csv).toContain('From,To,Source sector,Count');
  expect(csv).toContain('[c]');
});

test('nothing is released of figures that were changed since they were proposed', async () => {
  const { first, second } = await twoChairs();
  const id = await propose(first);
  const counts = { ...sectors, education: 11, police: 8 };
  await enterCounts(world.app, { quarter: isoDate('2025-04-01'), breakdown: 'sector', counts });
  const { code, detail } = await problemOf(send('POST', `channel/releases/${id}/release`, { cookie: second }));
  expect([code, detail]).toEqual(['conflict', expect.stringContaining('propose it anew')]);
});

const [spring, summer] = [isoDate('2025-04-01'), isoDate('2025-07-01')];

interface Table {
  readonly cells: readonly { readonly labels: readonly (string | null)[]; readonly count: number | string }[];
}

function healthIn(tables: readonly Table[] = []): number | string | undefined {
  return tables[0]?.cells.find(({ labels }) => labels[0] === 'Health')?.count;
}

test('a later release is protected together with the earlier one', async () => {
  const { first, second } = await twoChairs();
  const counts = { education: 12, police: 9, 'local-authority': 11 };
  await enterCounts(world.app, { quarter: spring, breakdown: 'sector', counts: { ...counts, health: 3 } });
  await enterCounts(world.app, { quarter: summer, breakdown: 'sector', counts: { ...counts, health: 6 } });
  const member = await world.app.signInAs(['member']);
  async function released(from: IsoDate, to: IsoDate) {
    const id = await propose(first, { from, to, breakdowns: ['sector'] });
    await send('POST', `channel/releases/${id}/release`, { cookie: second });
    const { title, tables } = await replyOf(releaseApi.find, send('GET', `releases/${id}`, { cookie: member }));
    return [title, healthIn(tables)];
  }
  await propose(first, { from: spring, to: summer, breakdowns: ['sector'] });
  const { releases } = await replyOf(channelReleaseApi.list, send('GET', 'channel/releases', { cookie: first }));
  expect(healthIn(releases[0]?.shown), 'by itself the half-year could be shown').toBe(9);
  expect(await released(summer, summer)).toEqual(['Channel, July to September 2025: source sector', 6]);
  // 9 less 6 are the 3 of the spring.
  expect(await released(spring, summer)).toEqual(['Channel, April to September 2025: source sector', '[c]']);
  // Whoever knows the 9 of the half-year would know the 3: nothing of the spring by itself is safe any more.
  const body = { ...asked, breakdowns: ['sector'] };
  const { detail } = await problemOf(send('POST', 'channel/releases', { cookie: first, body }));
  expect(detail).toContain('Leave out “Source sector”, or release a longer period.');
});

test('half-years that overlap do not bound the few of a quarter that no paper shows', async () => {
  const { first, second } = await twoChairs();
  const quarters = [spring, summer, isoDate('2025-10-01'), isoDate('2026-01-01')];
  for (const [at, quarter] of quarters.entries()) {
    const counts = { education: 9, police: 8, 'local-authority': 7, health: [1, 9, 9, 1][at] ?? 0 };
    await enterCounts(world.app, { quarter, breakdown: 'sector', counts });
  }
  const shown: unknown[] = [];
  for (const [at, from] of quarters.slice(0, 3).entries()) {
    const id = await propose(first, { from, to: quarters[at + 1], breakdowns: ['sector'], agreedOn: '2026-04-07' });
    await send('POST', `channel/releases/${id}/release`, { cookie: second });
    const found = await send('GET', `channel/releases/${id}`, { cookie: first });
    const text = await found.text();
    expect(text, 'what each quarter counts stays behind the wall').not.toContain('"finer"');
    shown.push(healthIn((await replyOf(channelReleaseApi.find, Promise.resolve(new Response(text, found)))).shown));
  }
  // With the last 10 too, the first quarter could be 0 to 2.
  expect(shown).toEqual([10, 18, '[c]']);
});

test('words beside figures that say how many people there were are refused, and none reach the ordinary record', async () => {
  const { first, second } = await twoChairs();
  const bad = { ...asked, interest: 'There were 2 referrals of girls', agreementReference: 'Mail about 3 people' };
  expect(await refusalOf(send('POST', 'channel/releases', { cookie: first, body: bad }))).toEqual([
    422,
    'not-valid',
    [
      { field: 'agreementReference', code: 'tells-people' },
      { field: 'interest', code: 'tells-people' },
    ],
  ]);
  const id = await propose(first);
  const turnDown = { cookie: second, body: { reason: 'it shows two young women' } };
  expect((await send('POST', `channel/releases/${id}/turn-down`, turnDown)).status).toBe(422);
  await send('POST', `channel/releases/${id}/release`, { cookie: second });
  const entries = await world.app.deps.db.read
    .selectFrom('journal')
    .selectAll()
    .where('what', '=', 'release.made')
    .execute();
  const told = JSON.stringify(entries);
  expect(told).toContain('Channel, April to June 2025: source sector and type of concern');
  for (const words of [asked.interest, asked.agreementReference, asked.agreedBy]) expect(told).not.toContain(words);
});

test('a quarter that is not entered, or whose ways of counting differ, is neither offered nor released', async () => {
  const { first, second } = await twoChairs();
  const listed = await replyOf(channelReleaseApi.list, send('GET', 'channel/releases', { cookie: first }));
  expect(listed.quarters).toEqual([summer, spring]);
  expect(listed.withoutFigures).toBeGreaterThan(10);
  for (const [more, words] of [
    [{ from: '2025-01-01', to: '2025-01-01' }, 'is not entered whole'],
    [{ breakdowns: ['stage'] }, 'is not entered whole'],
  ] as const) {
    const { code, detail } = await problemOf(
      send('POST', 'channel/releases', { cookie: first, body: { ...asked, ...more } }),
    );
    expect([code, detail]).toEqual(['conflict', expect.stringContaining(words)]);
  }
  const stages = { referral: 21, exit: 5 };
  await enterCounts(world.app, { quarter: spring, breakdown: 'stage', counts: stages });
  await send('POST', `channel/releases/${await propose(first)}/release`, { cookie: second });
  const body = { ...asked, breakdowns: ['stage'] };
  const { detail } = await problemOf(send('POST', 'channel/releases', { cookie: first, body }));
  expect(detail).toContain('Ways of counting the referrals of April to June 2025 do not agree. Correct them first.');
  const bad = { ...asked, from: '2025-04-02', to: '2036-01-01', agreedOn: '2036-01-01' };
  expect(await refusalOf(send('POST', 'channel/releases', { cookie: first, body: bad }))).toEqual([
    422,
    'not-valid',
    [
      { field: 'from', code: 'no-quarter' },
      { field: 'to', code: 'too-long' },
      { field: 'agreedOn', code: 'in-the-future' },
    ],
  ]);
});

test('nothing of days that were released under a destroyed key is released again', async () => {
  const { first, second } = await twoChairs();
  const id = await propose(first);
  await send('POST', `channel/releases/${id}/release`, { cookie: second });
  await send('POST', 'channel/off', { cookie: first, body: { reason: 'the agreement ended', confirmed: '999' } });
  await twoChairs();
  const { detail } = await problemOf(send('POST', 'channel/releases', { cookie: first, body: asked }));
  expect(detail).toContain('can be read no more');
  const member = await world.app.signInAs(['member']);
  expect((await send('GET', `releases/${id}`, { cookie: member })).status).toBe(200);
});

test('what was turned down is not released, and says why', async () => {
  const { first, second } = await twoChairs();
  const id = await propose(first);
  await send('POST', `channel/releases/${id}/turn-down`, {
    cookie: second,
    body: { reason: 'not-needed' },
  });
  expect((await send('POST', `channel/releases/${id}/release`, { cookie: second })).status).toBe(409);
  const { releases } = await replyOf(channelReleaseApi.list, send('GET', 'channel/releases', { cookie: first }));
  expect(releases).toMatchObject([{ standing: 'turned-down', reason: 'not-needed', isOwn: true }]);
});
