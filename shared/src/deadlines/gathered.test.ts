import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { deadlineOf } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { gathered } from './gathered.ts';

const september = isoDate('2019-09-30');

function entry(register: string, id: string, more: Partial<Deadline> = {}): Deadline {
  return deadlineOf({
    kind: 'entry',
    subject: { kind: 'entry', id: `${register}/${id}` },
    deadlineId: `entry.${id}.reviewDue`,
    what: 'Words about the duty to be looked at again',
    title: id,
    dueOn: september,
    publication: 'public',
    ...more,
  });
}

test('words to be looked at again on one day are one line, which counts them and leads to them', () => {
  const lines = gathered([entry('words', 'a'), entry('risks', 'b'), entry('words', 'c'), entry('myths', 'd')]);
  expect(lines.map(({ title, count, subject }) => [title, count, subject.id])).toEqual([
    ['2 words about the duty', 2, 'words?due=2019-09-30'],
    ['b', 1, 'risks/b'],
    ['d', 1, 'myths/d'],
  ]);
});

test('those of another day or another owner are another line', () => {
  const other = isoDate('2019-10-01');
  const lines = gathered([
    entry('words', 'a', { ownerRole: 'Communities Manager' }),
    entry('words', 'b', { ownerRole: 'Head of Early Help' }),
    entry('words', 'c', { ownerRole: 'Communities Manager', dueOn: other }),
  ]);
  expect(lines.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
});

test('no deadline vanishes from the count of any day, and no two lines are one', () => {
  const some = fc.record({
    register: fc.constantFrom('words', 'myths', 'risks', 'filtering'),
    dueOn: fc.constantFrom(september, isoDate('2018-03-13')),
    ownerRole: fc.constantFrom('Communities Manager', null),
  });
  fc.assert(
    fc.property(fc.array(some), (rows) => {
      const all = rows.map(({ register, ...more }, place) => entry(register, String(place), more));
      const lines = gathered(all);
      for (const day of new Set(all.map(({ dueOn }) => dueOn))) {
        const counts = lines.filter(({ dueOn }) => dueOn === day).map(({ count }) => count);
        const due = all.filter(({ dueOn }) => dueOn === day).length;
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(due);
      }
      expect(new Set(lines.map(({ deadlineId }) => deadlineId)).size).toBe(lines.length);
    }),
  );
});
