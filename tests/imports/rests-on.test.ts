import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { findBatch } from '@due-regard/server/imports/batch-replies.ts';
import { undoBatch } from '@due-regard/server/imports/batches.ts';
import { csv, refusalOf } from './support/council.ts';
import { withPeopleCouncil } from './support/people-council.ts';

const october = { kind: 'staff', fileName: 'staff.csv', fileDate: isoDate('2026-10-01') } as const;
const november = { ...october, fileName: 'later.csv', fileDate: isoDate('2026-11-10') };

withPeopleCouncil('a list of staff that a later one repeats', (at) => {
  const list = csv('employee number,email,organisation,role,from,to', '1001,,Housing,Council staff,,');

  test('names the one that must be undone first', async () => {
    const { deps, actor } = at();
    const { batchId } = await at().bring(list, october);
    const later = await at().bring(list, november);
    const held = await findBatch(deps.db.read, actor.authority, batchId);
    expect(held).toMatchObject({
      canBeUndone: false,
      heldBy: { batchId: later.batchId, kind: 'staff', fileDate: '2026-11-10' },
    });
    const { detail } = await refusalOf(undoBatch(deps, actor, batchId));
    expect(detail).toBe('The list of 10 November 2026 rests on this one: undo that first.');
    expect(later).toMatchObject({ canBeUndone: true, heldBy: null });
    await undoBatch(deps, actor, later.batchId);
    expect(await findBatch(deps.db.read, actor.authority, batchId)).toMatchObject({ canBeUndone: true, heldBy: null });
  });
});
