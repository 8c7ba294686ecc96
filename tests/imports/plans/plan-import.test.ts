import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { saveMapping } from '@due-regard/server/imports/learning/mappings.ts';
import { undoBatch } from '@due-regard/server/imports/batches.ts';
import { onBothEngines } from '../../support/engines.ts';
import { csv, refusalOf } from '../support/council.ts';
import { makePlanCouncil, saidBy } from './plan-council.ts';
import type { PlanCouncil } from './plan-council.ts';

const header = 'Ref,Objective,Action,Lead agency,Partners,Target date,Status,Progress';
const columns = [
  { name: 'Ref', nth: 0, meaning: 'ref' },
  { name: 'Objective', nth: 0, meaning: 'objective' },
  { name: 'Action', nth: 0, meaning: 'title' },
  { name: 'Lead agency', nth: 0, meaning: 'lead-agency' },
  { name: 'Partners', nth: 0, meaning: 'partners' },
  { name: 'Target date', nth: 0, meaning: 'due' },
  { name: 'Status', nth: 0, meaning: 'status' },
  { name: 'Progress', nth: 0, meaning: 'progress' },
] as const;

async function reading(at: PlanCouncil): Promise<string> {
  const { mappingId } = await saveMapping(at.deps, at.actor, {
    name: 'The board’s plan',
    kind: 'plan',
    definition: {
      headerRow: null,
      firstRow: null,
      columns: [...columns],
      planWords: {
        fillsDown: true,
        statuses: [
          { text: 'On track', means: 'in-progress' },
          { text: 'Complete', means: 'said-done' },
        ],
        days: [
          { text: 'Ongoing', means: null },
          { text: 'Q2 2018/19', means: isoDate('2018-09-30') },
        ],
      },
    },
  });
  return mappingId;
}

const plan = csv(
  'The Prevent partnership,,,,,,,',
  header,
  '1,Leadership,Agree terms of reference,Council,Police; Probation,30/04/2018,On track,Draft is with members',
  '2,,Train frontline staff,Council,Health,Ongoing,Complete,All but two teams',
  'Venues,,,,,,,',
  '3,Venues,Give guidance to venues,Police,,Q2 2018/19,,',
);

onBothEngines('a council’s own plan, brought as a file', (makeDatabase) => {
  let at: PlanCouncil;
  beforeAll(async () => {
    at = await makePlanCouncil(await makeDatabase());
    await reading(at);
  });

  test('is read by what somebody said of its columns and words, and says what it took for no day', async () => {
    const staged = await at.stagePlan(plan, { planId: at.partnership });
    expect(staged.rows).toMatchObject({ accepted: 3, refused: [] });
    expect(staged.rows?.plan).toMatchObject({
      added: [{ ref: '1' }, { ref: '2' }, { ref: '3' }],
      unchanged: 0,
      asked: [],
    });
    expect(staged.rows?.notes.join(' ')).toMatch(
      /1 cell gives words in place of a day and was taken as no day: “Ongoing”/,
    );
    expect(staged.rows?.notes.join(' ')).toMatch(/1 row has one cell alone/);
    expect(staged.rows?.notes.join(' ')).toContain('“Q2 2018/19” as 30 September 2018');
    await at.take(staged);
    const actions = await at.actions();
    expect(
      actions.map(({ action, state, places }) => [places[0]?.ref, action.title, state.status, state.promised.dueOn]),
    ).toEqual([
      ['1', 'Agree terms of reference', 'in-progress', '2018-04-30'],
      ['3', 'Give guidance to venues', 'not-started', '2018-09-30'],
      ['2', 'Train frontline staff', 'said-done', null],
    ]);
    // Whoever brought it has said so, and is not the one who checks it.
    const authors = (await at.book()).histories.flatMap(({ progress }) => progress.map(({ author }) => author));
    expect(new Set(authors)).toEqual(new Set([at.actor.userId]));
    const objectives = (await at.book()).objectives.toSorted((one, other) => one.position - other.position);
    expect(objectives.map(({ title }) => title)).toEqual(['Leadership', 'Venues']);
    expect(actions[2]?.places[0]?.objectiveId).toBe(objectives[0]?.objectiveId);
  });

  test('changes nothing when it comes again', async () => {
    const again = await at.stagePlan(plan, { planId: at.partnership });
    expect(again.rows).toMatchObject({ accepted: 0, duplicates: 3, changesNothing: true });
    expect((await refusalOf(at.take(again))).code).toBe('conflict');
  });

  test('is known in the plan that it came into, and not in another', async () => {
    const into = [{ planId: at.partnership, name: 'Partnership plan' }];
    expect((await at.stagePlan(plan, { planId: at.partnership })).sameAs).toMatchObject({ into });
    const other = await at.stagePlan(plan, { planId: at.own });
    expect(other.sameAs).toMatchObject({ into });
    expect(other.rows?.plan).toMatchObject({ plans: [{ planId: at.own }], added: [], unchanged: 0 });
    expect(other.rows?.plan?.asked).toHaveLength(3);
  });
});

onBothEngines('a council’s own plan that says something else than before', (makeDatabase) => {
  let at: PlanCouncil;
  let mappingId: string;
  beforeAll(async () => {
    at = await makePlanCouncil(await makeDatabase());
    mappingId = await reading(at);
    await at.bringPlan(plan, { planId: at.partnership });
  });

  test('changes field by field what it says otherwise, and is undone as a whole', async () => {
    at.moveTo('2018-04-20');
    const before = await at.book();
    const edited = csv(
      header,
      '1,Leadership,Agree terms of reference,Police,Police; Probation,31/05/2018,Complete,Signed',
      '2,Leadership,Train frontline staff,Council,Health,,Complete,All but two teams',
      '4,Venues,Write to hall committees,Council,,,On track,',
    );
    const staged = await at.stagePlan(edited, { mappingId, planId: at.partnership });
    expect(staged.rows?.plan?.changed).toMatchObject([
      {
        ref: '1',
        fields: [
          { field: 'lead-agency', from: 'Council', to: 'Police' },
          { field: 'due', from: '2018-04-30', to: '2018-05-31' },
          { field: 'status', from: 'in-progress', to: 'said-done' },
          { field: 'progress', from: 'Draft is with members', to: 'Signed' },
        ],
      },
    ]);
    const [gone] = staged.rows?.plan?.missing ?? [];
    expect(gone).toMatchObject({ ref: '3', title: 'Give guidance to venues' });
    const taken = await at.take(staged, {
      missing: [{ actionId: gone?.actionId ?? '', planId: at.partnership, becomes: 'left' }],
    });
    const actions = await at.actions('2018-04-20');
    expect(actions.map(({ places }) => places.map(({ ref }) => ref))).toEqual([['1'], [], ['2'], ['4']]);
    expect(actions[0]?.state).toMatchObject({
      status: 'said-done',
      promised: { firstDueOn: '2018-04-30', dueOn: '2018-05-31', slips: 1 },
    });
    expect((await at.actions('2018-04-19'))[0]?.action.leadAgency).toBe('Council');
    await undoBatch(at.deps, at.actor, taken.batchId);
    const after = await at.book();
    expect(saidBy(after)).toEqual(saidBy(before));
  });
});

onBothEngines('a council’s own plan with rows that are not certain', (makeDatabase) => {
  let at: PlanCouncil;
  beforeAll(async () => {
    at = await makePlanCouncil(await makeDatabase());
    await reading(at);
    await at.bringPlan(plan, { planId: at.partnership });
    at.moveTo('2018-04-20');
  });

  test('asks about a row that is only like the words of an action, and doubles it not', async () => {
    const like = csv(header, '9,Leadership,Agree the terms of reference again,Council,,,,');
    const staged = await at.stagePlan(like, { planId: at.partnership });
    const [asked] = staged.rows?.plan?.asked ?? [];
    expect(asked?.candidates.map(({ ref }) => ref)).toEqual(['1']);
    expect((await refusalOf(at.take(staged))).fields).toEqual([{ field: 'same-2', code: 'missing' }]);
    const actionId = asked?.candidates[0]?.actionId ?? '';
    await at.take(staged, { same: [{ row: 2, actionId }] });
    const renamed = (await at.actions('2018-04-20')).find(({ action }) => action.actionId === actionId);
    expect(renamed).toMatchObject({ action: { title: 'Agree the terms of reference again' }, places: [{ ref: '9' }] });
  });

  test('is not taken in where a row cannot be what somebody says it is, rather than lose the row', async () => {
    const staged = await at.stagePlan(csv(header, '3,,Train frontline staff,Council,,,,'), { planId: at.partnership });
    expect(staged.rows?.plan?.asked).toMatchObject([{ candidates: [{ ref: '3' }, { ref: '2' }] }]);
    const refusal = await refusalOf(at.take(staged, { same: [{ row: 2, actionId: null }] }));
    expect(refusal.fields).toEqual([{ field: 'same-2', code: 'reference-used' }]);
  });

  test('stores nothing with one bad row, unless it is left out', async () => {
    const bad = csv(
      header,
      '20,,Write to schools,Council,,,On track,',
      '21,,Ring jo@school.example,Council,,,On track,',
      '22,,Meet,Council,,31/02/2018,Somehow,',
      '23,,,Council,,,,x',
    );
    const more = { planId: at.partnership };
    const refusal = await refusalOf(at.stagePlan(bad, more));
    expect(refusal.rows?.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [3, 'Action', null, 'personal-data'],
      [4, 'Target date', '31/02/2018', 'date-not-in-calendar'],
      [4, 'Status', 'Somehow', 'progress-word-not-known'],
      [5, 'Action', '', 'value-missing'],
    ]);
    const staged = await at.stagePlan(bad, { ...more, leavesOutBadRows: true });
    expect(staged.rows).toMatchObject({ accepted: 1, leftOut: 3 });
  });

  test('is refused when nobody said what its columns mean, or which plan it is of', async () => {
    expect((await refusalOf(at.stagePlan(plan))).rows).toMatchObject([{ reason: 'plan-not-said' }]);
    const other = csv('Task,Owner,Wann', 'Meet,Council,x');
    expect((await refusalOf(at.stagePlan(other, { planId: at.own }))).rows).toMatchObject([
      { reason: 'layout-not-known' },
    ]);
  });
});
