import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import { listLives, listRegisterLoads, listSuccessions } from '@due-regard/db/schools/queries.ts';
import { wallClock } from '@due-regard/server/deps.ts';
import { knownNow } from '@due-regard/server/http/as-at.ts';
import { stageFile, undoBatch } from '@due-regard/server/imports/batches.ts';
import { importForAuthorities } from '@due-regard/server/imports/import-for-authorities.ts';
import type { ImportOutcome } from '@due-regard/server/imports/import-for-authorities.ts';
import { onBothEngines } from '../support/engines.ts';
import { describeWithShared } from '../support/shared-data.ts';
import { actor, authority, linksOf, openRegisterOffice, registerOf } from './support/register-office.ts';

/** Brings a register as the terminal does. */
function atATerminal(
  deps: ChangeDeps,
  bytes: Uint8Array<ArrayBuffer>,
  { leavesOutBadRows = false } = {},
): Promise<ImportOutcome> {
  return importForAuthorities(deps, actor, {
    kind: 'schools',
    bytes,
    fileName: 'a.csv',
    fileDate: undefined,
    authority,
    isDryRun: false,
    leavesOutBadRows,
    onProgress: () => undefined,
  });
}

const converted = [{ urn: '100002' }, { urn: '100009', type: '34', opened: '15-01-2024' }];

onBothEngines('a register file', (makeDatabase) => {
  it('changes nothing when the same file comes twice', async () => {
    const { bring } = await openRegisterOffice(makeDatabase);
    const file = registerOf([{ urn: '100001' }, { urn: '100002' }]);
    await bring('schools', file, '2024-01-01');
    await expect(bring('schools', file, '2024-01-01')).rejects.toMatchObject({ code: 'conflict' });
    const shorter = registerOf([{ urn: '100001' }]);
    await bring('schools', shorter, '2024-02-01');
    await expect(bring('schools', shorter, '2024-02-01')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('says so when the very same file comes under another day', async () => {
    const { deps, bring } = await openRegisterOffice(makeDatabase);
    const bytes = registerOf([{ urn: '100001' }, { urn: '100002' }]);
    await bring('schools', bytes, '2024-01-01');
    await bring('schools', registerOf([{ urn: '100001' }]), '2024-02-01');
    const file = { kind: 'schools', bytes, fileName: 'a.csv', fileDate: isoDate('2024-03-01') } as const;
    const staged = await stageFile(deps, actor, { ...file, leavesOutBadRows: false });
    expect(staged).toMatchObject({
      fileDate: '2024-03-01',
      sameAs: { fileName: 'schools.csv', fileDate: '2024-01-01' },
    });
    expect(
      (await stageFile(deps, actor, { ...file, bytes: registerOf([{ urn: '100001' }]), leavesOutBadRows: false }))
        .sameAs,
    ).toMatchObject({ fileDate: '2024-02-01' });
  });

  it('says how many rows are other councils’', async () => {
    const { deps } = await openRegisterOffice(makeDatabase);
    const text = new TextDecoder().decode(registerOf([{ urn: '100001' }]));
    const bytes = new TextEncoder().encode(`${text}\r\n100002,802,Other,Elm,01,1,,,2\r\n100003,803,Third,Ash,01,1,,,2`);
    const file = { kind: 'schools', bytes, fileName: 'a.csv', fileDate: isoDate('2024-03-01') } as const;
    const { register } = await stageFile(deps, actor, { ...file, leavesOutBadRows: false });
    expect(register).toMatchObject({ accepted: 1, ofOtherCouncils: 2 });
  });

  it('lets only kinds disappear that the file holds', async () => {
    const { bring, closedOn } = await openRegisterOffice(makeDatabase);
    await bring('schools', registerOf([{ urn: '100001' }, { urn: '100002', type: '11' }]), '2024-01-01');
    const batch = await bring('schools', registerOf([{ urn: '100003' }]), '2024-02-01');
    expect(batch.register?.disappeared.map((one) => one.urn)).toEqual(['100001']);
    expect(batch.register?.covers).toEqual(['Community school']);
    expect(await closedOn('100002')).toBeNull();
  });

  it('refuses a register of an earlier day than the newest', async () => {
    const { bring } = await openRegisterOffice(makeDatabase);
    await bring('schools', registerOf([{ urn: '100001' }]), '2024-02-01');
    await expect(bring('schools', registerOf([{ urn: '100002' }]), '2024-01-01')).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

const tooEarly =
  /^The file would be of 1 January 2116, which has not come yet: today is .+\. Say which day it is true of\.$/;

onBothEngines('a register with bad rows', (makeDatabase) => {
  it('closes no school when rows of it were left out', async () => {
    const { deps, bring, closedOn } = await openRegisterOffice(makeDatabase);
    await bring('schools', registerOf([{ urn: '100001' }, { urn: '100002' }]), '2024-01-01');
    const file = {
      kind: 'schools',
      bytes: registerOf([{ urn: '100001' }, { urn: '1000O2' }]),
      fileName: 'a.csv',
    } as const;
    const bringing = { ...file, fileDate: isoDate('2024-02-01'), leavesOutBadRows: true };
    const staged = await stageFile(deps, actor, bringing);
    expect(staged.register).toMatchObject({ disappeared: [], covers: [] });
    expect(staged.register?.notes[0]).toContain('no school is taken to have closed');
    expect(await closedOn('100002')).toBeNull();
    await expect(stageFile(deps, actor, { ...bringing, leavesOutBadRows: false })).rejects.toMatchObject({
      message: '1 row cannot be taken, so nothing was stored; 1 row could be.',
    });
  });

  it('is refused when it is of a day to come, which every real one would lie before', async () => {
    const { bring, inScope } = await openRegisterOffice(makeDatabase);
    const bytes = registerOf([{ urn: '100001' }]);
    await expect(bring('schools', bytes, '2116-01-01')).rejects.toMatchObject({
      code: 'not-valid',
      message: expect.stringMatching(tooEarly) as string,
      fields: [{ field: 'fileDate', code: 'in-the-future' }],
    });
    await bring('schools', bytes, '2024-01-01');
    expect(await inScope('2024-01-01')).toBe(1);
  });

  it('stores nothing of a file with one bad row, unless bad rows are left out', async () => {
    const { bring, inScope, deps } = await openRegisterOffice(makeDatabase);
    const bytes = registerOf([{ urn: '100001' }, { urn: 'none' }]);
    await expect(bring('schools', bytes, '2024-01-01')).rejects.toMatchObject({ code: 'bad-file' });
    expect(await listLives(deps.db.read, knownNow(authority))).toEqual([]);
    expect(await atATerminal(deps, bytes)).toMatchObject({ isRefused: true, hasGoodRows: true });
    const { printed } = await atATerminal(deps, bytes, { leavesOutBadRows: true });
    expect(printed).toMatchObject({ accepted: 1, refused: [{ row: 3, column: 'URN', value: 'none' }] });
    expect(await inScope('2026-11-01')).toBe(1);
  });

  it('stores nothing of a file of which no row is good, whether or not bad rows are left out', async () => {
    const { deps } = await openRegisterOffice(makeDatabase);
    const noColumns = new TextEncoder().encode('a,b\n1,2\n');
    for (const bytes of [registerOf([{ urn: 'none' }]), noColumns]) {
      const refused = { isRefused: true, hasGoodRows: false };
      expect(await atATerminal(deps, bytes, { leavesOutBadRows: true })).toMatchObject(refused);
      const bringing = {
        kind: 'schools',
        bytes,
        fileName: 'a.csv',
        fileDate: undefined,
        leavesOutBadRows: true,
      } as const;
      await expect(stageFile(deps, actor, bringing)).rejects.toMatchObject({ code: 'bad-file' });
    }
    expect(await listRegisterLoads(deps.db.read, knownNow(authority))).toEqual([]);
  });
});

onBothEngines('closing a school', (makeDatabase) => {
  it('closes a school on the file’s date when nobody followed it, and counts it to the end of that day', async () => {
    const { bring, inScope } = await openRegisterOffice(makeDatabase);
    await bring('schools', registerOf([{ urn: '100001' }, { urn: '100002' }]), '2024-01-01');
    await bring('schools', registerOf([{ urn: '100002' }]), '2024-02-01');
    expect([await inScope('2024-02-01'), await inScope('2024-02-02')]).toEqual([2, 1]);
  });

  it('closes a school the day before its successor opened, whichever file came first', async () => {
    const { bring, inScope, closedOn } = await openRegisterOffice(makeDatabase);
    await bring('schools', registerOf([{ urn: '100001' }, { urn: '100002' }]), '2024-01-01');
    await bring('schools', registerOf(converted), '2024-02-01');
    expect(await closedOn('100001')).toBe('2024-02-01');
    await bring('links', linksOf(['100001', 'Successor', '100009']), '2024-02-01');
    expect(await closedOn('100001')).toBe('2024-01-14');
    expect([await inScope('2024-01-14'), await inScope('2024-01-15'), await inScope('2024-02-01')]).toEqual([2, 2, 2]);
  });

  it('leaves a school that merged into an old one closed on the file’s date', async () => {
    const { bring, closedOn } = await openRegisterOffice(makeDatabase);
    const old = { urn: '100002', opened: '01-09-1950' };
    await bring('schools', registerOf([{ urn: '100001' }, old]), '2024-01-01');
    await bring('schools', registerOf([old]), '2024-02-01');
    await bring('links', linksOf(['100001', 'Successor - merged', '100002']), '2024-02-01');
    expect(await closedOn('100001')).toBe('2024-02-01');
  });
});

onBothEngines('what follows from a register', (makeDatabase) => {
  it('carries a conversion by itself and asks about mergers, splits and amalgamations', async () => {
    const { bring, deps } = await openRegisterOffice(makeDatabase);
    const urns = ['100001', '100002', '100003', '100004', '100005', '100006', '100007', '100008', '100009'];
    await bring('schools', registerOf(urns.map((urn) => ({ urn }))), '2024-01-01');
    await bring(
      'links',
      linksOf(
        ['100001', 'Successor', '100002'],
        ['100003', 'Successor - merged', '100004'],
        ['100005', 'Successor', '100006'],
        ['100005', 'Successor', '100007'],
        ['100008', 'Predecessor - amalgamated', '100009'],
      ),
      '2024-01-01',
    );
    const told = await listSuccessions(deps.db.read, knownNow(authority));
    const kinds = told.map(({ predecessorId, successorId, kind, carries }) => [
      predecessorId,
      successorId,
      kind,
      carries,
    ]);
    expect(kinds.toSorted((left, right) => String(left).localeCompare(String(right)))).toEqual([
      ['100001', '100002', 'conversion', true],
      ['100003', '100004', 'merger', null],
      ['100005', '100006', 'split', null],
      ['100005', '100007', 'split', null],
      ['100009', '100008', 'amalgamation', null],
    ]);
  });

  it('stands as it was when a file is undone, the last one first', async () => {
    const { bring, inScope, closedOn, deps } = await openRegisterOffice(makeDatabase);
    const first = await bring('schools', registerOf([{ urn: '100001' }, { urn: '100002' }]), '2024-01-01');
    const before = await inScope('2024-03-01');
    const second = await bring(
      'schools',
      registerOf([{ urn: '100002', name: 'New name' }, { urn: '100003' }]),
      '2024-02-01',
    );
    expect(await inScope('2024-03-01')).toBe(2);
    await expect(undoBatch(deps, actor, first.batchId)).rejects.toMatchObject({ code: 'conflict' });
    await undoBatch(deps, actor, second.batchId);
    expect(await inScope('2024-03-01')).toBe(before);
    expect(await closedOn('100001')).toBeNull();
    expect(await closedOn('100003')).toBeUndefined();
    await bring('schools', registerOf([{ urn: '100002' }, { urn: '100003' }]), '2024-02-01');
    expect(await closedOn('100003')).toBeNull();
  });
});

describeWithShared('the real register', (pathOf) => {
  onBothEngines('of five councils', (makeDatabase) => {
    it('differs between July 2024 and January 2025 exactly as was counted by hand', async () => {
      const deps = { db: await makeDatabase(), clock: wallClock };
      const terminal = { userId: 'command-line', roles: [], requestId: null };
      const common = { fileDate: undefined, authority: 'all', leavesOutBadRows: false, onProgress: () => undefined };
      const file = (name: string): { bytes: Uint8Array<ArrayBuffer>; fileName: string } => ({
        bytes: new Uint8Array(readFileSync(pathOf(`data/gias/${name}`))),
        fileName: name.slice(name.indexOf('/') + 1),
      });
      const schools = 'assembled/assembled_edubaseallstatefunded_';
      const councils = '_LA825-330-380-821-211.csv';
      await importForAuthorities(deps, terminal, {
        kind: 'schools',
        isDryRun: false,
        ...file(`${schools}20240708${councils}`),
        ...common,
      });
      await importForAuthorities(deps, terminal, {
        kind: 'links',
        isDryRun: false,
        ...file(`links/links_edubasealldata20250422${councils}`),
        ...common,
      });
      const { printed } = await importForAuthorities(deps, terminal, {
        kind: 'schools',
        isDryRun: true,
        ...file(`${schools}20250115${councils}`),
        ...common,
      });
      const expected: unknown = JSON.parse(
        readFileSync(pathOf('data/gias/assembled/expected_diff_20240708_to_20250115.json'), 'utf8'),
      );
      expect(sorted(printed)).toEqual(sorted(expected));
      expect(printed).toMatchObject({ unchanged: 1025, refused: [], moved: [], closesMany: 0 });
    }, 120_000);
  });
});

type Listed = Readonly<Record<string, unknown>>;

/** The parts of a difference that both tell, with one way of writing the number, in the order of the numbers. */
function sorted(diff: unknown): Readonly<Record<string, readonly unknown[]>> {
  const lists = diff as Readonly<Record<string, readonly Listed[]>>;
  const told = (name: string, fields: readonly string[]): readonly unknown[] =>
    (lists[name] ?? [])
      .map((one) => ({ urn: one.URN ?? one.urn, ...Object.fromEntries(fields.map((field) => [field, one[field]])) }))
      .toSorted((left, right) => String(left.urn).localeCompare(String(right.urn)));
  return {
    appeared: told('appeared', ['name']),
    disappeared: told('disappeared', ['name', 'successors']),
    renamed: told('renamed', ['from', 'to']),
  };
}
