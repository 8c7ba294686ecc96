import { describe, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { calendarApi } from '@due-regard/shared/deadlines/api.ts';
import { eventsIn } from '../support/calendar-events.ts';
import { action, recordRows, strategy } from '../support/deadline-rows.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { freshApp, refusalOf, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const titles = ['Brief all members', 'Prevent strategy', 'Training, all; “of” it \\ 3/4 é'];

async function withDeadlines(app: TestApp): Promise<void> {
  await recordRows(app, async (one) => {
    await one.record('document', [
      strategy({ refresh_due: isoDate('2018-12-31'), owner_role: 'Prevent lead', owner_organisation: 'Council' }),
    ]);
    await one.record('action', [
      action({ due_on: isoDate('2018-03-25'), lead_agency: 'Police & Crime Commissioner' }),
      action({ action_id: 'late', title: titles[2] ?? '', due_on: isoDate('2018-03-01') }),
    ]);
    await one.record('due_revision', [
      {
        about: 'action',
        about_id: 'late',
        due_on: isoDate('2018-03-12'),
        revised_on: isoDate('2018-02-20'),
        reason: 'the venue was closed',
        batch_id: null,
      },
    ]);
  });
}

async function titlesOf(app: TestApp, asked: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const cookie = await app.signInAs(['lead']);
  const query = new URLSearchParams({ asAt: '2018-03-13', ...asked });
  const reply = await replyOf(calendarApi.list, app.send('GET', `/api/999/calendar?${String(query)}`, { cookie }));
  return reply.deadlines.map(({ title, state }) => `${state}: ${title}`);
}

onBothEngineUrls('the calendar', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('lists what is overdue first, then what comes', async () => {
    await withDeadlines(world.app);
    expect(await titlesOf(world.app)).toEqual([
      `overdue: ${titles[2] ?? ''}`,
      'within-30: Brief all members',
      'later: Prevent strategy',
    ]);
    expect(await titlesOf(world.app, { asAt: '2018-02-19' })).toEqual([
      `within-30: ${titles[2] ?? ''}`,
      'within-60: Brief all members',
      'later: Prevent strategy',
    ]);
  });

  test('gives the overview the next few alone, and says how many there are', async () => {
    const { app } = world;
    await withDeadlines(app);
    const days = Array.from({ length: 9 }, (_, index) => isoDate(`2018-05-0${String(index + 1)}`));
    await recordRows(app, (one) =>
      one.record(
        'action',
        days.map((due_on) => action({ action_id: due_on, title: due_on, due_on })),
      ),
    );
    const cookie = await app.signInAs(['lead']);
    const ask = app.send('GET', '/api/999/calendar/next?asAt=2018-03-13', { cookie });
    const { total, deadlines } = await replyOf(calendarApi.next, ask);
    const all = (await titlesOf(app)).filter((one) => !one.startsWith('overdue'));
    expect(total).toBe(all.length);
    expect(deadlines.map(({ title }) => title)).toEqual(['Brief all members', ...days.slice(0, 5)]);
  });

  test('is narrowed down by kind, owner, agency and how near it is', async () => {
    await withDeadlines(world.app);
    expect(await titlesOf(world.app, { kind: 'refresh' })).toEqual(['later: Prevent strategy']);
    expect(await titlesOf(world.app, { owner: 'Prevent lead, Council' })).toEqual(['later: Prevent strategy']);
    expect(await titlesOf(world.app, { owner: `${'x'.repeat(120)}, ${'y'.repeat(120)}` })).toEqual([]);
    expect(await titlesOf(world.app, { owner: 'nobody', due: 'overdue' })).toEqual([`overdue: ${titles[2] ?? ''}`]);
    expect(await titlesOf(world.app, { agency: 'police and crime commissioner' })).toEqual([
      'within-30: Brief all members',
    ]);
    expect(await titlesOf(world.app, { due: '30' })).toEqual(['within-30: Brief all members']);
  });

  test('shows the day first promised, and how often it was put off', async () => {
    await withDeadlines(world.app);
    const cookie = await world.app.signInAs(['officer']);
    const answer = world.app.send('GET', '/api/999/calendar?asAt=2018-03-13', { cookie });
    const [late] = (await replyOf(calendarApi.list, answer)).deadlines;
    expect(late).toMatchObject({ dueOn: '2018-03-12', firstDueOn: '2018-03-01', slips: 1 });
  });
});

describe('the calendar as a file', () => {
  const world = freshApp();

  async function fileAt(asked: string): Promise<Response> {
    await withDeadlines(world.app);
    const cookie = await world.app.signInAs(['auditor']);
    return world.app.send('GET', `/api/999/calendar/file?asAt=2018-03-13${asked}`, { cookie });
  }

  test('holds what the page shows, each a whole day that no clock can move', async () => {
    const file = await fileAt('');
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="calendar-999-2018-03-13.ics"');
    const text = await file.text();
    expect(text).not.toMatch(/TZID|VTIMEZONE/);
    const events = eventsIn(text);
    // 25 March 2018 has 23 hours in London.
    expect(events.map(({ startDate, endDate }) => [startDate.isDate, String(startDate), String(endDate)])).toEqual([
      [true, '2018-03-12', '2018-03-13'],
      [true, '2018-03-25', '2018-03-26'],
      [true, '2018-12-31', '2019-01-01'],
    ]);
    expect(events.map(({ summary }) => summary)).toEqual([
      `Action due: ${titles[2] ?? ''}`,
      'Action due: Brief all members',
      'Refresh due: Prevent strategy',
    ]);
    expect(events[0]?.description).toBe('First promised for 1 March 2018, put off once');
    expect(events[2]?.description).toBe('Owner: Prevent lead, Council');
  });

  test('names each deadline the same way each time, and two never alike', async () => {
    const uids = eventsIn(await (await fileAt('')).text()).map(({ uid }) => uid);
    world.clock.moveMinutes(60);
    const cookie = await world.app.signInAs(['auditor']);
    const again = await world.app.send('GET', '/api/999/calendar/file?asAt=2018-03-20', { cookie });
    expect(eventsIn(await again.text()).map(({ uid }) => uid)).toEqual(uids);
    expect(new Set(uids).size).toBe(3);
  });

  test('is filtered as the page is, and may hold nothing', async () => {
    expect(eventsIn(await (await fileAt('&kind=refresh')).text())).toHaveLength(1);
    const cookie = await world.app.signInAs(['lead']);
    const none = await world.app.send('GET', '/api/999/calendar/file?asAt=2018-03-13&kind=terms', { cookie });
    expect(eventsIn(await none.text())).toHaveLength(0);
  });

  test('is no file of members or viewers, who read counts', async () => {
    await withDeadlines(world.app);
    for (const role of ['member', 'viewer'] as const) {
      const cookie = await world.app.signInAs([role]);
      expect(await refusalOf(world.app.send('GET', '/api/999/calendar', { cookie }))).toEqual([403, 'not-allowed']);
    }
  });
});
