import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { checkValues } from '../registers/values.ts';
import { attendance } from './attendance.ts';
import { isMembers } from './members.ts';

test('councillors are known by whatever they are called', () => {
  const councillors = [
    'Councillors',
    'Cllrs of the north',
    'Elected members',
    'Members',
    'Cabinet Member for Community Engagement',
    'Members of the committee',
    'Member of the County Council',
    'Chairman of the Select Committee',
    'Committee Chair',
    'Leader of the Council',
    'Deputy Leader',
    'Members present',
    'Substitute members',
    'Members in attendance',
    'The Chair',
    'Vice-chair',
    'Committee',
    'The Select Committee',
    'Portfolio-holder',
    'Mayor',
  ];
  expect(councillors.filter((role) => !isMembers(role))).toEqual([]);
});

test('officers and partners are not taken for councillors', () => {
  const others = [
    'Communities Manager',
    'Head of Equalities',
    'Democratic Services',
    'Ridgeway Police',
    'Channel panel chair',
    'Chair of the E-safety subgroup',
    'Cabinet Office',
    'Youth Parliament',
    'Voluntary sector members',
    'Panel members’ training',
    'Members of the public',
    'Staff members',
    'Committee clerk',
    'Team leader',
    'Members’ support officer',
  ];
  expect(others.filter(isMembers)).toEqual([]);
});

test('attendance of councillors is refused, and so are more people than were invited', () => {
  const problems = (values: object) =>
    checkValues(attendance, { meeting: 'a-meeting', who: 'Police', present: 2, ...values }, isoDate('2018-03-13'))
      .problems;
  expect(problems({})).toEqual([]);
  expect(problems({ who: 'Cabinet Member' })).toEqual([{ field: 'who', code: 'members' }]);
  expect(problems({ invited: 1 })).toEqual([{ field: 'present', code: 'more-than-invited' }]);
});
