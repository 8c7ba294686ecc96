import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { listRevisions } from '@due-regard/db/deadlines/revisions.ts';
import { listBodies } from '@due-regard/db/governance/queries.ts';
import { listDocuments } from '@due-regard/db/strategies/queries.ts';
import { acceptBatch, undoBatch } from '@due-regard/server/imports/batches.ts';
import { addBody, withdrawBody } from '@due-regard/server/governance/bodies.ts';
import { putOffRefresh } from '@due-regard/server/strategies/documents.ts';
import { onBothEngines } from '../../support/engines.ts';
import { bareBody } from '../../support/one-of-each-register.ts';
import { csv, makeCouncil, refusalOf } from '../support/council.ts';
import type { TestCouncil } from '../support/council.ts';

const heading =
  'Title,Kind,Owner,Agreed on,Agreed by,In force from,Last reviewed on,Refresh or review due,Last day in force,Who may read it';
const prevent = 'Prevent strategy,Strategy,Head of Equalities,2014-06-01,Safer Partnership Board,,,2017-06-30,,Public';
const hire = 'Venue hire,Venue-hire policy,Head of Property,,,2016-02-01,,2018-02-01,2018-04-01,';
const known = { authority: '999', before: undefined };
const day = isoDate('2018-05-01');

function fileOf(...rows: readonly string[]): string {
  return csv(heading, ...rows);
}

async function council(db: Parameters<typeof makeCouncil>[0]): Promise<TestCouncil> {
  const at = await makeCouncil(db, [], ['lead']);
  await addBody(at.deps, at.actor, { ...bareBody, since: isoDate('2010-01-01') });
  at.moveTo('2018-06-01');
  return at;
}

function bringing(at: TestCouncil, fileDate: IsoDate = isoDate('2018-03-13')) {
  const more = { kind: 'register', register: 'strategies', fileDate } as const;
  return {
    stage: (...rows: readonly string[]): Promise<BatchReply> => at.stage(fileOf(...rows), more),
    take: (...rows: readonly string[]): Promise<BatchReply> => at.bring(fileOf(...rows), more),
  };
}

async function documentsOf({ deps }: TestCouncil) {
  return (await listDocuments(deps.db.read, known)).map(({ factId: _factId, ...row }) => row);
}

onBothEngines('a file of strategies, policies and agreements', (makeDatabase) => {
  test('is looked at, taken in, known again by its titles, changed and undone', async () => {
    const at = await council(await makeDatabase());
    const staged = await bringing(at).stage(prevent, hire);
    expect(staged.rows?.entries).toMatchObject({
      register: 'strategies',
      added: [
        { name: 'Prevent strategy', since: '2014-06-01', publication: 'public' },
        { name: 'Venue hire', since: '2016-02-01', publication: 'officers' },
      ],
    });
    const { batchId: first } = await acceptBatch(at.deps, at.actor, staged);
    const before = await documentsOf(at);
    expect(before).toMatchObject([
      {
        title: 'Prevent strategy',
        kind: 'strategy',
        agreedOn: '2014-06-01',
        refreshDue: '2017-06-30',
        equality: 'not-said',
      },
      { title: 'Venue hire', kind: 'venue-hire-policy', inForceFrom: '2016-02-01', endedOn: '2018-04-01' },
    ]);
    expect((await bringing(at).stage(prevent, hire)).rows).toMatchObject({ duplicates: 2, changesNothing: true });
    const reviewed = 'prevent strategy,,Head of Communities,,,,2018-04-20,2021-04-20,,';
    const { batchId, rows } = await bringing(at, day).take(reviewed);
    expect(rows?.entries).toMatchObject({
      changed: [
        {
          name: 'Prevent strategy',
          fields: [
            { label: 'Owner', from: 'Head of Equalities', to: 'Head of Communities' },
            { label: 'Last reviewed on', from: '', to: '20 April 2018' },
            { label: 'Refresh or review due', from: '30 June 2017', to: '20 April 2021' },
          ],
        },
      ],
      missing: [{ name: 'Venue hire' }],
    });
    expect((await refusalOf(undoBatch(at.deps, at.actor, first))).detail).toContain(
      '“Prevent strategy” has been changed',
    );
    await undoBatch(at.deps, at.actor, batchId);
    expect(await documentsOf(at)).toEqual(before);
    await undoBatch(at.deps, at.actor, first);
    expect(await documentsOf(at)).toEqual([]);
  });
});

onBothEngines('a list of strategies that a council keeps', (makeDatabase) => {
  test('is read under the names that councils give its columns', async () => {
    const at = await council(await makeDatabase());
    const head = 'Policy,Type,Date approved,Approving body,Effective date,Review date';
    const list = csv(head, 'Belief strategy,Strategy,01/06/2014,Safer Partnership Board,01/07/2014,30/06/2019');
    await at.bring(list, { kind: 'register', register: 'strategies', fileDate: isoDate('2018-03-13') });
    expect(await documentsOf(at)).toMatchObject([
      { agreedOn: '2014-06-01', inForceFrom: '2014-07-01', refreshDue: '2019-06-30', validFrom: '2014-06-01' },
    ]);
  });
});

onBothEngines('a later file of strategies, policies and agreements', (makeDatabase) => {
  test('puts no promised day off, and wipes none that was put off', async () => {
    const at = await council(await makeDatabase());
    await bringing(at).take(prevent);
    const later = 'Prevent strategy,,,,,,,2019-06-30,,';
    const refused = await refusalOf(bringing(at, day).stage(later));
    expect(refused.rows).toMatchObject([{ column: 'Refresh or review due', reason: 'refresh-put-off' }]);
    const [document] = await listDocuments(at.deps.db.read, known);
    const promise = { dueOn: isoDate('2019-06-30'), revisedOn: isoDate('2018-04-01'), was: isoDate('2017-06-30') };
    await putOffRefresh(at.deps, at.actor, { ...promise, factId: document?.factId ?? '', reason: 'A later board' });
    // What was promised is what the file says: nothing changes, and the day first set stays with what else is said.
    expect((await bringing(at, day).stage(later)).rows).toMatchObject({ changesNothing: true });
    const { batchId } = await bringing(at, day).take('Prevent strategy,,Head of Communities,,,,,2019-06-30,,');
    expect((await documentsOf(at)).map(({ refreshDue }) => refreshDue)).toEqual(['2017-06-30', '2017-06-30']);
    await putOffRefresh(at.deps, at.actor, {
      factId: (await listDocuments(at.deps.db.read, known)).at(-1)?.factId ?? '',
      dueOn: isoDate('2020-06-30'),
      revisedOn: isoDate('2018-05-20'),
      was: promise.dueOn,
      reason: 'A later board',
    });
    expect((await refusalOf(undoBatch(at.deps, at.actor, batchId))).detail).toBe(
      'Since the file was taken in, another day was promised for “Prevent strategy”. Withdraw that first.',
    );
    expect(await listRevisions(at.deps.db.read, known, { about: 'document' })).toHaveLength(2);
  });
});

onBothEngines('undoing a file of strategies, policies and agreements', (makeDatabase) => {
  test('is refused where a document would name again a board that was withdrawn since', async () => {
    const at = await council(await makeDatabase());
    await bringing(at).take('Belief strategy,Strategy,,2018-03-13,Safer Partnership Board,,,,,');
    const { batchId } = await bringing(at).take('Belief strategy,,,,None,,,,,');
    const [board] = await listBodies(at.deps.db.read, known);
    await withdrawBody(at.deps, at.actor, { factId: board?.factId ?? '', reason: 'Entered twice' });
    expect((await refusalOf(undoBatch(at.deps, at.actor, batchId))).detail).toBe(
      '“Belief strategy” would name what is not there any more. Correct that first.',
    );
    expect((await documentsOf(at)).map(({ agreedBy }) => agreedBy)).toEqual([null]);
  });
});

onBothEngines('a row of a document that cannot be so', (makeDatabase) => {
  test('is refused where it would say by the by that a document ended, and where days cannot be so', async () => {
    const at = await council(await makeDatabase());
    await bringing(at).take(hire);
    const refused = await refusalOf(
      bringing(at, day).stage(
        'Venue hire,,Another owner,,,,,,,',
        'Belief policy,Policy,,2018-04-30,Nobody’s board,,,2018-04-01,,',
        'Leaflet,Leaflet,ring 07700 900123,,,,,,,',
      ),
    );
    expect(refused.rows?.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, 'Last day in force', 'end-not-said'],
      [3, 'Agreed by', 'thing-not-known'],
      [3, 'Refresh or review due', 'answers-contradict'],
      [4, 'Owner', 'personal-data'],
    ]);
  });
});
