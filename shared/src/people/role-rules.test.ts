import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, isoDate } from '../calendar/iso-date.ts';
import { apartProblems, roleDifference, roleProblems } from './role-rules.ts';
import type { RoleUntil } from './role-rules.ts';
import { roles } from './role.ts';

const today = isoDate('2026-09-30');

const anyRole = fc.record({
  role: fc.constantFrom(...roles),
  expiresOn: fc.option(
    fc.integer({ min: -400, max: 800 }).map((days) => addDays(today, days)),
    { nil: null },
  ),
});
const distinctRoles = fc.uniqueArray(anyRole, { selector: ({ role }) => role });

describe('who manages people and who is behind the Channel wall', () => {
  test.each([
    ['a chair', ['channel'], 0],
    ['an administrator who is lead', ['administrator', 'lead'], 0],
    ['an administrator who chairs', ['administrator', 'channel'], 1],
    ['an administrator who keeps the process', ['viewer', 'panel-process', 'administrator'], 1],
    ['a chair who is lead and auditor', ['lead', 'auditor', 'channel', 'panel-process'], 0],
  ] as const)('%s', (_who, held, problems) => {
    expect(apartProblems(held.map((role) => ({ role })))).toHaveLength(problems);
  });
});

describe('roles about to be given', () => {
  test.each([
    ['until they are taken back', [{ role: 'officer', expiresOn: null }], []],
    ['until today', [{ role: 'officer', expiresOn: today }], []],
    ['until yesterday', [{ role: 'officer', expiresOn: addDays(today, -1) }], ['past']],
    ['an adviser for ever', [{ role: 'adviser', expiresOn: null }], ['needs-end']],
    ['an adviser for a year', [{ role: 'adviser', expiresOn: addMonths(today, 12) }], []],
    [
      'an adviser for a year and a day',
      [{ role: 'adviser', expiresOn: addDays(addMonths(today, 12), 1) }],
      ['too-far'],
    ],
    [
      'the same role twice',
      [
        { role: 'lead', expiresOn: null },
        { role: 'lead', expiresOn: today },
      ],
      ['repeated'],
    ],
  ] as const)('%s', (_what, given, codes) => {
    expect(roleProblems(given, today).map(({ code }) => code)).toEqual(codes);
  });

  test('each thing wrong is said once, of the field that the page knows', () => {
    fc.assert(
      fc.property(fc.array(anyRole), (given) => {
        const problems = roleProblems(given, today);
        expect(new Set(problems.map(({ code }) => code)).size).toBe(problems.length);
        expect(problems.every(({ field }) => field === 'roles')).toBe(true);
      }),
    );
  });
});

describe('a change of roles', () => {
  const keyOf = ({ role, expiresOn }: RoleUntil): string => `${role} ${String(expiresOn)}`;

  test('takes away what is not wanted and gives what is not held, and nothing else', () => {
    fc.assert(
      fc.property(distinctRoles, distinctRoles, (was, will) => {
        const { taken, given } = roleDifference(was, will);
        const left = was.filter((held) => !taken.includes(held));
        expect([...left, ...given].map(keyOf).toSorted()).toEqual(will.map(keyOf).toSorted());
        expect(given.filter((one) => was.some((held) => keyOf(held) === keyOf(one)))).toEqual([]);
      }),
    );
  });

  test('is nothing when nothing changes', () => {
    fc.assert(
      fc.property(distinctRoles, (held) => {
        expect(roleDifference(held, held.toReversed())).toEqual({ taken: [], given: [] });
      }),
    );
  });
});
