import { expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { acceptBatch, stageFile } from '@due-regard/server/imports/batches.ts';
import { importForAuthorities } from '@due-regard/server/imports/import-for-authorities.ts';
import { onBothEngines } from '../support/engines.ts';
import { actor, authority, openRegisterOffice, registerOf } from './support/register-office.ts';

const lines = Array.from({ length: 40 }, (_, at) => ({ urn: String(100_001 + at) }));
const cutOff = { kind: 'schools', bytes: registerOf(lines.slice(0, 25)), fileName: 'a.csv' } as const;
const bringing = { ...cutOff, fileDate: isoDate('2024-02-01'), leavesOutBadRows: false };

onBothEngines('a register cut off at the end of a row', (makeDatabase) => {
  it('closes no school until somebody says that the file is whole', async () => {
    const { deps, bring, inScope } = await openRegisterOffice(makeDatabase);
    await bring('schools', registerOf(lines), '2024-01-01');
    const staged = await stageFile(deps, actor, bringing);
    expect(staged.register).toMatchObject({ closesMany: 15 });
    await expect(acceptBatch(deps, actor, staged)).rejects.toMatchObject({
      code: 'not-valid',
      fields: [{ field: 'closesMany', code: 'closes-many' }],
    });
    expect(await inScope('2024-03-01')).toBe(40);
    await acceptBatch(deps, actor, { ...staged, mayCloseMany: true });
    expect(await inScope('2024-03-01')).toBe(25);
  });

  it('is not stored at the terminal unless that is asked for, and a dry run says how many would close', async () => {
    const { deps, bring, inScope } = await openRegisterOffice(makeDatabase);
    await bring('schools', registerOf(lines), '2024-01-01');
    const wide = { ...bringing, authority, isDryRun: false, onProgress: () => undefined };
    expect(await importForAuthorities(deps, actor, wide)).toMatchObject({ isRefused: true, closesMany: 15 });
    expect(await inScope('2024-03-01')).toBe(40);
    const dry = await importForAuthorities(deps, actor, { ...wide, isDryRun: true });
    expect(dry).toMatchObject({ isRefused: true, closesMany: 15, printed: { closesMany: 15 } });
    const meant = await importForAuthorities(deps, actor, { ...wide, mayCloseMany: true });
    expect(meant).toMatchObject({ isRefused: false, closesMany: 0 });
    expect(await inScope('2024-03-01')).toBe(25);
  });
});
