import { beforeEach, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { viewCoverage } from '@due-regard/server/measure/coverage-view.ts';
import { addStatement } from '@due-regard/server/training/add-statement.ts';
import { readClaims } from '@due-regard/server/training/claims.ts';
import { decideClaim } from '@due-regard/server/training/decide-claim.ts';
import { addRequirement } from '@due-regard/server/training/requirements.ts';
import { onBothEngines } from '../support/engines.ts';
import { council, makeCouncil, refusalOf } from '../imports/support/council.ts';
import type { MakeDatabase } from '../support/engines.ts';
import type { TestCouncil } from '../imports/support/council.ts';

const organisationId = '110001';
const march = isoDate('2018-03-13');
const accepted = { outcome: 'accepted', equivalentCourseId: 'wrap', reason: 'Certificate seen' } as const;
const refused = { outcome: 'refused', reason: 'No part on the duty' } as const;

type Decided = Omit<Parameters<typeof decideClaim>[2], 'statementId' | 'role'>;

/** Before each test a council to which a school has named other training; and hands to decide on it. */
class Office {
  #at: TestCouncil | undefined;
  claim = '';

  constructor(makeDatabase: MakeDatabase) {
    beforeEach(async () => {
      this.#at = await makeCouncil(await makeDatabase());
      const told = { organisationId, toldOn: isoDate('2018-03-01'), otherTraining: 'Trust day' };
      this.claim = (await addStatement(this.at.deps, this.at.actor, told)).statementId;
    });
  }

  get at(): TestCouncil {
    if (this.#at === undefined) throw new Error('the council is made before each test');
    return this.#at;
  }

  decide(decided: Decided, statementId = this.claim): Promise<unknown> {
    return decideClaim(this.at.deps, this.at.actor, { statementId, role: 'whole-staff', ...decided });
  }

  async refusalFor(decided: Decided, statementId = this.claim): Promise<unknown> {
    const { code, fields } = await refusalOf(this.decide(decided, statementId));
    return fields ?? code;
  }

  async waiting(): Promise<ReturnType<typeof readClaims>> {
    return readClaims(await viewCoverage(this.at.deps, council, { asAt: march }));
  }
}

onBothEngines('a decision on training that waits', (makeDatabase) => {
  const office = new Office(makeDatabase);

  test('settles it', async () => {
    expect(await office.waiting()).toMatchObject([{ statementId: office.claim, decisionId: null }]);
    await office.decide(accepted);
    expect(await office.waiting()).toEqual([]);
  });

  test('is not made on an answer that names nothing to decide on', async () => {
    const { deps, actor } = office.at;
    const no = await addStatement(deps, actor, { organisationId, staffAnswer: 'not-trained' });
    expect(await office.refusalFor(accepted, no.statementId)).toBe('conflict');
    const other = { statementId: office.claim, role: 'dsl', ...accepted } as const;
    expect((await refusalOf(decideClaim(deps, actor, other))).code).toBe('conflict');
  });

  test('is dated from the day it was told to today', async () => {
    const before = { ...accepted, decidedOn: isoDate('1990-01-01') };
    expect(await office.refusalFor(before)).toEqual([{ field: 'decidedOn', code: 'before-told' }]);
    const after = { ...accepted, decidedOn: isoDate('2018-03-14') };
    expect(await office.refusalFor(after)).toEqual([{ field: 'decidedOn', code: 'in-the-future' }]);
    await office.decide({ ...accepted, decidedOn: isoDate('2018-03-01') });
  });

  test('does not take the place of one that somebody made meanwhile', async () => {
    await office.decide(refused);
    expect(await office.refusalFor(accepted)).toBe('stale');
  });

  test('takes the place of one that no longer settles it, when it was shown', async () => {
    await office.decide(accepted);
    await addRequirement(office.at.deps, office.at.actor, {
      role: 'whole-staff',
      organisationKinds: ['school'],
      acceptedCourses: ['ho-awareness'],
      validity: { kind: 'once' },
      validFrom: isoDate('2015-07-01'),
      duty: 'LA09',
      reason: 'Agreed',
    });
    const [shown] = await office.waiting();
    expect(shown).toMatchObject({ statementId: office.claim });
    const again = { ...accepted, equivalentCourseId: 'ho-awareness' };
    expect(await office.refusalFor(again)).toBe('stale');
    await office.decide({ ...again, decisionId: shown?.decisionId });
    expect(await office.waiting()).toEqual([]);
  });

  test('accepts it only as a course that counts, or it would go on waiting', async () => {
    for (const [equivalentCourseId, code] of [
      ['ho-channel', 'not-accepted'],
      ['unheard-of', 'not-accepted'],
      [null, 'missing'],
    ] as const) {
      const field = { field: 'equivalentCourseId', code };
      expect(await office.refusalFor({ ...accepted, equivalentCourseId })).toEqual([field]);
    }
  });
});
