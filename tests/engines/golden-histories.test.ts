import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { countWidth, packOfBytes } from '@due-regard/shared/measure/packed.ts';
import { historyVersion } from '@due-regard/db/measure/history.ts';
import { onBothEngines } from '../support/engines.ts';
import { frozenAuthority, writeFrozenWorld } from '../support/frozen-world.ts';
import { listHistories } from '../support/stored-histories.ts';
import type { StoredHistory } from '../support/stored-histories.ts';
import { tickingClock } from '../proofs/records/random-records.ts';

/** What each version made of the frozen council: SHA-256 over its histories. A line is added, never altered. */
const madeBy: Readonly<Record<number, string>> = {
  2: '8c44736edeecebba60b990f0efca1be1ee63605aea63aca610e1c42ec764bdca',
  3: '1b896d8b4d01cf84b2ae8dcd9fc2623f88ac33d985de231d2ae34cb5dfd70d83',
  4: 'dfc24ec7529940308a680855113fbb4535192bce108685f526efef5ccb01fbac',
};

function digestOf(stored: readonly StoredHistory[]): string {
  const lines = stored.map(({ organisationId, kind, series, steps }) =>
    [organisationId, kind, series, Buffer.from(steps).toString('hex')].join(' '),
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

onBothEngines('histories of a council that stays as it is', (makeDatabase) => {
  test('are those that this version of the rules has always made', async () => {
    const db = await makeDatabase();
    await writeFrozenWorld({ db, clock: tickingClock() });
    const stored = await listHistories(db.read, frozenAuthority);
    const people = stored
      .filter(({ kind }) => kind === 'people')
      .map(({ steps }) => packOfBytes(steps).length / countWidth);
    // A council of which little is made would not tell one version from another.
    expect([stored.length - people.length, people.length]).toEqual([24, 5]);
    expect(people.reduce((sum, steps) => sum + steps, 0)).toBeGreaterThan(300);
    expect(
      digestOf(stored),
      'Histories are made in another way than before. Raise historyVersion (db/src/measure/history.ts), so that stored ones are worked out anew at the start, and add what it makes to this test.',
    ).toBe(madeBy[historyVersion]);
    const versions = Object.values(madeBy);
    expect(new Set(versions).size).toBe(versions.length);
  });
});
