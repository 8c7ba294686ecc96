import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { projects } from '@due-regard/shared/engagement/projects.ts';
import { risks } from '@due-regard/shared/risks/risks.ts';
import { change } from '@due-regard/db/change.ts';
import { listBodies } from '@due-regard/db/governance/queries.ts';
import { listEntries } from '@due-regard/db/registers/queries.ts';
import { listOrganisations } from '@due-regard/db/schools/queries.ts';
import { undoBatch } from '@due-regard/server/imports/batches.ts';
import { addBody } from '@due-regard/server/governance/bodies.ts';
import { addMeeting } from '@due-regard/server/governance/meetings.ts';
import { withNamesKept } from '@due-regard/server/registers/names-kept.ts';
import { addEntry } from '@due-regard/server/registers/entries.ts';
import { withdrawAction } from '@due-regard/server/plans/change-action.ts';
import { onBothEngines } from '../../support/engines.ts';
import { bareBody, bareMeeting, bareRisk } from '../../support/one-of-each-register.ts';
import { makePlanCouncil } from '../plans/plan-council.ts';
import { csv, makeCouncil, refusalOf } from '../support/council.ts';
import type { TestCouncil } from '../support/council.ts';

const since = isoDate('2018-03-13');
const known = { authority: '999', before: undefined };
const ofRisks = { kind: 'register', register: 'risks' } as const;
const onePlan = csv(
  'Action id,Reference,Plan,Action,Lead agency,Due now,Latest progress',
  ',1,Partnership plan,Brief the board,Council,2018-06-30,',
);
const reason = 'as the board was told';

function risksFile(...rows: readonly string[]): string {
  return csv('Ref,Description,Is its impact known?,Likelihood,Scale,Further actions', ...rows);
}

/** What stands in the registers, without the ids of its rows. */
async function standing({ deps }: TestCouncil): Promise<unknown> {
  return (await listEntries(deps.db.read, known)).map(({ factId: _factId, ...entry }) => entry);
}

onBothEngines('undoing a file of a register', (makeDatabase) => {
  test('leaves the register as it was, however often the file is brought, and an older one after a later one', async () => {
    const at = await makeCouncil(await makeDatabase(), []);
    const first = risksFile('R1,Venues let unawares,known,,,');
    const second = risksFile('R1,Venues let unawares,known,4,Corporate 2017,', 'R2,Fewer posts,known,,,');
    for (let time = 0; time < 2; time += 1) {
      const { batchId: older } = await at.bring(first, ofRisks);
      const before = await standing(at);
      // Of the very day of the first: what it says stands in the place of that.
      const { batchId: later } = await at.bring(second, ofRisks);
      expect((await refusalOf(undoBatch(at.deps, at.actor, older))).detail).toContain(
        'Since the file was taken in, “R1 · Venues let unawares” has been changed.',
      );
      await undoBatch(at.deps, at.actor, later);
      expect(await standing(at)).toEqual(before);
      await undoBatch(at.deps, at.actor, older);
      expect(await standing(at)).toEqual([]);
    }
  });
});

onBothEngines('undoing a file', (makeDatabase) => {
  test('is refused with their names while entries name what it brought, be it an action or a partner', async () => {
    const at = await makePlanCouncil(await makeDatabase());
    const plan = await at.bringPlan(onePlan);
    const partner = await at.bring(csv('Name,Kind', 'Adult social care,Service'), { kind: 'organisations' });
    const [action] = await at.actions();
    const [organisation] = await listOrganisations(at.deps.db.read, known.authority);
    const values = { ...bareRisk, actions: [action?.action.actionId] };
    const { entryId } = await addEntry(at.deps, at.actor, { register: risks, values, publication: 'officers', since });
    const project = { title: 'Harmony', funding: 'unknown', organisations: [organisation?.organisationId] };
    await addEntry(at.deps, at.actor, { register: projects, values: project, publication: 'officers', since });
    const refusedPlan = await refusalOf(undoBatch(at.deps, at.actor, plan.batchId));
    expect([refusedPlan.code, refusedPlan.detail]).toEqual([
      'conflict',
      'The risk “What Dovetail will mean here” would name what is not there any more. Withdraw or mend that first.',
    ]);
    expect((await refusalOf(undoBatch(at.deps, at.actor, partner.batchId))).detail).toContain('The project “Harmony”');
    const rows = await listEntries(at.deps.db.read, known);
    expect(rows.map((row) => row.entryId)).toContain(entryId);
    expect(await at.actions()).toHaveLength(1);
  });

  test('is refused where a meeting would be of a board that is gone', async () => {
    const at = await makeCouncil(await makeDatabase(), [], ['lead']);
    const { bodyId } = await addBody(at.deps, at.actor, { ...bareBody, since: isoDate('2010-01-01') });
    await addMeeting(at.deps, at.actor, { ...bareMeeting, meetsOn: isoDate('2018-01-16'), bodyId });
    const [body] = await listBodies(at.deps.db.read, known);
    const withdrawn = change(at.deps, at.actor, async (one) => {
      await withNamesKept(one, () => one.withdraw('body', [body?.factId ?? '']));
      return one.done({ what: 'body.withdrawn', subject: bodyId }, {});
    });
    expect((await refusalOf(withdrawn)).detail).toBe(
      'A meeting would name what is not there any more. Withdraw or mend that first.',
    );
    expect(await listBodies(at.deps.db.read, known)).toHaveLength(1);
  });

  test('is refused where an entry would name again what was withdrawn since', async () => {
    const at = await makePlanCouncil(await makeDatabase());
    await at.bringPlan(onePlan);
    await at.bring(risksFile('R1,Venues let unawares,known,,,Brief the board'), ofRisks);
    const { batchId } = await at.bring(risksFile('R1,Venues let unawares,known,,,None'), ofRisks);
    const [action] = await at.actions();
    await withdrawAction(at.deps, at.actor, { factId: action?.action.factId ?? '', reason });
    expect((await refusalOf(undoBatch(at.deps, at.actor, batchId))).detail).toContain(
      '“R1 · Venues let unawares” would name',
    );
  });
});
