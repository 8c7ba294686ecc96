import { expect, test } from 'vitest';
import { dutyApi } from '@due-regard/shared/duty/api.ts';
import { packApi } from '@due-regard/shared/duty/pack-api.ts';
import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { foundAuthority } from '@due-regard/db/change.ts';
import { recordPacks } from '@due-regard/server/packs/pack-rows.ts';
import { shippedPacks } from '@due-regard/server/packs/shipped-packs.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { bareArrangement, bareAssessment, bareEvidence } from '../support/one-duty.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp, terminal } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const authority = '825';

/** A council of the years before 2023: the duty of 2015 is all that it has loaded. */
async function councilOf2015(app: TestApp): Promise<Office> {
  await foundAuthority(app.deps, {
    actor: { ...terminal, authority },
    authority: { authority_id: authority, name: 'Council', nation: 'england', is_demonstration: 0, own_date: null },
    fill: async (one) => {
      await recordPacks(
        one,
        shippedPacks().filter(({ pack }) => pack.packId === 'prevent-2015'),
      );
      return one.done({ what: 'council.founded', subject: authority }, undefined);
    },
  });
  return Office.open(app, authority);
}

async function workOn(office: Office, obligationId: string): Promise<void> {
  const address = `obligations/${obligationId}`;
  await office.tell(dutyWriting.arrange, `${address}/arrangement`, { ...bareArrangement, from: '2016-01-01' });
  await office.tell(dutyWriting.assess, `${address}/assessments`, { ...bareAssessment, rating: 'partly' });
  await office.tell(dutyWriting.assess, `${address}/assessments`, { ...bareAssessment, assessedOn: '2022-11-01' });
  await office.tell(evidenceApi.add, 'evidence', { ...bareEvidence, about: 'obligation', aboutId: obligationId });
  await office.tell(dutyWriting.done, `${address}/done`, { doneOn: '2022-11-01', note: null });
}

async function load(office: Office, packId: string): Promise<void> {
  const { standing } = await office.ask(packApi.list, 'duty/packs');
  await office.tell(packApi.load, `duty/packs/${packId}/load`, { standing });
}

/** What was known on a day, whatever has been recorded since. */
async function knownThen(office: Office, dates: string): Promise<unknown> {
  const { obligations, counts, duties } = await office.ask(dutyApi.list, `duty?${dates}`);
  const { dates: _dates, ...one } = await office.ask(dutyApi.find, `obligations/LA06?${dates}`);
  return { obligations, counts, duties, one };
}

onBothEngineUrls('swapping the pack of 2015 for that of 2023 and adding another duty', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('shows what differs, keeps owner, evidence and assessments, and leaves the past its words', async () => {
    const { app, clock } = world;
    const office = await councilOf2015(app);
    await workOn(office, 'LA06');
    const before = await knownThen(office, 'asAt=2018-03-13');
    const asKnown = await knownThen(office, 'asAt=2026-09-30&knownAt=2026-09-30');
    clock.moveMinutes(24 * 60);
    // The session has run out meanwhile.
    const later = await Office.open(app, authority);

    const shown = await later.ask(packApi.preview, 'duty/packs/prevent-2023');
    expect(shown.against).toMatchObject({ packId: 'prevent-2015', isSamePack: false });
    expect([shown.added.length, shown.ended.length]).toEqual([1, 0]);
    expect(shown.added).toMatchObject([{ obligationId: 'LA24', isAgain: true, validFrom: '2024-02-12' }]);
    const training = shown.changed.find(({ obligationId }) => obligationId === 'LA09');
    expect(training?.fields.map(({ name }) => name)).toContain('What is asked');
    expect(training?.fields.find(({ name }) => name === 'Benchmark')).toMatchObject({ before: '7', after: '6' });
    expect(JSON.stringify(training)).toMatch(/vulnerability.*susceptible/);

    await load(later, 'prevent-2023');
    await load(later, 'modern-slavery');

    const now = await later.ask(dutyApi.find, 'obligations/LA06');
    expect(now.obligation).toMatchObject({ packId: 'prevent-2023', standing: 'met', ownerRole: 'Prevent lead' });
    expect(now.obligation.assessment).toMatchObject({ assessedOn: '2022-11-01', isOfEarlierWords: true });
    expect(now.obligation.wording).toContain('susceptible');
    expect([now.assessments.length, now.evidence.length, now.done.length]).toEqual([2, 1, 1]);
    expect(now.texts.map(({ packId, isNow }) => [packId, isNow])).toEqual([
      ['prevent-2023', true],
      ['prevent-2015', false],
    ]);
    const { duties } = await later.ask(dutyApi.counts, 'duty/counts');
    expect(duties.map(({ duty, counts }) => [duty, counts.asked, counts.lookedAt])).toEqual([
      ['modern-slavery', 4, 0],
      // A unitary authority by now: what two tiers agree between them is not asked of it.
      ['prevent', 24, 1],
    ]);

    expect(await preventOf(later, 'asAt=2018-03-13')).toEqual(preventIn(before));
    expect(await knownThen(later, 'asAt=2026-09-30&knownAt=2026-09-30')).toEqual(asKnown);
    const { isSound, faults } = await later.ask(journalApi.verify, 'changes/verify');
    expect([isSound, faults]).toEqual([true, []]);
  });
});

function preventIn(known: unknown): unknown {
  const { obligations, one } = known as {
    readonly obligations: readonly { readonly duty: string }[];
    readonly one: unknown;
  };
  return { obligations: obligations.filter(({ duty }) => duty === 'prevent'), one };
}

/** Another duty of that time is asked as well by now; of the first nothing is said otherwise. */
async function preventOf(office: Office, dates: string): Promise<unknown> {
  return preventIn(await knownThen(office, dates));
}
