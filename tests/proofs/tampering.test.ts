import { beforeAll, expect, test } from 'vitest';
import { listChannelHeads } from '@due-regard/db/channel/entries.ts';
import { listHeads } from '@due-regard/db/journal/queries.ts';
import { migrate } from '@due-regard/db/migrate.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import type { Database } from '@due-regard/db/open.ts';
import { verifyDatabase } from '@due-regard/server/journal/verify/verify-database.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { campaign } from './campaign.ts';
import { PeopleWorld } from './history/people-world.ts';
import { Dice } from './records/dice.ts';
import { trialsAt, wholeTrialsAt } from './records/places.ts';
import type { Trial, WholeTrial } from './records/places.ts';
import { makeRandomRecords, tickingClock } from './records/random-records.ts';
import { tamperingWithChannel } from './records/tampering-channel.ts';
import { tamperingWithEntries } from './records/tampering-entries.ts';
import type { Tampering } from './records/tampering-entries.ts';
import { tamperingWithGuards } from './records/tampering-guards.ts';
import { RandomReports } from './asat/random-reports.ts';
import { tamperingWithHistories } from './records/tampering-histories.ts';
import { tamperingWithReports } from './records/tampering-reports.ts';
import { tamperingWithRows } from './records/tampering-rows.ts';

const channelJournal = 'channel_journal' as const;
const kinds = [
  ...tamperingWithEntries,
  ...tamperingWithRows,
  ...tamperingWithGuards,
  ...tamperingWithChannel,
  ...tamperingWithReports,
];
const times = { sqlite: campaign(50), postgres: campaign(10) };
const told = `${String(times.sqlite)} times each in a file, ${String(times.postgres)} in PostgreSQL`;

async function withDatabase<Result>(url: string, work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = openDatabase(url);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

onBothEngineUrls(`tampering of ${String(kinds.length)} kinds, ${told}`, (makeUrl) => {
  let attempt: Trial;
  let instances = 0;

  beforeAll(async () => {
    const url = await makeUrl();
    const heads = await withDatabase(url, async (db) => {
      await migrate(db);
      const deps = { db, clock: tickingClock() };
      await makeRandomRecords({ ...deps, authorities: ['901', '999'], changes: 60, seed: 42 });
      const reports = new RandomReports({
        deps,
        dice: new Dice(45),
        authority: '999',
        meanwhile: async () => undefined,
      });
      for (let count = 0; count < 2; count += 1) await reports.issueOne();
      await makeRandomRecords({ ...deps, authorities: ['901', '999'], changes: 20, seed: 46 });
      const ofChannel = await listChannelHeads(db.read);
      return [...(await listHeads(db.read)), ...ofChannel.map((head) => ({ ...head, journal: channelJournal }))];
    });
    attempt = trialsAt(url, heads);
    instances = url.startsWith('file:') ? times.sqlite : times.postgres;
  });

  test.each(kinds)('$name: found', async (kind) => {
    expect(instances).toBeGreaterThan(0);
    for (let seed = 1; seed <= instances; seed += 1) {
      const { anchored, alone } = await attempt(kind, seed);
      expect(anchored.isSound, 'held against the ends written down elsewhere').toBe(false);
      const faults = [...anchored.faults, ...anchored.authorities.flatMap((one) => one.faults)];
      expect(faults).not.toEqual([]);
      expect(faults.join('\n')).toMatch(kind.tells ?? /./);
      expect(alone.isSound, 'without an end written down elsewhere').toBe(kind.needsAnchor === true);
    }
  });

  test('guards that are taken away and put back as they were are not tampering', async () => {
    expect((await attempt(nothing, 0)).anchored).toMatchObject({ isSound: true, faults: [] });
  });
});

/** Guards are taken away and put back. */
const nothing: Tampering = { name: 'nothing', tamper: (editor) => editor.unguarded(async () => undefined) };

const inAll = String(tamperingWithHistories.length);

onBothEngineUrls(`tampering with histories of ${inAll} kinds, ${told}`, (makeUrl) => {
  let attempt: WholeTrial;
  let instances = 0;

  beforeAll(async () => {
    const url = await makeUrl();
    await withDatabase(url, async (db) => {
      const deps = { db, clock: tickingClock() };
      await migrate(db);
      await makeRandomRecords({ ...deps, authorities: ['901', '999'], changes: 60, seed: 43 });
      const people = new PeopleWorld(deps, new Dice(44), '999');
      await people.begin();
      for (let count = 0; count < 30; count += 1) await people.step();
    });
    attempt = wholeTrialsAt(url);
    instances = url.startsWith('file:') ? times.sqlite : times.postgres;
  });

  test.each(tamperingWithHistories)('$name: found', async (kind) => {
    expect(instances).toBeGreaterThan(0);
    for (let seed = 1; seed <= instances; seed += 1) {
      const { isSound, faults, authorities } = await attempt(kind, seed);
      expect(isSound).toBe(false);
      const own = authorities.flatMap((one) => one.faults);
      expect([...faults, ...own.filter((fault) => !/histor/i.test(fault))], 'what else is found').toEqual([]);
      expect(own).not.toEqual([]);
    }
  });

  test('histories that nobody tampered with are what the facts give', async () => {
    const { isSound, histories } = await attempt(nothing, 0);
    expect(isSound).toBe(true);
    expect(histories).toBeGreaterThan(20);
  });
});

onBothEngineUrls('records that nobody tampered with', (makeUrl) => {
  const changes = campaign(4000);

  test(`are sound after ${String(changes)} random changes, and an end written down on the way is found in them`, async () => {
    const url = await makeUrl();
    await withDatabase(url, async (db) => {
      const clock = tickingClock();
      await migrate(db);
      await makeRandomRecords({ db, clock, authorities: ['901'], changes: 20, seed: 1 });
      const anchors = await listHeads(db.read);
      await makeRandomRecords({ db, clock, authorities: ['998', '999'], changes, seed: 2 });
      const found = await verifyDatabase(url, { anchors });
      expect(found).toMatchObject({ isSound: true, faults: [] });
      expect(found.authorities.map(({ authority, head }) => ({ authority, ...head }))).toEqual(
        await listHeads(db.read),
      );
      expect(found.authorities.reduce((sum, { entries }) => sum + entries, 0)).toBe(changes + 20 + 6);
    });
  });
});
