import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { checkAll } from '../checks/every-check.ts';
import { dutyCounts } from '../duty/duty-counts.ts';
import { standingsAt } from '../duty/standing.ts';
import { everyDeadline } from './every-deadline.ts';
import { filterDeadlines, unownedFilter } from './filter.ts';
import { asOurs, isNobodys } from './owner.ts';
import type { Owner } from './owner.ts';
import { action, arrangement, obligation, registersOf } from './testing/example-registers.ts';

const asAt = isoDate('2018-03-13');
const saidOrNot = [null, 'somebody'];
const owners = saidOrNot.flatMap((ownerRole) =>
  saidOrNot.flatMap((ownerOrganisation) =>
    saidOrNot.map((ownerUser): Owner => ({ ownerRole, ownerOrganisation, ownerUser })),
  ),
);

test.each(owners)('is nobody’s in every place where that is said, or in none: %j', (owner) => {
  const registers = registersOf({
    plans: { actions: [action({ dueOn: asAt, ...owner })] },
    duty: {
      obligations: [obligation({})],
      arrangements: [arrangement({ cadence: { kind: 'interval', months: 6 }, ...owner })],
    },
  });
  const found = isNobodys(owner) ? 1 : 0;
  expect(found).toBe(Object.values(owner).every((one) => one === null) ? 1 : 0);
  expect(dutyCounts(standingsAt(registers.duty, registers.council, asAt)).unowned).toBe(found);
  const unowned = filterDeadlines(everyDeadline(registers, asAt), { owner: unownedFilter }, asAt);
  expect(unowned.map(({ kind }) => kind).toSorted()).toEqual(found === 1 ? ['action', 'obligation'] : []);
  const facts = { ...registers, statements: [], nameOf: (id: string) => id, holders: new Set(['somebody']) };
  const check = checkAll(facts, asAt).find(({ id }) => id === 'action-without-owner');
  expect(check?.found).toHaveLength(found);
});

test('is one owner, however the role is written', () => {
  const ownerRoles = ['Communities manager', 'Communities Manager', 'communities  manager'];
  const actions = ownerRoles.map((ownerRole, at) => action({ actionId: String(at), dueOn: asAt, ownerRole }));
  const all = everyDeadline(registersOf({ plans: { actions } }), asAt);
  expect(filterDeadlines(all, { owner: 'Communities Manager' }, asAt)).toHaveLength(3);
});

test('is one owner, whether the council is named beside the role or not', () => {
  const ownerRole = 'Communities Manager';
  const owner = { ownerRole, ownerOrganisation: 'Ridgeway County  council', ownerUser: null };
  expect(asOurs(owner, 'Ridgeway County Council')).toEqual({ ...owner, ownerOrganisation: null });
  expect(asOurs(owner, 'Ridgeway Police')).toEqual(owner);
  expect(asOurs({ ...owner, ownerRole: null }, 'Ridgeway County Council').ownerOrganisation).not.toBeNull();
});
