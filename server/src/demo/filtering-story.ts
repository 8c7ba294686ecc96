import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { filtering } from '@due-regard/shared/safety/filtering.ts';
import { listEntries } from '@due-regard/db/registers/queries.ts';
import { knownNow } from '../http/as-at.ts';
import { changeEntry } from '../registers/entries.ts';
import { demoActor } from './acting.ts';
import { addEntries } from './add-entries.ts';
import type { Acting, Happening } from './acting.ts';
import { bodyOf } from './bodies-story.ts';
import { urnOn } from './register-story.ts';
import { schools } from './schools.ts';
import type { DemoSchool } from './schools.ts';
import { story } from './story.ts';

/** A few weeks before the committee heard of the list. */
const listedOn = isoDate('2018-02-20');

/** Firms are invented. */
const council = 'Ridgeway schools’ broadband service';
const firms = ['Chalkline Education Networks', 'Harrowmere Internet for Schools', 'Vale Connect'] as const;
const ownContractsEnd = ['2019-08-31', '2020-08-31', '2021-03-31'].map((day) => isoDate(day));
const endedOn = ['2017-08-31', '2017-12-31', '2018-01-31'].map((day) => isoDate(day));

const asked = 'The school has been asked who provides it';
const followedUp = 'Nobody has said what took the place of the contract; the subgroup has asked';

/** Spread over phases and places by a step that visits every school once: 61 and 240 share no factor. */
const inOrder = schools
  .map((school) => ({ school, order: (school.index * 61) % schools.length }))
  .toSorted((one, other) => one.order - other.order)
  .map(({ school }) => school);

/** What a later word of the list says of a school. */
interface Found {
  readonly school: DemoSchool | undefined;
  readonly on: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

const told = { isProviderKnown: 'known', filtering: 'there', monitoring: 'there', gap: null };
const later: readonly Found[] = [
  ...inOrder.slice(0, 5).map((school) => ({
    school,
    on: '2018-06-20',
    values: { ...told, provider: council, reviewedOn: '2018-06-18' },
    reason: 'The school has answered',
  })),
  ...inOrder.slice(9, 11).map((school) => ({
    school,
    on: '2018-09-10',
    values: { ...told, contractEnds: '2021-07-31', reviewedOn: '2018-09-10' },
    reason: 'The contract was renewed',
  })),
  {
    school: inOrder[11],
    on: '2019-01-21',
    values: { ...told, provider: council, contractEnds: null, reviewedOn: '2019-01-21' },
    reason: 'The school has joined the service of the council',
  },
];

/** The spreadsheet of all schools that the e-safety subgroup owns, and how its gaps are closed one after the other. */
export const filteringStory: readonly Happening[] = [
  { on: listedOn, words: 'the e-safety subgroup lists who provides each school’s filtering', run: list },
  ...later.map((found) => ({
    on: isoDate(found.on),
    words: `filtering: ${found.reason}`,
    run: async (acting: Acting) => change(acting, found),
  })),
];

async function list(acting: Acting): Promise<void> {
  const { bodyId } = await bodyOf(acting, 'eSafety');
  await addEntries(acting.deps, demoActor, {
    register: filtering,
    entries: inOrder.map((school, order) => ({
      values: {
        school: urnOn(school, listedOn),
        ...saidOf(order),
        source: 'The e-safety subgroup’s spreadsheet of schools, February 2018',
        owningGroup: bodyId,
        ownerRole: 'Education Safeguarding Adviser',
      },
      publication: 'officers',
      since: listedOn,
    })),
  });
}

/** Nine unknown and three ended are of the demonstration; the paper says that gaps were being looked at. */
function saidOf(order: number): Readonly<Record<string, unknown>> {
  if (order < 9) return { isProviderKnown: 'unknown', filtering: 'unknown', monitoring: 'unknown', gap: asked };
  const known = { isProviderKnown: 'known', filtering: 'there', reviewedOn: checkedOn(order) };
  const firm = firms[order % firms.length];
  if (order < 12)
    return { ...known, provider: firm, monitoring: 'unknown', contractEnds: endedOn[order - 9], gap: followedUp };
  if (order < 36)
    return { ...known, provider: firm, monitoring: 'there', contractEnds: ownContractsEnd[order % firms.length] };
  return { ...known, provider: council, monitoring: order % 8 === 3 ? 'unknown' : 'there' };
}

function checkedOn(order: number): IsoDate {
  return addDays(isoDate('2018-01-15'), order % 30);
}

async function change({ deps }: Acting, { school, on, values, reason }: Found): Promise<void> {
  const rows = await listEntries(deps.db.read, knownNow(story.code));
  const urn = school === undefined ? undefined : urnOn(school, listedOn);
  const before = rows.findLast((row) => row.register === filtering.code && row.values['school'] === urn);
  if (before === undefined) throw new Error(`the story needs a school on the list of filtering: ${reason}`);
  await changeEntry(deps, demoActor, {
    register: filtering,
    factId: before.factId,
    values: { ...before.values, ...values },
    publication: 'officers',
    changedOn: isoDate(on),
    reason,
  });
}
