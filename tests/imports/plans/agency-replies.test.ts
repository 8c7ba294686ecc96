import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Evidence } from '@due-regard/shared/evidence/evidence.ts';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { requestStanding } from '@due-regard/shared/plans/request-standing.ts';
import { listEvidence } from '@due-regard/db/evidence/queries.ts';
import { listAgencyReplies, listAgencyRequests } from '@due-regard/db/plans/actions.ts';
import type { DocumentCell, TableDocument } from '@due-regard/server/documents/table-document.ts';
import { writeDocument } from '@due-regard/server/documents/write-document.ts';
import { undoBatch } from '@due-regard/server/imports/batches.ts';
import { agencyFile } from '@due-regard/server/plans/agency-file.ts';
import { askAgency, getRequest, readOpen } from '@due-regard/server/plans/agency-requests.ts';
import { viewPlans } from '@due-regard/server/plans/plans-view.ts';
import { onBothEngines } from '../../support/engines.ts';
import { council, csv, refusalOf } from '../support/council.ts';
import { makePlanCouncil, saidBy } from './plan-council.ts';
import type { PlanCouncil } from './plan-council.ts';

const known = { authority: council, before: undefined };

async function fileOf(at: PlanCouncil, requestId: string): Promise<TableDocument> {
  const request = await getRequest(at.deps.db.read, council, requestId);
  return agencyFile(await viewPlans(at.deps, at.actor, {}), request);
}

type Filling = Readonly<Record<string, Readonly<Record<string, DocumentCell>>>>;

/** @param filling by reference, then by column */
function filledIn(document: TableDocument, filling: Filling): TableDocument {
  const [table] = document.tables;
  if (table === undefined) throw new Error('no table');
  const rows = table.rows.map((row) => {
    const typed = filling[String(row[0])] ?? {};
    return row.map((cell, index) => typed[table.columns[index]?.header ?? ''] ?? cell);
  });
  return { ...document, tables: [{ ...table, rows }] };
}

async function bytesOf(document: TableDocument, format: 'csv' | 'ods' | 'xlsx' = 'csv'): Promise<Uint8Array> {
  return (await writeDocument(document, format)).bytes;
}

const plan = csv(
  'Action id,Reference,Plan,Action,Lead agency,Due now,Latest progress',
  ',1,Partnership plan,Visit venues,Thames Police,2018-06-30,Officers doubt it',
  ',2,Partnership plan,Brief the board,Thames Police,2018-07-12,',
  ',3,Partnership plan,Train nurses,Health & Care,2018-08-01,',
  ',4,Council plan,Share the profile,thames police,2018-09-01,',
);
function asking({ partnership, own }: PlanCouncil): Parameters<typeof askAgency>[2] {
  return { agency: 'Thames Police', plans: [partnership, own], replyBy: isoDate('2018-04-13') };
}
const reply = { kind: 'agency-reply', fileName: 'reply.csv' } as const;

onBothEngines('an agency that is sent its rows', (makeDatabase) => {
  let at: PlanCouncil;
  let requestId: string;
  let sent: TableDocument;
  beforeAll(async () => {
    at = await makePlanCouncil(await makeDatabase());
    await at.bringPlan(plan);
    ({ requestId } = await askAgency(at.deps, at.actor, asking(at)));
    sent = await fileOf(at, requestId);
  });

  test('gets those alone, however its name is written, and no notes of officers', async () => {
    const [table] = sent.tables;
    expect(table?.rows.map((row) => row[0])).toEqual(['4', '1', '2']);
    expect(JSON.stringify(sent)).not.toContain('Officers doubt it');
    expect(JSON.stringify(sent)).not.toContain('nurses');
    expect(table?.columns.slice(-2).map(({ header }) => header)).toEqual(['Action id', 'Request']);
    expect(sent.cover.join(' ')).toContain('by 13 April 2018');
  });

  test('is asked once, however often it is sent', async () => {
    const body = { agency: 'thames police', plans: [at.own, at.partnership], replyBy: isoDate('2018-04-13') };
    expect(await askAgency(at.deps, at.actor, body)).toMatchObject({ requestId, asked: 3 });
    const open = await readOpen(at.deps.db.read, await viewPlans(at.deps, at.actor, {}));
    expect(open.agencies.map(({ agency, actions, openSince }) => [agency, actions.length, openSince])).toEqual([
      ['Health & Care', 1, null],
      ['Thames Police', 3, '2018-03-13'],
    ]);
    expect((await refusalOf(askAgency(at.deps, at.actor, { ...body, agency: 'Fire' }))).fields).toEqual([
      { field: 'agency', code: 'nothing-to-ask' },
    ]);
  });
});

onBothEngines('an agency that replies', (makeDatabase) => {
  let at: PlanCouncil;
  let requestId: string;
  let sent: TableDocument;
  beforeAll(async () => {
    at = await makePlanCouncil(await makeDatabase());
    await at.bringPlan(plan);
    ({ requestId } = await askAgency(at.deps, at.actor, asking(at)));
    sent = await fileOf(at, requestId);
  });

  test('answers some rows: the others stay unanswered, and what it changed beside is told and not taken', async () => {
    at.moveTo('2018-04-20');
    const before = saidBy(await at.book());
    const file = filledIn(sent, {
      '1': { 'Progress now': 'Nine of ten visited', 'Status now': 'In progress', 'Due now': '2019-01-01' },
      '2': { 'Done on': '2018-04-02', 'Evidence (reference or link)': 'PB/12; https://board.example/12' },
    });
    const staged = await at.stagePlan(await bytesOf(file), reply);
    expect(staged.rows).toMatchObject({ accepted: 2, blank: 1, refused: [] });
    expect(staged.rows?.reply).toMatchObject({
      requests: [{ agency: 'Thames Police', asked: 3, before: 0, now: 2 }],
      unanswered: 1,
      notTaken: [{ column: 'Due now', from: '2018-06-30', to: '2019-01-01' }],
    });
    const { batchId } = await at.take(staged);
    const log = (await at.book()).histories.flatMap(({ progress }) => progress);
    const answers = log.filter(({ enteredOn }) => enteredOn >= '2018-04-02');
    // It is the agency's own word, and nobody's here.
    expect(answers.map(({ author }) => author)).toEqual([null, null]);
    const actions = await at.actions('2018-04-20');
    expect(
      actions.map(({ action, state }) => [action.title, state.status, state.actionClass, state.promised.dueOn]),
    ).toEqual([
      ['Brief the board', 'said-done', 'done', '2018-07-12'],
      ['Share the profile', 'not-started', 'not-looked-at', '2018-09-01'],
      ['Train nurses', 'not-started', 'not-looked-at', '2018-08-01'],
      ['Visit venues', 'in-progress', 'on-time', '2018-06-30'],
    ]);
    expect(await evidenceIn(at)).toMatchObject([
      { title: 'https://board.example/12', link: 'https://board.example/12', datedOn: '2018-04-02' },
      { title: 'PB/12', link: null, datedOn: '2018-04-02' },
    ]);
    expect(await late(at, '2018-04-20')).toEqual([['Thames Police', 1, 7]]);

    expect((await at.stagePlan(await bytesOf(file, 'xlsx'), reply)).rows).toMatchObject({ accepted: 0, duplicates: 2 });
    await undoBatch(at.deps, at.actor, batchId);
    expect(saidBy(await at.book())).toEqual(before);
    expect(await late(at, '2018-04-20')).toEqual([['Thames Police', 3, 7]]);
  });
});

onBothEngines('a reply of an agency', (makeDatabase) => {
  let at: PlanCouncil;
  let requestId: string;
  let sent: TableDocument;
  beforeAll(async () => {
    at = await makePlanCouncil(await makeDatabase());
    await at.bringPlan(plan);
    ({ requestId } = await askAgency(at.deps, at.actor, asking(at)));
    sent = await fileOf(at, requestId);
  });

  test.each(downloadFormats)('sends a later reply with more rows, which adds those alone (%s)', async (format) => {
    at.moveTo('2018-04-21');
    const one = filledIn(sent, { '1': { 'Progress now': 'All visited' } });
    const first = await at.stagePlan(await bytesOf(one, format), reply);
    const taken = await at.take(first);
    const two = filledIn(one, { '4': { Comment: 'It waits for the new profile', 'Status now': 'on hold' } });
    const second = await at.stagePlan(await bytesOf(two, format), reply);
    expect(second.rows).toMatchObject({ accepted: 1, duplicates: 1, blank: 1 });
    const more = await at.take(second);
    expect(await late(at, '2018-04-21')).toEqual([['Thames Police', 1, 8]]);
    await undoBatch(at.deps, at.actor, more.batchId);
    await undoBatch(at.deps, at.actor, taken.batchId);
  });

  test('cannot answer for others, nor under an id that is not here, nor with what identifies somebody', async () => {
    at.moveTo('2018-04-22');
    const nurses = (await at.actions()).find(({ action }) => action.title === 'Train nurses')?.action.actionId ?? '';
    const visits = (await at.actions()).find(({ action }) => action.title === 'Visit venues')?.action.actionId ?? '';
    const bad = csv(
      'Reference,Progress now,Status now,Done on,Comment,Action id,Request',
      `3,All trained,,,,${nurses},${requestId}`,
      `1,All,,,,nobody,${requestId}`,
      `1,All,,,,${visits},another`,
      `1,Ring 01494 123456,,,,${visits},${requestId}`,
      `1,,In progress,2018-04-01,,${visits},${requestId}`,
      `1,,Somehow,2018-05-01,,${visits},${requestId}`,
    );
    expect(
      (await refusalOf(at.stagePlan(bad, reply))).rows?.map(({ row, reason, value }) => [row, reason, value]),
    ).toEqual([
      [2, 'action-not-asked', nurses],
      [3, 'action-not-asked', 'nobody'],
      [4, 'request-not-known', 'another'],
      [5, 'personal-data', null],
      [6, 'done-day-without-done', '2018-04-01'],
      [7, 'progress-word-not-known', 'Somehow'],
      [7, 'entry-after-file', '2018-05-01'],
    ]);
  });
});

/** How many are open, and for how many days. */
async function late(at: PlanCouncil, day: string): Promise<readonly unknown[]> {
  const requests = await listAgencyRequests(at.deps.db.read, known);
  const replies = await listAgencyReplies(at.deps.db.read, known);
  return requests.map((request) => {
    const { asked, answered, daysLate } = requestStanding(request, replies, isoDate(day));
    return [request.agency, asked - answered, daysLate];
  });
}

async function evidenceIn(at: PlanCouncil): Promise<readonly Evidence[]> {
  const evidence = await listEvidence(at.deps.db.read, known, { about: 'action' });
  return evidence.toSorted((one, other) => one.title.localeCompare(other.title));
}
