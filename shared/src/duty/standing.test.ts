import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { applicationOf } from './applicability.ts';
import { assessmentClasses, dutyCounts } from './duty-counts.ts';
import { authorityKinds, ratings } from './obligation.ts';
import type { Arrangement, Assessment } from './obligation.ts';
import { aPack, anObligation } from './random-duty.ts';
import { standingsAt } from './standing.ts';
import type { DutyRecords } from './standing.ts';

const start = isoDate('2015-07-01');
const anyDay = fc.integer({ min: -200, max: 1500 }).map((days) => addDays(start, days));
const ids = ['LA01', 'LA02', 'LA16', 'SC04'] as const;
const anyId = fc.constantFrom(...ids);

const obligations = [
  anObligation({ obligationId: 'LA01' }),
  anObligation({ obligationId: 'LA02', cadence: { kind: 'interval', months: 12 } }),
  anObligation({ obligationId: 'LA16', authorityKinds: ['county'], nations: ['england'] }),
  anObligation({ obligationId: 'SC04', acts: 'schools', authorityKinds: ['school'] }),
];

function arrangement(said: Partial<Arrangement>): Arrangement {
  return {
    factId: '',
    obligationId: 'LA01',
    validFrom: start,
    applies: null,
    reason: null,
    ownerRole: null,
    ownerOrganisation: null,
    ownerUser: null,
    agencies: [],
    cadence: null,
    ...said,
  };
}

function assessment(said: Partial<Assessment>): Assessment {
  const words = { reason: 'Seen', stillToDo: null, authorRole: 'Prevent lead', author: '' };
  return { assessmentId: '', obligationId: 'LA01', assessedOn: start, rating: 'met', ...words, ...said };
}

function evidence(said: Partial<Evidence>): Evidence {
  const words = { kind: 'minute', title: 'Minute', reference: null, link: null, publication: 'officers' } as const;
  return {
    evidenceId: '',
    about: 'obligation',
    aboutId: 'LA01',
    datedOn: start,
    reviewBy: null,
    renews: null,
    ...words,
    ...said,
  };
}

const records: fc.Arbitrary<DutyRecords> = fc.record({
  packs: fc.constant([aPack('prevent-2015', start)]),
  obligations: fc.constant(obligations),
  arrangements: fc.array(
    fc.record({ obligationId: anyId, validFrom: anyDay, applies: fc.constantFrom(true, false, null) }).map(arrangement),
  ),
  assessments: fc.array(
    fc.record({ obligationId: anyId, assessedOn: anyDay, rating: fc.constantFrom(...ratings) }).map(assessment),
  ),
  done: fc.array(fc.record({ doneId: fc.constant(''), obligationId: anyId, doneOn: anyDay, note: fc.constant(null) })),
  evidence: fc.array(fc.record({ aboutId: anyId, datedOn: anyDay }).map(evidence)),
});
const council = fc.record({
  kind: fc.constantFrom(...authorityKinds, null),
  nation: fc.constantFrom('england' as const, 'wales' as const),
});

function nothing(said: Partial<DutyRecords> = {}): DutyRecords {
  const packs = [aPack('prevent-2015', start)];
  return { packs, obligations, arrangements: [], assessments: [], done: [], evidence: [], ...said };
}

const county = { kind: 'county', nation: 'england' } as const;

describe('where obligations stand on a day', () => {
  it('each is counted once: by what it was found to be, as not applying here, or as the schools’ own', () => {
    fc.assert(
      fc.property(records, council, anyDay, (given, who, day) => {
        const standings = standingsAt(given, who, day);
        const counts = dutyCounts(standings);
        const inClasses = assessmentClasses.reduce((sum, one) => sum + counts.byClass[one], 0);
        expect(inClasses).toBe(counts.asked);
        expect(counts.lookedAt + counts.byClass['not-looked-at']).toBe(counts.asked);
        expect(counts.asked + counts.notHere + counts.onSchools).toBe(standings.length);
        expect(standings.length).toBe(day < start ? 0 : obligations.length);
      }),
    );
  });

  it('what was recorded of later days changes nothing', () => {
    fc.assert(
      fc.property(records, council, anyDay, (given, who, day) => {
        const until: DutyRecords = {
          ...given,
          arrangements: given.arrangements.filter(({ validFrom }) => validFrom <= day),
          assessments: given.assessments.filter(({ assessedOn }) => assessedOn <= day),
          done: given.done.filter(({ doneOn }) => doneOn <= day),
          evidence: given.evidence.filter(({ datedOn }) => datedOn <= day),
        };
        expect(standingsAt(given, who, day)).toEqual(standingsAt(until, who, day));
      }),
    );
  });

  it('evidence, owners and days on which it was done lift no assessment', () => {
    fc.assert(
      fc.property(records, council, anyDay, (given, who, day) => {
        const bare = { ...given, evidence: [], done: [] };
        expect(dutyCounts(standingsAt(given, who, day)).byClass).toEqual(
          dutyCounts(standingsAt(bare, who, day)).byClass,
        );
      }),
    );
  });

  it('the latest assessment holds, of two from one day the one recorded later', () => {
    const assessments = [
      assessment({ rating: 'met' }),
      assessment({ rating: 'partly' }),
      assessment({ rating: 'not-met', assessedOn: addDays(start, 10) }),
    ];
    const on = (day: number): string | undefined =>
      standingsAt(nothing({ assessments }), county, addDays(start, day))[0]?.assessment?.rating;
    expect([on(0), on(9), on(10)]).toEqual(['partly', 'partly', 'not-met']);
  });

  it('met without evidence is said beside it, until evidence is there', () => {
    const given = nothing({ assessments: [assessment({})], evidence: [evidence({ datedOn: addDays(start, 5) })] });
    const on = (day: number): number => dutyCounts(standingsAt(given, county, addDays(start, day))).metWithoutEvidence;
    expect([on(4), on(5)]).toEqual([1, 0]);
  });
});

describe('what recurs', () => {
  const due = (said: Partial<DutyRecords>, day: number) =>
    standingsAt(nothing(said), county, addDays(start, day)).find(({ obligation }) => obligation.obligationId === 'LA02')
      ?.due;

  it('is not due while nobody has taken it up: it is not looked at', () => {
    expect(due({}, 1000)).toBeNull();
  });

  it('falls due a whole period after it was taken up, and overdue on the day after', () => {
    const arrangements = [arrangement({ obligationId: 'LA02', ownerRole: 'Prevent lead' })];
    expect(due({ arrangements }, 366)).toEqual({ dueOn: '2016-07-01', lastDoneOn: null, missed: 0 });
    expect(due({ arrangements }, 367)).toMatchObject({ dueOn: '2016-07-01', missed: 1 });
  });

  it('begins anew when it was done, and follows the council’s own rhythm', () => {
    const done = [{ doneId: '', obligationId: 'LA02', doneOn: isoDate('2016-03-01'), note: null }];
    expect(due({ done }, 400)).toEqual({ dueOn: '2017-03-01', lastDoneOn: '2016-03-01', missed: 0 });
    const arrangements = [arrangement({ obligationId: 'LA02', cadence: { kind: 'interval', months: 6 } })];
    expect(due({ done, arrangements }, 400)).toMatchObject({ dueOn: '2016-09-01' });
  });
});

describe('whether an obligation applies', () => {
  const twoTier = { acts: 'jointly', authorityKinds: ['county', 'district'], nations: ['england'] } as const;

  it.each([
    ['a county', county, null, 'on-us', 'kind'],
    ['a unitary authority', { kind: 'unitary', nation: 'england' }, null, 'not-here', 'kind'],
    ['a council of Wales', { kind: 'county', nation: 'wales' }, null, 'not-here', 'nation'],
    ['a council of no known kind', { kind: null, nation: 'england' }, null, 'on-us', 'kind-unknown'],
    ['a unitary authority that decided so', { kind: 'unitary', nation: 'england' }, true, 'on-us', 'decided'],
    ['a county that decided otherwise', county, false, 'not-here', 'decided'],
  ] as const)('to %s', (...[, who, decided, ...expected]) => {
    const { falls, ground } = applicationOf(twoTier, who, decided);
    expect([falls, ground]).toEqual(expected);
  });

  it('never takes upon the council what binds schools', () => {
    for (const decided of [true, false, null]) {
      const schools = { acts: 'schools', authorityKinds: ['school'], nations: ['england'] } as const;
      expect(applicationOf(schools, county, decided)).toEqual({ falls: 'on-schools', ground: 'schools' });
    }
  });
});
