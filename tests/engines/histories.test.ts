import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import type { Change, ChangeDeps } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { ensureHistories, historyVersion } from '@due-regard/db/measure/history.ts';
import { findHistoryVersion } from '@due-regard/db/measure/history-queries.ts';
import type { Database } from '@due-regard/db/open.ts';
import { Dice } from '../proofs/records/dice.ts';
import { PeopleWorld } from '../proofs/history/people-world.ts';
import { RandomWorld, worldAuthority as authority } from '../proofs/coverage/random-world.ts';
import { tickingClock } from '../proofs/records/random-records.ts';
import { onBothEngines } from '../support/engines.ts';
import type { MakeDatabase } from '../support/engines.ts';
import { listHistories } from '../support/stored-histories.ts';

onBothEngines('histories', (makeDatabase) => {
  test('of another version of the rules are worked out anew at the start, and others are left', async () => {
    const db = await worldIn(makeDatabase);
    expect(await ensureHistories(db)).toEqual([]);
    const before = await listHistories(db.read, authority);
    expect(new Set(before.map(({ kind }) => kind))).toEqual(new Set(['school', 'people']));

    await db.kysely.deleteFrom('organisation_history').execute();
    await db.kysely
      .updateTable('history_state')
      .set({ version: historyVersion + 1 })
      .execute();
    expect(await ensureHistories(db)).toEqual([authority]);
    expect(await listHistories(db.read, authority)).toEqual(before);
    expect(await findHistoryVersion(db.read, authority)).toBe(historyVersion);
  });

  test('of records from before there were any are worked out at the start', async () => {
    const db = await worldIn(makeDatabase);
    const before = await listHistories(db.read, authority);
    await db.kysely.deleteFrom('organisation_history').execute();
    await db.kysely.deleteFrom('history_state').execute();
    expect(await ensureHistories(db)).toEqual([authority]);
    expect(await listHistories(db.read, authority)).toEqual(before);
  });
});

onBothEngines('histories of people who may count in two places', (makeDatabase) => {
  test('follow whom a new list of another organisation lets go, and whom an undone one takes back', async () => {
    const db = await makeDatabase();
    const deps = { db, clock: tickingClock() };
    await new RandomWorld(deps, new Dice(3)).begin();
    await write(deps, async (one) => {
      const kind = 'service' as const;
      await one.addOrganisations(['housing', 'it'].map((id) => ({ organisation_id: id, kind, urn: null })));
    });
    await write(deps, (one) => one.recordMany('completion', [completion]));
    await write(deps, async (one) => {
      await one.record('staff_list', [list('before', '2018-01-01')]);
      await one.record('post', [post('before', 'somebody')]);
    });
    expect(await peopleOf(db)).toEqual(['housing']);
    await write(deps, async (one) => {
      await one.record('staff_list', [list('after', '2018-02-01')]);
      await one.record('post', [post('after', 'another')]);
    });
    expect(await peopleOf(db)).toEqual(['housing', 'it']);
    await write(deps, async (one) => void (await one.withdrawBatch('staff_list', 'after')));
    expect(await peopleOf(db)).toEqual(['housing']);
  });

  test('follow whom a first list no longer tells of on days before it, since a number in post was told', async () => {
    const db = await makeDatabase();
    const deps = { db, clock: tickingClock() };
    await new RandomWorld(deps, new Dice(3)).begin();
    await write(deps, async (one) => {
      const kind = 'service' as const;
      await one.addOrganisations(['housing', 'it'].map((id) => ({ organisation_id: id, kind, urn: null })));
      await one.recordMany('completion', [completion]);
      await one.record('staff_list', [list('first', '2018-01-01')]);
      await one.record('post', [post('first', 'somebody')]);
    });
    expect(await peopleOf(db)).toEqual(['housing']);
    await write(deps, (one) => one.record('headcount', [headcount]));
    expect(await peopleOf(db)).toEqual(['housing', 'it']);
    await write(deps, (one) => one.withdrawBatch('headcount', 'count'));
    expect(await peopleOf(db)).toEqual(['housing']);
  });
});

/** A file given to an organisation that no list speaks for. */
const completion: NewFact<'completion'> = {
  learner: 'somebody',
  course_id: 'wrap',
  outcome: 'completed',
  on_day: isoDate('2017-12-01'),
  organisation_id: 'it',
  audience: 'council-staff',
  batch_id: 'file',
  row_number: 2,
};

const headcount: NewFact<'headcount'> = {
  organisation_id: 'housing',
  audience: 'council-staff',
  counted_on: isoDate('2017-12-31'),
  posts: 4,
  source: 'HR',
  batch_id: 'count',
};

function list(batchId: string, day: string): NewFact<'staff_list'> {
  return {
    batch_id: batchId,
    file_date: isoDate(day),
    file_name: 'list.csv',
    covers: '["housing"]',
    same_as: null,
    left_out: 0,
    ends: '[]',
  };
}

function post(batchId: string, learner: string): NewFact<'post'> {
  const inPost = { organisation_id: 'housing', audience: 'council-staff', from_on: null, to_on: null } as const;
  return { ...inPost, learner, batch_id: batchId, row_number: 2 };
}

async function write(deps: ChangeDeps, work: (one: Change) => Promise<unknown>): Promise<void> {
  const actor = { authority, userId: 'command-line', roles: [], requestId: null };
  await change(deps, actor, async (one) => {
    await work(one);
    return one.done({ what: 'file.accepted', reason: 'by chance' }, undefined);
  });
}

/** The organisations whose people anything is stored of. */
async function peopleOf(db: Database): Promise<readonly string[]> {
  const stored = await listHistories(db.read, authority);
  return stored.filter(({ kind }) => kind === 'people').map(({ organisationId }) => organisationId);
}

async function worldIn(makeDatabase: MakeDatabase): ReturnType<MakeDatabase> {
  const db = await makeDatabase();
  const deps = { db, clock: tickingClock() };
  const schools = new RandomWorld(deps, new Dice(3));
  const people = new PeopleWorld(deps, new Dice(4), authority);
  await schools.begin();
  await people.begin();
  for (let count = 0; count < 20; count += 1) await (count % 2 === 0 ? schools : people).step();
  return db;
}
