import { addDays, addMonths, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { eSafetyChampions } from '@due-regard/shared/safety/e-safety-champions.ts';
import { safeguardingAudits } from '@due-regard/shared/safety/safeguarding-audits.ts';
import { demoActor } from './acting.ts';
import { addEntries } from './add-entries.ts';
import type { Happening } from './acting.ts';
import { filteringStory } from './filtering-story.ts';
import { urnOn } from './register-story.ts';
import { schools } from './schools.ts';
import type { DemoSchool } from './schools.ts';

type Values = Readonly<Record<string, unknown>>;

const primaries = schools.filter(({ phaseCode }) => phaseCode === '2');
const audited = schools.filter(({ index }) => index % 10 === 6);
const olderPolicy = 'The policy names guidance that has been replaced';
const secondaries = schools.filter(({ phaseCode }) => phaseCode === '4');

/** That schools are audited, and children become champions, is of the paper; the numbers and the schools are invented. */
export const safetyStory: readonly Happening[] = [
  ...filteringStory,
  together(safeguardingAudits, '2018-02-26', audits()),
  together(safeguardingAudits, '2018-07-02', auditsAgain()),
  together(eSafetyChampions, '2018-02-06', champions('2018-02-06', 'E-learning conference for primary schools')),
  together(eSafetyChampions, '2018-03-01', champions('2018-03-01', 'E-learning workshop for secondary schools')),
  together(eSafetyChampions, '2018-11-14', champions('2018-11-14', 'E-learning conference for primary schools')),
];

function together(register: Register, on: string, all: readonly Values[]): Happening {
  const since = isoDate(on);
  return {
    on: since,
    words: `${register.title} of ${on}`,
    run: async ({ deps }) =>
      addEntries(deps, demoActor, {
        register,
        entries: all.map((values) => ({ values, publication: 'officers', since })),
      }),
  };
}

function auditOf(school: DemoSchool, auditedOn: IsoDate, more: Values): Values {
  return {
    school: urnOn(school, auditedOn),
    auditedOn,
    auditedBy: 'Education Safeguarding Advisory Service',
    nextDue: addMonths(auditedOn, 36),
    source: 'Report of the audit',
    ownerRole: 'Education Safeguarding Adviser',
    ...more,
  };
}

/** Every tenth school in a year: most in order, five with points of which two are mended, two not yet, one not known. */
function audits(): readonly Values[] {
  return audited.map((school, place) => {
    const auditedOn = addDays(isoDate('2017-09-18'), place * 6);
    return auditOf(school, auditedOn, foundAt(place, auditedOn));
  });
}

function foundAt(place: number, auditedOn: IsoDate): Values {
  if (place % 12 === 4) return { result: 'not-yet', points: 'No policy on visitors', nextDue: '2018-06-29' };
  if (place === 23) return { result: 'unknown' };
  if (place % 5 !== 2) return { result: 'appropriate' };
  const mended = place < 10 ? { mendedOn: addDays(auditedOn, 50) } : {};
  return { result: 'points', points: olderPolicy, ...mended };
}

function auditsAgain(): readonly Values[] {
  const since = isoDate('2018-06-25');
  return audited
    .filter((_, place) => place % 12 === 4)
    .map((school) => auditOf(school, since, { result: 'appropriate' }));
}

function champions(on: string, event: string): readonly Values[] {
  const heldOn = isoDate(on);
  const from = event.includes('primary') ? primaries : secondaries;
  const month = Number(on.slice(5, 7));
  return from
    .filter((_, place) => place % 20 === month)
    .map((school, place) => ({
      school: urnOn(school, heldOn),
      heldOn,
      event,
      children: 4 + (place % 3),
      attended: 12 + place,
      source: 'List of the event',
    }));
}
