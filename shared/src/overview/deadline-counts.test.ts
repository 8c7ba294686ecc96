import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { deadlineOf } from '../deadlines/deadline.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { countDeadlines } from './deadline-counts.ts';

function due(dueOn: string, given: Partial<Deadline> = {}): Deadline {
  return deadlineOf({
    kind: 'action',
    subject: { kind: 'action', id: dueOn },
    what: 'Action due',
    title: 'Brief all members',
    publication: 'officers',
    ownerRole: 'Prevent lead',
    ...given,
    dueOn: isoDate(dueOn),
  });
}

test('counts by register what is overdue and what is nobody’s, and by span what comes', () => {
  const all = [
    due('2018-03-12'),
    due('2018-03-12', { ownerRole: null }),
    due('2018-01-01', { kind: 'refresh' }),
    due('2018-03-13'),
    due('2018-04-12'),
    due('2018-04-13', { kind: 'meeting', ownerRole: null }),
    due('2018-06-11', { ownerRole: null, ownerUser: 'somebody' }),
    due('2018-06-12'),
    due('2018-03-01', { kind: 'training', ownerRole: null }),
    due('2018-03-31', { kind: 'training', ownerRole: null }),
  ];
  expect(countDeadlines(all, isoDate('2018-03-13'))).toEqual({
    overdue: [
      { kind: 'action', count: 2 },
      { kind: 'refresh', count: 1 },
    ],
    overdueTwice: 0,
    days30: 3,
    days60: 4,
    days90: 5,
    unowned: [{ kind: 'action', count: 1 }],
  });
});

test('a lapse that is kept as an action and in a register is counted in both, and said to be one', () => {
  const action = due('2018-03-12');
  const entry = { kind: 'entry', deadlineId: 'entry.report', sameAs: action.deadlineId } as const;
  const twice = [action, due('2018-03-12', entry), due('2018-03-11', { ...entry, sameAs: null })];
  expect(countDeadlines(twice, isoDate('2018-03-13'))).toMatchObject({
    overdue: [
      { kind: 'action', count: 1 },
      { kind: 'entry', count: 2 },
    ],
    overdueTwice: 1,
  });
  expect(countDeadlines(twice, isoDate('2018-03-12')).overdueTwice).toBe(0);
});
