import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { mayRead } from '@due-regard/shared/evidence/publication.ts';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import type { EntryReply } from '@due-regard/shared/journal/api.ts';
import { isRole } from '@due-regard/shared/people/role.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { change } from '@due-regard/db/change.ts';
import { stageFile } from '@due-regard/server/imports/batches.ts';
import { addAction } from '@due-regard/server/plans/add-action.ts';
import { addObjective } from '@due-regard/server/plans/objectives.ts';
import { addPlan } from '@due-regard/server/plans/plans.ts';
import { enterMany } from '@due-regard/server/plans/progress.ts';
import { addOrganisation } from '@due-regard/server/schools/organisations.ts';
import { addScope } from '@due-regard/server/schools/scopes.ts';
import { addStatement } from '@due-regard/server/training/add-statement.ts';
import { correctStatement } from '@due-regard/server/training/correct-statement.ts';
import { addCourse } from '@due-regard/server/training/courses.ts';
import { addRequirement } from '@due-regard/server/training/requirements.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { bareRisk } from '../support/one-of-each-register.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp, replyOf, terminal } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const actor: Actor = { ...terminal, authority: '999' };
const whole = { role: 'whole-staff', organisationKinds: ['school'], validity: { kind: 'once' }, duty: 'LA09' } as const;

/** One change of each room. @returns the person whose account is among them */
async function changeAll({ deps, addPerson, found }: TestApp): Promise<{ readonly name: string }> {
  await found('999');
  const setting = { kind: 'out-of-school', name: 'Beacon Supplementary School' } as const;
  const { organisationId } = await addOrganisation(deps, actor, setting);
  const told = { organisationId, staffAnswer: 'trained', heldOn: isoDate('2018-02-01') } as const;
  const { statementId } = await addStatement(deps, actor, told);
  const body = { ...told, heldOn: isoDate('2018-03-01'), reason: 'A slip of the pen' };
  await correctStatement(deps, actor, { statementId, body });
  await addCourse(deps, actor, { code: 'trust', name: 'Training of the trust', aliases: [], isActive: true });
  const validFrom = isoDate('2018-09-01');
  await addRequirement(deps, actor, { ...whole, acceptedCourses: ['wrap'], validFrom, reason: 'Agreed' });
  await addScope(deps, actor, { validFrom: isoDate('2018-01-01'), typeCodes: ['1'], reason: 'Agreed' });
  const bytes = new TextEncoder().encode('Kind,Name\nservice,Libraries\n');
  await stageFile(deps, actor, {
    kind: 'organisations',
    bytes,
    fileName: 'services.csv',
    fileDate: undefined,
    leavesOutBadRows: false,
  });
  return addPerson(['officer']);
}

test('whoever reads the record of changes may read every entry of a register that it names', () => {
  const readers = [journalApi.list.allow].flat();
  expect(readers.filter((role) => !isRole(role) || !mayRead('officers', [role]))).toEqual([]);
});

onBothEngineUrls('what an entry of the record of changes is about', (makeUrl) => {
  const world = freshApp({ makeUrl });
  const list = async (): Promise<readonly EntryReply[]> => {
    const cookie = await world.app.signInAs(['auditor']);
    return (await replyOf(journalApi.list, world.app.send('GET', '/api/999/changes', { cookie }))).entries;
  };

  test('is told by name: the school, the file, the course, the person', async () => {
    const { name } = await changeAll(world.app);
    const entries = await list();
    const about = (what: string) => entries.findLast((entry) => entry.what === what)?.about;
    expect(about('council.founded')).toBe('Council 999');
    expect(about('organisation.added')).toBe('Beacon Supplementary School');
    expect(about('statement.added')).toBe('Beacon Supplementary School');
    expect(about('statement.corrected')).toBe('Beacon Supplementary School');
    expect(about('course.added')).toBe('Training of the trust');
    expect(about('requirement.added')).toBe('Whole staff, from 1 September 2018');
    expect(about('scope.added')).toBe('from 1 January 2018');
    expect(about('file.staged')).toBe('services.csv');
    expect(about('person.invited')).toBe(name);
  });

  test('is told of plans by the names of the plan, the objective and the action, and of several by their number', async () => {
    const { deps } = world.app;
    await world.app.found('999');
    const plan = { name: 'Partnership plan', kind: 'partnership', organisation: 'The partnership' } as const;
    const { planId } = await addPlan(deps, actor, { ...plan, reviewMonths: 6 });
    await addObjective(deps, actor, { planId, title: 'Leadership', position: 1 });
    const action = { title: 'Brief all members', isToBeChecked: false, publication: 'officers' } as const;
    const { actionId } = await addAction(deps, actor, { ...action, places: [] });
    const entry = { actionId, status: 'in-progress', note: 'Half of them came', isFlagged: false } as const;
    await enterMany(deps, actor, { enteredOn: isoDate('2026-09-30'), entries: [entry] });
    const told = (await list()).slice(0, 6).map(({ what, about }) => [what, about]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['actions.updated', '1 action'],
        ['action.added', 'Brief all members'],
        ['objective.added', 'Leadership'],
        ['plan.added', 'Partnership plan'],
      ]),
    );
  });

  test('is not told of a person who was erased, nor of what has no name', async () => {
    await world.app.found('999');
    const entry = { what: 'person.disabled', subject: 'erased' } as const;
    await change(world.app.deps, actor, (one) => Promise.resolve(one.done(entry, undefined)));
    await change(world.app.deps, actor, (one) => Promise.resolve(one.done({ what: 'statement.added' }, undefined)));
    const entries = await list();
    expect(entries.find(({ what }) => what === 'person.disabled')?.about).toBe('Somebody who is no longer here');
    expect(entries.find(({ what }) => what === 'statement.added')?.about).toBeNull();
  });
});

onBothEngineUrls('an entry of a register in the record of changes', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is told by what it was called then, with the register it stands in', async () => {
    const office = await Office.open(world.app, '999');
    const risk = { values: bareRisk, publication: 'officers', since: '2018-01-16' };
    const { entryId } = await office.tell(registerApi.add, 'registers/risks', risk);
    const last = (await office.ask(journalApi.list, 'changes')).entries.find(({ what }) => what === 'entry.added');
    expect(last).toMatchObject({ subject: entryId, about: 'Risk: What Dovetail will mean here' });
    expect(last?.after).toMatchObject({ register: 'risks' });
  });
});
