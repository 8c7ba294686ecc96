import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { acceptBatch, undoBatch } from '@due-regard/server/imports/batches.ts';
import { listChanges } from '@due-regard/server/journal/list-changes.ts';
import { csv, refusalOf } from './support/council.ts';
import { withPeopleCouncil } from './support/people-council.ts';
import type { PeopleCouncil } from './support/people-council.ts';
import { toldOfPeople } from './support/told-of-people.ts';

const header = 'employee number,email,organisation,role,from,to';
const housing = '1001,,Housing,Council staff,,';
const whole = csv(header, housing, '1002,,Adult social care,Council staff,,');
const october = { kind: 'staff', fileName: 'staff.csv', fileDate: isoDate('2026-10-01') } as const;
const november = { kind: 'staff', fileName: 'later.csv', fileDate: isoDate('2026-11-10') } as const;

/** Takes a list in, and says that all have left where it says nothing. */
async function ending({ deps, actor }: PeopleCouncil, { batchId }: BatchReply): Promise<void> {
  await acceptBatch(deps, actor, { batchId, ended: { all: true } });
}

withPeopleCouncil(
  'an organisation which all have left, as is said with a list of the day of the one that names it',
  (at) => {
    test('has its people on the days before it, and nobody from it on', async () => {
      await at().bring(whole, { ...october, fileName: 'first.csv', fileDate: isoDate('2026-09-01') });
      await at().bring(whole, october);
      await ending(at(), await at().stage(csv(header, housing), { ...october, fileName: 'again.csv' }));
      expect((await toldOfPeople(at(), '2026-09-15')).posts['Adult social care']).toBe(1);
      expect((await toldOfPeople(at(), '2026-10-01')).posts['Adult social care']).toBe(0);
    });
  },
);

withPeopleCouncil(
  'an organisation which all have left, as is said with a later list than the one that names it',
  (at) => {
    const training = csv(
      'username,email,courseshortname,courseidnumber,completiondate,grade',
      'x,zed@council.example,wrap,,2026-03-02,1',
    );

    test('is as if no list ever named it once that one is undone', async () => {
      await at().bring(training, {
        fileDate: isoDate('2026-09-01'),
        choices: { organisationId: 'social-care', audience: 'council-staff' },
      });
      const before = await toldOfPeople(at());
      expect(before).toMatchObject({ trained: { 'Adult social care': 1 }, unplaced: 0 });
      const first = await at().bring(whole, october);
      expect(await toldOfPeople(at())).toMatchObject({ trained: { 'Adult social care': 0 }, unplaced: 1 });
      const next = csv(header, housing, '1003,,Housing,Council staff,,');
      await ending(at(), await at().stage(next, november));
      await undoBatch(at().deps, at().actor, first.batchId);
      for (const day of ['2026-09-15', '2026-11-20']) {
        const { trained, unplaced, caveats } = await toldOfPeople(at(), day);
        expect({ trained: trained['Adult social care'], unplaced }, day).toEqual({ trained: 1, unplaced: 0 });
        expect(caveats).toContain('No list of staff says who is in post in Adult social care');
        expect(caveats).not.toContain('nobody is counted in post');
      }
    });
  },
);

withPeopleCouncil('two organisations of which a list of staff says nothing any more', (at) => {
  test('are asked about one by one: all have left the one, in the other people stay in post', async () => {
    const { actor, deps } = at();
    await at().bring(csv(whole.trimEnd(), '2001,,Fire and rescue,Council staff,,'), october);
    const { batchId, rows } = await at().stage(csv(header, housing), november);
    expect(rows?.missing?.map(({ name }) => name)).toEqual(['Adult social care', 'Fire and rescue']);
    const another = acceptBatch(deps, actor, { batchId, ended: { organisationIds: ['housing'] } });
    expect(await refusalOf(another)).toMatchObject({
      code: 'not-valid',
      fields: [{ field: 'endMissing', code: 'not-missing' }],
    });
    const accepted = await acceptBatch(deps, actor, { batchId, ended: { organisationIds: ['social-care'] } });
    const { posts, caveats } = await toldOfPeople(at());
    expect(posts).toEqual({ 'Adult social care': 0, 'Fire and rescue': 1, Housing: 1 });
    expect(caveats).toContain('Of Fire and rescue nothing was taken in from the list of staff of 10 November 2026');
    const said = accepted.answers.map((answer) => answer.said).join(' ');
    expect(said).toContain('nobody is counted in post in Adult social care: all have left');
    expect(said).toContain('In Fire and rescue people stay in post as the list before says');
    const about = { authority: actor.authority, subject: batchId, what: 'file.accepted' };
    const { entries } = await listChanges(deps.db.read, about);
    expect(entries[0]?.after).toMatchObject({ everybodyLeft: ['Adult social care'], keptInPost: ['Fire and rescue'] });
  });
});

withPeopleCouncil('an organisation which all have left', (at) => {
  test('is told as that alone, after the next list too', async () => {
    await at().bring(whole, october);
    await ending(at(), await at().stage(csv(header, housing), november));
    const third = { ...november, fileName: 'third.csv', fileDate: isoDate('2026-11-20') };
    await at().bring(csv(header, housing, '1009,,Housing,Council staff,,'), third);
    const { posts, caveats } = await toldOfPeople(at());
    expect(posts).toEqual({ 'Adult social care': 0, Housing: 2 });
    expect(caveats).toContain('From 10 November 2026 on nobody is counted in post in Adult social care');
    expect(caveats).not.toContain('who is in post there is told by');
  });
});

withPeopleCouncil('an organisation which all have left, as is said twice', (at) => {
  test('is ended as if it had been said once', async () => {
    const { actor, deps } = at();
    await at().bring(whole, october);
    const { batchId } = await at().stage(csv(header, housing), november);
    await acceptBatch(deps, actor, { batchId, ended: { organisationIds: ['social-care', 'social-care'] } });
    expect((await toldOfPeople(at())).posts).toEqual({ Housing: 1, 'Adult social care': 0 });
  });
});
