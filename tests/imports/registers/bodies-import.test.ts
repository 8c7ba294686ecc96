import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { channelPanelWords } from '@due-regard/shared/governance/body.ts';
import { listBodies, listMeetings } from '@due-regard/db/governance/queries.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { acceptBatch, stageFile, undoBatch } from '@due-regard/server/imports/batches.ts';
import { addMeeting } from '@due-regard/server/governance/meetings.ts';
import { onBothEngines } from '../../support/engines.ts';
import { bareMeeting } from '../../support/one-of-each-register.ts';
import { csv, makeCouncil, refusalOf } from '../support/council.ts';
import type { TestCouncil } from '../support/council.ts';

const heading = 'Body,Kind,Meets every so many months,Last day,So since,Who may read it';
const board = 'Safer Partnership Board,Partnership board,6,,2010-01-01,Public';
const known = { authority: '999', before: undefined };
const ofBodies = { kind: 'register', register: 'bodies', fileDate: isoDate('2018-03-13') } as const;

const ofMeetings = { ...ofBodies, register: 'meetings' } as const;
const held = 'Safer Partnership Board,16/01/2018,Held,,Public';
const planned = 'Safer Partnership Board,2018-07-12,Planned,Six-monthly look,';
const head = 'Body,Day,State,Note,Who may read it';

async function bodiesOf({ deps }: TestCouncil) {
  return (await listBodies(deps.db.read, known)).map(({ factId: _factId, ...row }) => row);
}

onBothEngines('a file of boards, committees and groups', (makeDatabase) => {
  test('is taken in, known again by its names, changed and undone', async () => {
    const at = await makeCouncil(await makeDatabase(), [], ['lead']);
    const first = await at.bring(csv(heading, board, 'Prevent subgroup,Group or subgroup,,,,'), ofBodies);
    expect(first.rows?.entries?.added).toEqual([
      { row: 2, name: 'Safer Partnership Board', since: '2010-01-01', publication: 'public' },
      { row: 3, name: 'Prevent subgroup', since: '2018-03-13', publication: 'officers' },
    ]);
    const before = await bodiesOf(at);
    expect(before).toMatchObject([
      { name: 'Safer Partnership Board', kind: 'board', meetsEveryMonths: 6, validFrom: '2010-01-01' },
      { name: 'Prevent subgroup', kind: 'group', meetsEveryMonths: null },
    ]);
    expect((await at.stage(csv(heading, board), ofBodies)).rows).toMatchObject({ changesNothing: true });
    at.moveTo('2018-06-01');
    const later = csv(heading, 'safer partnership board,,3,,,', 'Channel panel,Group or subgroup,,,,');
    const day = isoDate('2018-06-01');
    const more = { ...ofBodies, fileDate: day, leavesOutBadRows: true };
    expect((await refusalOf(at.stage(later, { ...more, leavesOutBadRows: false }))).rows).toMatchObject([
      { row: 3, column: 'Body', reason: 'answers-contradict', rule: channelPanelWords },
    ]);
    const { batchId } = await at.bring(later, more);
    expect((await bodiesOf(at)).map(({ meetsEveryMonths }) => meetsEveryMonths)).toEqual([6, null, 3]);
    await undoBatch(at.deps, at.actor, batchId);
    expect(await bodiesOf(at)).toEqual(before);
    await undoBatch(at.deps, at.actor, first.batchId);
    expect(await bodiesOf(at)).toEqual([]);
  });

  test('is not undone while a board that it brought has meetings, and ends none by the by', async () => {
    const at = await makeCouncil(await makeDatabase(), [], ['lead']);
    const ending = 'Old board,Partnership board,6,2018-04-30,2010-01-01,';
    const { batchId } = await at.bring(csv(heading, ending), ofBodies);
    at.moveTo('2018-06-01');
    const later = { ...ofBodies, fileDate: isoDate('2018-06-01') };
    expect((await refusalOf(at.stage(csv(heading, 'Old board,,3,,,'), later))).rows).toMatchObject([
      { column: 'Last day', reason: 'end-not-said' },
    ]);
    const [body] = await bodiesOf(at);
    await addMeeting(at.deps, at.actor, {
      ...bareMeeting,
      meetsOn: isoDate(bareMeeting.meetsOn),
      bodyId: body?.bodyId ?? '',
    });
    expect((await refusalOf(undoBatch(at.deps, at.actor, batchId))).detail).toBe(
      'Meetings, documents or plans name “Old board”. Withdraw or mend those first.',
    );
    expect(await bodiesOf(at)).toHaveLength(1);
  });
});

onBothEngines('a file of meetings', (makeDatabase) => {
  test('is taken in, known again by board and day, and undone', async () => {
    const at = await makeCouncil(await makeDatabase(), [], ['lead']);
    await at.bring(csv(heading, board), ofBodies);
    const { batchId, rows } = await at.bring(csv(head, held, planned), ofMeetings);
    expect(rows?.entries?.added).toMatchObject([
      { name: 'Safer Partnership Board · 16 January 2018', publication: 'public' },
      { name: 'Safer Partnership Board · 12 July 2018', publication: 'officers' },
    ]);
    expect((await at.stage(csv(head, held, planned), ofMeetings)).rows).toMatchObject({ changesNothing: true });
    at.moveTo('2018-08-01');
    // Its day has passed by then, and what was planned is not said to be held.
    const later = { ...ofMeetings, fileDate: isoDate('2018-08-01') };
    expect((await at.stage(csv(head, planned), later)).rows).toMatchObject({ changesNothing: true });
    const told = await at.bring(csv(head, planned.replace('Planned', 'Held')), later);
    expect(told.rows?.entries?.changed).toMatchObject([
      { fields: [{ label: 'State', from: 'Day passed, not said whether it was held', to: 'Held' }] },
    ]);
    const states = async () => (await listMeetings(at.deps.db.read, known)).map(({ status }) => status);
    expect(await states()).toEqual(['held', 'held']);
    await undoBatch(at.deps, at.actor, told.batchId);
    expect(await states()).toEqual(['held', 'planned']);
    await undoBatch(at.deps, at.actor, batchId);
    expect(await states()).toEqual([]);
  });
});

onBothEngines('a list of boards that a council keeps', (makeDatabase) => {
  test('says how often boards meet in whatever words councils use, where they mean one thing', async () => {
    const at = await makeCouncil(await makeDatabase(), [], ['lead']);
    const words = ['quarterly', 'Every 3 months', 'Six-monthly', 'monthly', 'Every two months', 'Annually', '4', 'TBC'];
    const rows = words.map((often, place) => `Board ${String(place)},Partnership board,${often}`);
    await at.bring(csv('Board,Type,Frequency', ...rows), ofBodies);
    const bodies = (await bodiesOf(at)).toSorted((one, other) => (one.name < other.name ? -1 : 1));
    expect(bodies.map(({ meetsEveryMonths }) => meetsEveryMonths)).toEqual([3, 3, 6, 1, 2, 12, 4, null]);
    const unclear = csv(
      'Board,Type,Frequency',
      'Other,Partnership board,Biannually',
      'More,Partnership board,Bi-monthly',
    );
    expect((await refusalOf(at.stage(unclear, ofBodies))).rows).toMatchObject([
      { row: 2, reason: 'number-not-read' },
      { row: 3, reason: 'number-not-read' },
    ]);
  });
});

onBothEngines('a row of a meeting', (makeDatabase) => {
  test('is refused without its board, and for one that is not here, however many are held on its day', async () => {
    const at = await makeCouncil(await makeDatabase(), [], ['lead']);
    await at.bring(csv(heading, board, 'Prevent subgroup,Group or subgroup,,,,'), ofBodies);
    await at.bring(csv(head, held), ofMeetings);
    const bad = csv(head, ',2018-01-16,Cancelled,,', 'Nobody’s board,2018-01-16,Cancelled,,');
    const refused = [
      { row: 2, column: 'Body', reason: 'value-missing' },
      { row: 3, column: 'Body', reason: 'thing-not-known' },
    ];
    expect((await refusalOf(at.stage(bad, ofMeetings))).rows).toMatchObject(refused);
    await at.bring(csv(head, held.replace('Safer Partnership Board', 'Prevent subgroup')), ofMeetings);
    expect((await refusalOf(at.stage(bad, ofMeetings))).rows).toMatchObject(refused);
  });

  test('is refused for a board that is not here, a second meeting of a day, and one that is held in days to come', async () => {
    const at = await makeCouncil(await makeDatabase(), [], ['lead']);
    await at.bring(csv(heading, board, 'Prevent subgroup,Group or subgroup,,,,'), ofBodies);
    await at.bring(csv(head, held), ofMeetings);
    const [meeting] = await listMeetings(at.deps.db.read, known);
    const bad = csv(
      `${head},Entry id`,
      'Channel panel,2018-02-01,Held,,,',
      'Safer Partnership Board,2018-05-01,Held,,,',
      `Prevent subgroup,2018-01-16,Held,,,${meeting?.meetingId ?? ''}`,
    );
    expect((await refusalOf(at.stage(bad, ofMeetings))).rows).toMatchObject([
      { row: 2, column: 'Body', reason: 'thing-not-known' },
      { row: 3, column: 'Day', reason: 'answers-contradict' },
      { row: 4, column: 'Body', reason: 'answers-contradict' },
    ]);
  });
});

onBothEngines('an officer who is no lead', (makeDatabase) => {
  test('brings no boards, takes none in that a lead has brought, and undoes none', async () => {
    const at = await makeCouncil(await makeDatabase(), [], ['lead']);
    const officer: Actor = { ...at.actor, roles: ['officer'] };
    const bytes = new Uint8Array(new TextEncoder().encode(csv(heading, board)));
    const file = { ...ofBodies, bytes, fileName: 'boards.csv', leavesOutBadRows: false };
    expect((await refusalOf(stageFile(at.deps, officer, file))).code).toBe('not-allowed');
    const { batchId } = await at.stage(csv(heading, board), ofBodies);
    expect((await refusalOf(acceptBatch(at.deps, officer, { batchId }))).code).toBe('not-allowed');
    await acceptBatch(at.deps, at.actor, { batchId });
    expect((await refusalOf(undoBatch(at.deps, officer, batchId))).code).toBe('not-allowed');
    expect(await bodiesOf(at)).toHaveLength(1);
  });
});
