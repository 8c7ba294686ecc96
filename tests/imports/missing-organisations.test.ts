import { afterEach, beforeAll, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { acceptBatch, cancelBatch, undoBatch } from '@due-regard/server/imports/batches.ts';
import { listChanges } from '@due-regard/server/journal/list-changes.ts';
import { csv, refusalOf } from './support/council.ts';
import { withPeopleCouncil } from './support/people-council.ts';
import type { PeopleCouncil } from './support/people-council.ts';
import { toldOfPeople } from './support/told-of-people.ts';

const header = 'employee number,email,organisation,role,from,to';
const housing = '1001,,Housing,Council staff,,';
const whole = csv(header, housing, '1002,,Adult social care,Council staff,,');
const october = { kind: 'staff', fileName: 'staff.csv', fileDate: isoDate('2026-10-01') } as const;
const november = { ...october, fileName: 'later.csv', fileDate: isoDate('2026-11-10') };
const again = { ...october, fileName: 'again.csv' };

function ending({ deps, actor }: PeopleCouncil, { batchId }: BatchReply): Promise<BatchReply> {
  return acceptBatch(deps, actor, { batchId, leavesOutBadRows: true, ended: { all: true } });
}

withPeopleCouncil('an organisation that a list of staff names in a row that is left out', (at) => {
  beforeAll(async () => void (await at().bring(whole, october)));

  test.each([
    ['whose role nobody has explained', '1002,,Adult social care,Band 9,,'],
    ['whose days are bad', '1002,,Adult social care,Council staff,2026-02-01,2026-01-01'],
    ['whose own id cannot be read', '1.0E+03,,Adult social care,Council staff,,'],
  ])('is not missing, so that nobody is said to have left there, %s', async (_, row) => {
    const staged = await at().stage(csv(header, housing, row), november);
    expect(staged.rows?.missing).toEqual([]);
    await ending(at(), staged);
    const { posts, caveats } = await toldOfPeople(at());
    await undoBatch(at().deps, at().actor, staged.batchId);
    expect(posts['Adult social care']).toBe(1);
    expect(caveats).toContain(
      'Of Adult social care nothing was taken in from the list of staff of 10 November 2026: who is in post there is told by the one before it, of 1 October 2026.',
    );
  });

  test.each([
    ['cannot be read', '1002,,,Council staff,,'],
    ['is told by a name that nobody has explained', '1002,,Care for adults,Council staff,2026-02-01,2026-01-01'],
  ])('may be the one whose row %s: then nobody is said to have left', async (_, row) => {
    const staged = await at().stage(csv(header, housing, row), november);
    expect(staged.rows).toMatchObject({ missing: [{ name: 'Adult social care' }], unmatched: [] });
    expect(staged.rows?.notes.join(' ')).toContain('1 row that is left out does not tell which organisation it is of');
    expect(await refusalOf(ending(at(), staged))).toMatchObject({
      code: 'not-valid',
      fields: [{ field: 'endMissing', code: 'places-unread' }],
    });
    await cancelBatch(at().deps, at().actor, staged.batchId);
  });
});

withPeopleCouncil('a row of a list of staff that is not counted, and does not tell its organisation', (at) => {
  test('keeps nobody from saying that all have left another, and is counted among those left out', async () => {
    await at().bring(whole, october);
    const said = await at().stage(csv(header, housing, '1003,,Housing,Band Q,,'), november);
    await cancelBatch(at().deps, at().actor, (await at().say(said, 'Band Q', null)).batchId);
    const rows = [housing, '1002,,,Band Q,,', '1003,,Care for adults,Band Q,2026-02-01,2026-01-01'];
    const staged = await at().stage(csv(header, ...rows), november);
    expect(staged.rows).toMatchObject({ badRows: 0, refused: [], missing: [{ name: 'Adult social care' }] });
    const notes = staged.rows?.notes.join(' ');
    expect(notes).toContain('2 rows of what is not counted here, as somebody said, and left out.');
    expect(notes).not.toContain('not tell which organisation');
    await acceptBatch(at().deps, at().actor, { batchId: staged.batchId, ended: { all: true } });
    const { batchId: subject } = staged;
    const about = { authority: at().actor.authority, subject, what: 'file.accepted' };
    const { entries } = await listChanges(at().deps.db.read, about);
    expect(entries[0]?.after).toMatchObject({ notOurs: 2 });
    expect((await toldOfPeople(at())).posts).toEqual({ Housing: 1, 'Adult social care': 0 });
  });
});

withPeopleCouncil('a list of staff that says less than the one before', (at) => {
  let staged: BatchReply | undefined;
  beforeAll(async () => void (await at().bring(whole, october)));
  afterEach(async () => {
    if (staged !== undefined) await cancelBatch(at().deps, at().actor, staged.batchId).catch(() => undefined);
  });

  test('of the same day is taken in only to say that people have left, which its preview tells', async () => {
    staged = await at().stage(csv(header, housing), again);
    expect(staged.rows).toMatchObject({ accepted: 0, changesNothing: false, onlyEndingChanges: true });
    expect(await refusalOf(at().accept(staged))).toMatchObject({
      code: 'not-valid',
      fields: [{ field: 'endMissing', code: 'only-by-ending' }],
    });
    const { batchId } = await ending(at(), staged);
    expect((await toldOfPeople(at())).posts).toEqual({ Housing: 1, 'Adult social care': 0 });
    await undoBatch(at().deps, at().actor, batchId);
  });

  test('of a later day does not say all that the one before says', async () => {
    staged = await at().stage(csv(header, housing), november);
    expect(staged.rows).toMatchObject({ onlyEndingChanges: false, missing: [{ name: 'Adult social care' }] });
    expect(staged.rows?.notes.join(' ')).not.toContain('It says what the list of 1 October 2026 says');
  });

  test('because all of its rows wait is not refused as known', async () => {
    staged = await at().stage(csv(header, '1001,,Housing,Band 9,,'), november);
    const { code, detail } = await refusalOf(at().accept(staged, true));
    expect({ code, detail }).toMatchObject({
      code: 'conflict',
      detail: expect.stringContaining('Nothing of this file is left to take in') as string,
    });
  });
});
