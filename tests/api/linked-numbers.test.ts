import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { checkApi } from '@due-regard/shared/checks/api.ts';
import { calendarApi } from '@due-regard/shared/deadlines/api.ts';
import { overviewApi } from '@due-regard/shared/overview/api.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { coverageApi } from '@due-regard/shared/training/coverage-api.ts';
import { expiringApi } from '@due-regard/shared/training/expiring-api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { attentionOf } from '@due-regard/web/overview/attention.ts';
import type { Waiting } from '@due-regard/web/overview/waiting.ts';
import { action, recordRows } from '../support/deadline-rows.ts';
import { demonstrationFile } from '../support/demonstration-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { makeTestApp, replyOf } from '../support/test-app.ts';
import type { Replying, TestApp } from '../support/test-app.ts';

/** Of an action in no plan. */
const lastWord: NewFact<'progress'> = {
  action_id: 'aside',
  entered_on: isoDate('2017-01-10'),
  status: 'in-progress',
  note: 'It was begun',
  blocked_reason: null,
  is_flagged: 1,
  author: null,
  author_role: null,
  batch_id: null,
  row_number: null,
};

/** Of long ago: it has not met, nobody said whether it did, its terms were not looked at, and it was to end. */
const lateGroup: NewFact<'body'> = {
  body_id: 'late',
  valid_from: isoDate('2015-01-01'),
  name: 'Late group',
  kind: 'group',
  purpose: null,
  meets_every_months: 1,
  terms_review_due: isoDate('2016-01-31'),
  ended_on: isoDate('2016-08-31'),
  link: null,
  publication: 'officers',
};
const neverSaid: NewFact<'meeting'> = {
  meeting_id: 'never said',
  body_id: 'late',
  meets_on: isoDate('2015-02-02'),
  status: 'planned',
  agenda_link: null,
  papers_link: null,
  minutes_link: null,
  webcast_link: null,
  note: null,
  publication: 'officers',
};

let app: TestApp;
let cookie: string;

beforeAll(async () => {
  const file = join(temporaryFolder(), 'demonstration.db');
  cpSync(demonstrationFile(), file);
  app = await makeTestApp({ databaseUrl: `file:${file}` });
  cookie = await app.signInAs(['lead'], '999');
  // In no plan, and of long ago: in the list of actions, and in no count of a plan's.
  await recordRows(app, async (one) => {
    await one.record('action', [action({ action_id: 'aside', valid_from: isoDate('2017-01-01'), due_on: null })]);
    await one.record('progress', [lastWord]);
    await one.record('body', [lateGroup]);
    await one.record('meeting', [neverSaid]);
  });
}, 180_000);
afterAll(() => app.close());

async function ask<Reply>(contract: Replying<Reply>, path: string): Promise<Reply> {
  return replyOf(contract, app.send('GET', `/api/999/${path}`, { cookie }));
}

/** How many the list behind a link holds, by the page that it leads to; a page that shows several lists has several. */
const listed: Readonly<Record<string, (query: string) => Promise<readonly number[]>>> = {
  calendar: async (query) => [(await ask(calendarApi.list, `calendar?${query}`)).deadlines.length],
  actions: async (query) => [(await ask(planApi.actions, `actions?${query}`)).actions.length],
  checks: async (query) => [
    (await ask(checkApi.list, `checks?${query}`)).checks.reduce((sum, { found }) => sum + found.length, 0),
  ],
  'training/gaps': async (query) => [(await ask(coverageApi.gaps, `gaps?${query}`)).gaps.length],
  'training/expiring': async (query) => {
    const { schools } = await ask(expiringApi.list, `coverage/expiring?${query}`);
    // The page looks for so many days in what is told of ninety.
    const within = Number(new URLSearchParams(query).get('within'));
    return [schools.filter(({ daysLeft }) => daysLeft <= within).length];
  },
  'training/claims': async (query) => {
    const { claims, contradictions, fewTrained } = await ask(statementApi.claims, `claims?${query}`);
    return [claims.length, contradictions.length, fewTrained.length];
  },
};

async function listedBehind({ href }: Waiting, asAt: string): Promise<readonly number[]> {
  const { pathname, searchParams } = new URL(href, 'http://here');
  searchParams.set('asAt', asAt);
  const list = listed[pathname.replace('/999/', '')];
  if (list === undefined) throw new Error(`nothing is known of the list at ${href}`);
  return list(String(searchParams));
}

test.each(['2016-10-01', '2018-03-13', '2018-08-31', '2019-06-10'])(
  'each number that needs attention on %s is that of the list behind its link',
  async (asAt) => {
    const items = attentionOf('999', await ask(overviewApi.overview, `overview?asAt=${asAt}`));
    expect(items.length).toBeGreaterThan(3);
    const kinds = items.map(({ href }) => new URL(href, 'http://here').searchParams.get('kind'));
    expect(kinds).toEqual(expect.arrayContaining(['meeting', 'next-meeting', 'terms', 'body-end']));
    for (const item of items)
      expect(await listedBehind(item, asAt), `${item.words} (${item.href})`).toContain(item.count);
  },
);
