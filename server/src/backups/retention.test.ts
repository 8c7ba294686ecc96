import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptBackups, retention } from './retention.ts';
import type { Aged } from './retention.ts';

const start = Date.UTC(2018, 0, 1);

function everyHour(hours: number): readonly Aged[] {
  return Array.from({ length: hours }, (_, index) => {
    const madeAt = new Date(start + index * 3_600_000).toISOString();
    return { name: madeAt, madeAt };
  });
}

test('after two years of a backup an hour, 24 hours, 35 days and 12 months are kept, some of them the same', () => {
  const backups = everyHour(2 * 365 * 24);
  const kept = keptBackups(backups);
  expect(kept.size).toBe(24 + 34 + 10);
  expect([...kept].filter((name) => name >= '2019-12-31T00')).toHaveLength(24);
  expect(kept.has('2019-12-30T23:00:00.000Z')).toBe(true);
  expect(kept.has('2019-12-30T22:00:00.000Z')).toBe(false);
  expect(kept.has('2019-01-31T23:00:00.000Z')).toBe(true);
  expect(kept.has('2018-12-31T23:00:00.000Z')).toBe(false);
});

test('a server that stood still for a year keeps what it had', () => {
  const old = everyHour(10);
  const kept = keptBackups([...old, { name: 'new', madeAt: '2019-06-01T00:00:00.000Z' }]);
  expect(kept.size).toBe(11);
});

test('nothing is kept of nothing', () => {
  expect(keptBackups([]).size).toBe(0);
});

const someBackups = fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { maxLength: 120 }).map((hours) =>
  hours.map((hour) => {
    const madeAt = new Date(start + hour * 5_000_000).toISOString();
    return { name: madeAt, madeAt };
  }),
);

test('the latest is always kept, and removing what is not kept changes nothing the next time', () => {
  fc.assert(
    fc.property(someBackups, (backups) => {
      const kept = keptBackups(backups);
      const latest = backups
        .map((backup) => backup.madeAt)
        .toSorted()
        .at(-1);
      expect(latest === undefined || kept.has(latest)).toBe(true);
      expect(keptBackups(backups.filter(({ name }) => kept.has(name)))).toEqual(kept);
      expect(kept.size).toBeLessThanOrEqual(retention.hourly + retention.daily + retention.monthly);
    }),
  );
});
