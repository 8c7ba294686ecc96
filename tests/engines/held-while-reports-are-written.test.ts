import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import type { Database } from '@due-regard/db/open.ts';
import { resolveDates } from '@due-regard/server/http/as-at.ts';
import { readSchools } from '@due-regard/server/measure/read-schools.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';
import { beginReport } from '@due-regard/server/reports/write-report-draft.ts';
import { tickingClock } from '../proofs/records/random-records.ts';
import { bareReport } from '@due-regard/shared/reports/draft.ts';
import { onBothEngines } from '../support/engines.ts';
import { lifeOf } from '../support/many-schools.ts';

const actor = { authority: '999', userId: 'terminal', roles: [], requestId: null };
const day = isoDate('2018-01-01');
const draft = {
  ...bareReport,
  kind: 'board',
  title: 'To the board',
  from: day,
  to: day,
  asAt: day,
} as const;

onBothEngines('what figures are worked out of', (makeDatabase) => {
  async function councilOn(db: Database) {
    const deps = { db, clock: tickingClock() };
    await foundCouncil(deps, actor, { code: '999', name: 'Council' });
    return { deps, schools: async () => readSchools(db, await resolveDates(deps, '999', {})) };
  }

  test('stays in memory while reports are written, and is read anew after a school was added', async () => {
    const { deps, schools } = await councilOn(await makeDatabase());
    const held = await schools();
    await beginReport(deps, actor, draft);
    expect(await schools()).toBe(held);
    await change(deps, actor, async (one) => {
      await one.addOrganisations([{ organisation_id: 'school', kind: 'school', urn: '100000' }]);
      await one.record('life', [lifeOf('school')]);
      return one.done({ what: 'organisation.added', subject: 'school' }, undefined);
    });
    expect((await schools()).facts.lives).toHaveLength(1);
    expect((await schools()).changedAt).not.toBe(held.changedAt);
  });

  test('is loaded once where several ask for it at once', async () => {
    const { schools } = await councilOn(await makeDatabase());
    const all = await Promise.all([schools(), schools(), schools(), schools()]);
    expect(new Set(all).size).toBe(1);
  });
});
