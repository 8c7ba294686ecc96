import { expect, test } from 'vitest';
import { channelApi } from '@due-regard/shared/channel/api.ts';
import { quarterWords } from '@due-regard/shared/channel/quarter.ts';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { countsApi } from '@due-regard/shared/channel/counts-api.ts';
import type { ChannelBreakdown } from '@due-regard/shared/channel/breakdown.ts';
import { Chair } from '../support/channel-world.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { freshApp, refusalOf, replyOf } from '../support/test-app.ts';

const quarter = isoDate('2026-04-01');
const address = `channel/counts/${quarter}`;
const sectors = { education: 7, police: 3, 'local-authority': 1, health: 0, 'prisons-probation': 0, community: 1 };
const allSectors = { ...sectors, 'friends-family': 0, other: 0, unknown: 0 };

interface Said {
  readonly breakdown: ChannelBreakdown;
  readonly answer: string;
  readonly counts: Readonly<Record<string, unknown>>;
  readonly was: string | null;
}

function entered(breakdown: ChannelBreakdown, counts: Said['counts'], was: string | null = null): Said {
  return { breakdown, answer: 'entered', counts, was };
}

async function standing(chair: Chair, asked = '') {
  const { answers } = await replyOf(countsApi.find, chair.send('GET', `${address}${asked}`));
  return Object.fromEntries(answers.map((one) => [one.breakdown, one]));
}

onBothEngineUrls('counts of Channel', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('a quarter is entered one breakdown after another; an empty count is not entered, and 0 is 0', async () => {
    const chair = await Chair.of(world.app);
    const said = [entered('sector', allSectors), entered('stage', { referral: 12 })];
    expect(await replyOf(countsApi.save, chair.send('POST', address, { said }))).toEqual({ changed: 2 });
    expect(await standing(chair)).toMatchObject({
      sector: { standing: 'entered', counts: allSectors },
      stage: { standing: 'in-part', counts: { referral: 12 } },
      concern: { standing: 'not-entered', counts: {} },
    });
  });

  test('every quarter that is over is listed, and one of which nothing is said stays as a gap', async () => {
    const chair = await Chair.of(world.app);
    const held = { breakdown: 'sharing', answer: 'held-elsewhere', counts: {}, was: null };
    await chair.send('POST', address, { said: [held] });
    const { quarters, current } = await replyOf(countsApi.list, chair.send('GET', 'channel/counts'));
    expect(current).toBe('2026-07-01');
    expect(quarters.map((one) => one.quarter)).toEqual(['2026-04-01', '2026-01-01']);
    expect(quarters.map((one) => one.answers.filter((answer) => answer.standing === 'not-entered').length)).toEqual([
      4, 5,
    ]);
  });
});

onBothEngineUrls('corrections of counts of Channel', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('a correction needs a reason that is chosen, leaves what was known before, and both stand in the record', async () => {
    const chair = await Chair.of(world.app);
    await chair.send('POST', address, { said: [entered('sector', allSectors)] });
    const was = (await standing(chair))['sector']?.factId ?? null;
    const corrected = [entered('sector', { ...allSectors, police: 4 }, was)];
    expect(await refusalOf(chair.send('POST', address, { said: corrected }))).toEqual([
      422,
      'not-valid',
      [{ field: 'reason', code: 'missing' }],
    ]);
    world.clock.moveMinutes(2 * 24 * 60);
    const later = await Chair.of(world.app);
    const body = { said: corrected, reason: 'told-later' };
    expect(await replyOf(countsApi.save, later.send('POST', address, body))).toEqual({ changed: 1 });
    expect((await standing(later))['sector']?.counts['police']).toBe(4);
    expect((await standing(later, '?knownAt=2026-09-30'))['sector']?.counts['police']).toBe(3);
    const { entries } = await replyOf(channelApi.record, later.send('GET', 'channel/record'));
    expect(entries.find(({ what }) => what === 'counts.saved')).toMatchObject({
      about: `${quarterWords(quarter)}, by source sector`,
      reason: 'Told later by a partner',
      before: [{ breakdown: 'sector', counts: { police: 3 } }],
      after: [{ breakdown: 'sector', counts: { police: 4 } }],
      fields: [{ name: `Source sector, ${quarterWords(quarter)}: Police`, before: '3', after: '4' }],
    });
    expect((await later.send('POST', address, body)).status).toBe(409);
  });

  test('what was entered by mistake is taken back with a reason, and the quarter is a gap again', async () => {
    const chair = await Chair.of(world.app);
    await chair.send('POST', address, { said: [entered('sector', allSectors)] });
    const was = (await standing(chair))['sector']?.factId ?? null;
    const said = [{ breakdown: 'sector', answer: 'not-entered', counts: {}, was }];
    await replyOf(countsApi.save, chair.send('POST', address, { said, reason: 'by-mistake' }));
    expect((await standing(chair))['sector']).toMatchObject({ standing: 'not-entered', counts: {}, factId: null });
  });

  test('who keeps the process reads that figures were looked at, and not what they say', async () => {
    const chair = await Chair.of(world.app);
    await chair.send('POST', address, { said: [entered('sector', allSectors)] });
    const cookie = await world.app.signInAs(['panel-process']);
    for (const path of ['channel/counts', address, 'channel/counts-file?format=csv'])
      expect((await world.app.send('GET', `/api/999/${path}`, { cookie })).status).toBe(403);
    const { entries } = await replyOf(channelApi.record, world.app.send('GET', '/api/999/channel/record', { cookie }));
    expect(entries).toMatchObject([
      { what: 'counts.saved', about: quarterWords(quarter), before: null, after: null, fields: [] },
    ]);
  });
});

const faults: readonly (readonly [why: string, quarter: string, said: Said, fault: readonly unknown[]])[] = [
  [
    'a quarter that is not over',
    '2026-07-01',
    entered('sector', allSectors),
    [{ field: 'said.0.answer', code: 'not-over' }],
  ],
  [
    'a quarter before there was a panel',
    '2015-01-01',
    entered('sector', allSectors),
    [{ field: 'said.0.answer', code: 'before-channel' }],
  ],
  [
    'a type of concern of another period',
    '2024-01-01',
    entered('concern', { 'no-ideology': 2 }),
    [{ field: 'said.0.counts.no-ideology', code: 'other-period' }],
  ],
  [
    'more reviews done than were due',
    quarter,
    entered('reviews', { 'six-due': 1, 'six-done': 2 }),
    [{ field: 'said.0.counts.six-done', code: 'more-done-than-due' }],
  ],
  [
    'words in place of a count',
    quarter,
    entered('sector', { police: 'two boys' }),
    [{ field: 'said.0.counts.police', code: 'invalid-type' }],
  ],
  [
    'half a referral',
    quarter,
    entered('sector', { police: 1.5 }),
    [{ field: 'said.0.counts.police', code: 'invalid-type' }],
  ],
  [
    'fewer than none',
    quarter,
    entered('sector', { police: -1 }),
    [{ field: 'said.0.counts.police', code: 'negative' }],
  ],
];

test.each(faults)('%s is refused with the reason', async (_why, ...[of, said, fault]) => {
  const chair = await Chair.of(fresh.app);
  expect(await refusalOf(chair.send('POST', `channel/counts/${of}`, { said: [said] }))).toEqual([
    422,
    'not-valid',
    fault,
  ]);
});

const fresh = freshApp();

test('counts take no words: not of a referral, not beside a count, and not as a reason', async () => {
  const chair = await Chair.of(fresh.app);
  for (const body of [
    { said: [{ ...entered('sector', allSectors), note: 'a pupil of the academy' }] },
    { said: [entered('sector', { ...allSectors, 'a pupil': 1 })] },
    { said: [entered('sector', allSectors)], reason: 'the pupil moved' },
    { said: [entered('sector', allSectors)], words: 'the pupil moved' },
  ])
    expect((await chair.send('POST', address, body)).status).toBe(422);
});

test('an address that names no quarter is no address', async () => {
  const chair = await Chair.of(fresh.app);
  for (const of of ['2026-04-02', '2026-13-01', 'autumn', '2026'])
    expect((await chair.send('GET', `channel/counts/${of}`)).status).toBe(404);
});
