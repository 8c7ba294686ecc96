import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { viewPeople } from '@due-regard/server/measure/people-view.ts';
import { readAudiences } from '@due-regard/server/training/learners/audiences.ts';
import { csv } from './support/council.ts';
import { peopleCouncil, toHousing, withPeopleCouncil } from './support/people-council.ts';
import type { PeopleCouncil } from './support/people-council.ts';
import { toldOfPeople } from './support/told-of-people.ts';

const training = csv(
  'username,email,courseshortname,courseidnumber,completiondate,grade',
  'x,ann@council.example,wrap,,2026-03-02,1',
  'y,ben@council.example,wrap,,2026-03-03,1',
);
const list = csv('employee number,email,organisation,role,from,to', '1001,zed@council.example,Housing,Council staff,,');
const march = isoDate('2026-03-31');

async function bringList(at: PeopleCouncil): Promise<void> {
  await at.bring(list, { kind: 'staff', fileName: 'staff.csv', fileDate: isoDate('2026-10-01') });
}

withPeopleCouncil('an export with a number in post', (at) => {
  test('says the same of the days before the first list of staff, once that has come', async () => {
    await at().bring(training, { fileDate: march, choices: { ...toHousing, posts: 4 } });
    const before = await toldOfPeople(at(), '2026-04-30');
    expect(before).toMatchObject({ posts: { Housing: 4 }, trained: { Housing: 2 }, unplaced: 0 });
    await bringList(at());
    const { caveats, ...after } = await toldOfPeople(at(), '2026-04-30');
    expect({ ...after, caveats: before.caveats }).toEqual(before);
    expect(caveats).toContain('No list of staff says who is in post in Housing');
    expect(caveats).toContain('From 1 October 2026 on a list of staff says who is in post in Housing.');
    expect(await toldOfPeople(at(), '2026-10-01')).toMatchObject({
      posts: { Housing: 1 },
      trained: { Housing: 0 },
      unplaced: 2,
    });
    const view = await viewPeople(at().deps, peopleCouncil, { asAt: isoDate('2026-04-30') });
    const [{ organisations, counts } = { organisations: [], counts: null }] = readAudiences(view).audiences;
    expect(organisations.map(({ staffListOn }) => staffListOn)).toEqual([null]);
    expect(view.trendOver(1)[0]?.points.map((point) => point.counts)).toEqual([counts]);
  });
});

withPeopleCouncil('an export without a number in post', (at) => {
  test('says nothing of days before its first record, which is not nought', async () => {
    await at().bring(training, { fileDate: march, choices: toHousing });
    const view = await viewPeople(at().deps, peopleCouncil, { asAt: isoDate('2026-03-01') });
    const { audiences, notYetKnown, unheard } = readAudiences(view);
    expect({ audiences, notYetKnown }).toEqual({ audiences: [], notYetKnown: [] });
    expect(unheard).toContain('council-staff');
    expect((await toldOfPeople(at(), '2026-03-02')).trained).toEqual({ Housing: 1 });
  });

  test('says nothing of days before the first list of staff, once that has come', async () => {
    await bringList(at());
    expect(await toldOfPeople(at(), '2026-04-30')).toMatchObject({ posts: {}, trained: {}, unplaced: 2 });
  });
});
