import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { cancelBatch } from '@due-regard/server/imports/batches.ts';
import { csv } from './support/council.ts';
import { withPeopleCouncil } from './support/people-council.ts';

const header = 'employee number,email,organisation,role,from,to';
const october = { kind: 'staff', fileName: 'staff.csv', fileDate: isoDate('2026-10-01') } as const;
const november = { ...october, fileName: 'later.csv', fileDate: isoDate('2026-11-10') };

withPeopleCouncil('a list of staff with fewer people than the one before', (at) => {
  const whole = csv(
    header,
    '1001,ann@council.example,Housing,Council staff,,',
    '1001,ann@council.example,Housing,Councillor,,',
    '1002,,Housing,Council staff,,',
    '1003,,Housing,Council staff,,2026-11-01',
    '2001,,Adult social care,Council staff,,',
    '3001,,Fire and rescue,Partner,,',
  );
  beforeAll(async () => void (await at().bring(whole, october)));

  test('says before it is taken in who would be in post in each, on its day, each person once', async () => {
    // Ann by her address alone; 1003 had left by then, 1005 is not there yet.
    const staged = await at().stage(
      csv(
        header,
        ',ann@council.example,Housing,Council staff,,',
        '1004,,Housing,Council staff,,',
        '1005,,Housing,Council staff,2026-12-01,',
        '9001,,Elected members,Councillor,,',
        '2001,,Adult social care,Council staff,,',
      ),
      november,
    );
    expect(staged.rows?.inPost).toEqual([
      { organisationId: 'social-care', name: 'Adult social care', before: 1, now: 1, joined: 0, left: 0 },
      { organisationId: 'members', name: 'Elected members', before: null, now: 1, joined: 1, left: 0 },
      { organisationId: 'housing', name: 'Housing', before: 2, now: 2, joined: 1, left: 1 },
    ]);
    expect(staged.rows?.missing).toMatchObject([{ name: 'Fire and rescue', inPost: 1 }]);
    await cancelBatch(at().deps, at().actor, staged.batchId);
  });
});
