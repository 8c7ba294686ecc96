import { beforeEach, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { OrganisationKind } from '@due-regard/shared/schools/organisation.ts';
import { listRequirements } from '@due-regard/db/training/queries.ts';
import { knownNow } from '@due-regard/server/http/as-at.ts';
import { addRequirement, withdrawRequirement } from '@due-regard/server/training/requirements.ts';
import { onBothEngines } from '../support/engines.ts';
import { council, makeCouncil, refusalOf } from '../imports/support/council.ts';
import type { TestCouncil } from '../imports/support/council.ts';

onBothEngines('withdrawing what is asked', (makeDatabase) => {
  let at: TestCouncil;
  let ofSchools = '';
  beforeEach(async () => {
    at = await makeCouncil(await makeDatabase(), []);
    const standing = await listRequirements(at.deps.db.read, knownNow(council));
    ofSchools = standing.find(({ role }) => role === 'dsl')?.requirementId ?? '';
  });

  async function ask(...organisationKinds: readonly OrganisationKind[]): Promise<string> {
    const asked = { role: 'dsl', acceptedCourses: ['wrap'], validity: { kind: 'once' }, duty: 'SC04' } as const;
    const { requirementId } = await addRequirement(at.deps, at.actor, {
      ...asked,
      organisationKinds,
      validFrom: isoDate('2018-01-01'),
      reason: 'Agreed',
    });
    return requirementId;
  }
  function withdraw(requirementId: string): Promise<unknown> {
    return withdrawRequirement(at.deps, at.actor, { requirementId, reason: 'By mistake' });
  }

  test('never leaves schools without anything asked of a role, whatever is asked of others', async () => {
    expect((await refusalOf(withdraw(ofSchools))).code).toBe('conflict');
    const ofServices = await ask('service');
    expect((await refusalOf(withdraw(ofSchools))).code).toBe('conflict');
    await withdraw(ofServices);
  });

  test('is done once schools are asked something else', async () => {
    const other = await ask('school', 'service');
    await withdraw(ofSchools);
    const standing = await listRequirements(at.deps.db.read, knownNow(council));
    expect(standing.filter(({ role }) => role === 'dsl').map(({ requirementId }) => requirementId)).toEqual([other]);
  });

  test('may leave an audience without anything asked of it, since no school answers for it', async () => {
    const standing = await listRequirements(at.deps.db.read, knownNow(council));
    const ofMembers = standing.find(({ role }) => role === 'members');
    expect(ofMembers?.organisationKinds).toContain('school');
    await withdraw(ofMembers?.requirementId ?? '');
  });

  test('no share of schools can be aimed at: all of them are', async () => {
    const refusal = await refusalOf(
      addRequirement(at.deps, at.actor, {
        role: 'dsl',
        organisationKinds: ['school'],
        acceptedCourses: ['wrap'],
        validity: { kind: 'once' },
        validFrom: isoDate('2018-01-01'),
        target: 90,
        duty: 'SC04',
        reason: 'Agreed',
      }),
    );
    expect(refusal.fields).toEqual([{ field: 'target', code: 'not-asked' }]);
  });
});
