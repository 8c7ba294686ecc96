import { describe, expect, test } from 'vitest';
import { importApi } from '@due-regard/shared/imports/api.ts';
import { planFileApi } from '@due-regard/shared/imports/plans/api.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { actionWriting, planWriting } from '@due-regard/shared/plans/write-api.ts';
import { verifyFromTerminal } from '@due-regard/server/journal/terminal.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const world = freshApp();
const ours = 'Reference,Plan,Action,Lead agency,Status,Latest progress,Action id';

async function officeWithPlan(
  app: TestApp,
  name = 'The plan',
): Promise<{ readonly office: Office; readonly planId: string }> {
  const office = await Office.open(app, '999');
  const plan = { name, kind: 'partnership', organisation: 'The partnership', reviewMonths: 6 };
  const { planId } = await office.tell(planWriting.add, 'plans', plan);
  return { office, planId };
}

async function bringPlan({ app, cookie }: Office, text: string): Promise<string> {
  const address = '/api/999/plan-imports?fileName=plan.csv';
  const answer = app.app.request(address, { method: 'POST', headers: { cookie }, body: text });
  return (await replyOf(planFileApi.stage, answer)).batchId;
}

describe('a file of actions', () => {
  test('holds the rows that its reader may read, and says how many there are', async () => {
    const { app } = world;
    const { office, planId } = await officeWithPlan(app);
    for (const publication of ['public', 'officers']) {
      const action = { title: `For ${publication}`, isToBeChecked: false, publication };
      await office.tell(actionWriting.add, 'actions', { ...action, places: [{ planId, ref: publication }] });
    }
    async function fileFor(cookie: string): Promise<string> {
      const answer = await app.send('GET', '/api/999/actions/file?format=csv', { cookie });
      expect(answer.headers.get('content-type')).toContain('text/csv');
      return answer.text();
    }
    const lead = await fileFor(office.cookie);
    expect(lead).toContain('For officers');
    expect(lead).toContain('2 of 2 actions that may be read, in 2 rows');
    const viewer = await fileFor(await app.signInAs(['viewer']));
    expect(viewer).toContain('For public');
    expect(viewer).not.toContain('For officers');
    expect(viewer).toContain('1 of 1 actions that may be read');
    expect(viewer).toContain('It holds rows marked public only.');
  });

  test('brought and undone leaves a record of changes that verifies and holds none of its words', async () => {
    const { app } = world;
    const { office } = await officeWithPlan(app);
    const batch = await bringPlan(
      office,
      `${ours}\n1,The plan,Meet in Zanzibar,Police,In progress,Zanzibar is booked,\n`,
    );
    await office.tell(planFileApi.accept, `imports/${batch}/accept-plan`, {});
    const taken = await office.ask(importApi.find, `imports/${batch}`);
    expect(taken.counts).toEqual([{ what: 'new', count: 1 }]);
    await office.tell(importApi.undo, `imports/${batch}/undo`);
    const entries = await app.deps.db.read.selectFrom('journal').selectAll().execute();
    expect(JSON.stringify(entries)).toContain('file.undone');
    expect(JSON.stringify(entries)).not.toContain('Zanzibar');
    expect(await verifyFromTerminal(app.deps.config)).toMatchObject({ exitCode: 0 });
  });

  test('is undone no more once somebody has worked on what it brought', async () => {
    const { app } = world;
    const { office } = await officeWithPlan(app);
    const batch = await bringPlan(office, `${ours}\n1,The plan,Meet the halls,Police,,,\n`);
    await office.tell(planFileApi.accept, `imports/${batch}/accept-plan`, {});
    const [action] = await app.deps.db.read.selectFrom('action').select('action_id').execute();
    const entry = { enteredOn: '2026-09-30', status: 'in-progress', note: 'A date is set', isFlagged: false };
    const path = `actions/${action?.action_id ?? ''}/progress`;
    const { progressId } = await office.tell(actionWriting.enter, path, entry);
    const address = `/api/999/imports/${batch}/undo`;
    expect((await app.send('POST', address, { cookie: office.cookie })).status).toBe(409);
    await office.tell(actionWriting.withdrawEntry, `progress/${progressId}/withdraw`, { reason: 'Entered by mistake' });
    expect((await app.send('POST', address, { cookie: office.cookie })).status).toBe(200);
  });
});

describe('a row of a plan with the words of another plan’s action', () => {
  test('is asked about; said to be the same, that action is shared and counted once', async () => {
    const { app } = world;
    const { office, planId: council } = await officeWithPlan(app, 'Council plan');
    const clause = { title: 'Put a clause into contracts', isToBeChecked: false, publication: 'officers' };
    const { actionId } = await office.tell(actionWriting.add, 'actions', {
      ...clause,
      places: [{ planId: council, ref: '4.3' }],
    });
    const { planId } = await officeWithPlan(app);
    const batch = await bringPlan(
      office,
      `${ours}\n7,The plan,put a clause into contracts.,Police,In progress,Begun,\n`,
    );
    const { rows } = await office.ask(importApi.find, `imports/${batch}`);
    const candidate = { actionId, ref: '4.3', title: clause.title, elsewhere: 'Council plan' };
    expect(rows?.plan).toMatchObject({ added: [], asked: [{ row: 2, planId, candidates: [candidate] }] });
    const address = `/api/999/imports/${batch}/accept-plan`;
    const unanswered = await app.send('POST', address, { cookie: office.cookie, body: {} });
    expect(await unanswered.json()).toMatchObject({ fields: [{ field: 'same-2', code: 'missing' }] });
    await office.tell(planFileApi.accept, `imports/${batch}/accept-plan`, { same: [{ row: 2, actionId }] });
    const { all, shared } = await office.ask(planApi.progress, 'plans/progress');
    expect([all.total, shared]).toEqual([1, 1]);
    const { action } = await office.ask(planApi.action, `actions/${actionId}`);
    expect(action.places.map(({ ref }) => ref).toSorted()).toEqual(['4.3', '7']);
    expect([action.title, action.leadAgency, action.state.lastEntryOn]).toEqual([clause.title, null, null]);
    await office.tell(importApi.undo, `imports/${batch}/undo`);
    expect((await office.ask(planApi.progress, 'plans/progress')).shared).toBe(0);
  });
});
