import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import {
  action,
  arrangement,
  assessment,
  body,
  document,
  evidence,
  meeting,
  obligation,
  place,
  plan,
  progress,
  registersOf,
  request,
} from '../deadlines/testing/example-registers.ts';
import type { Meeting } from '../governance/meeting.ts';
import { decisions } from '../governance/decisions.ts';
import { reportsPlanned } from '../governance/reports-planned.ts';
import type { PlanFacts } from '../plans/facts.ts';
import { told } from '../registers/testing/told.ts';
import { trainingTimelines } from '../training/coverage.ts';
import { factsOf, school, statement } from '../training/testing/example-facts.ts';
import type { CheckFacts } from './check.ts';
import { checkAll, checks } from './every-check.ts';

const day = isoDate;
const minute = day('2018-03-13');

type Given = Parameters<typeof registersOf>[0] & Partial<Pick<CheckFacts, 'statements' | 'holders'>>;

function facts({ statements = [], holders = new Set(), ...given }: Given): CheckFacts {
  return { ...registersOf(given), statements, holders, nameOf: (id) => `School ${id}` };
}

/** An action of a plan that was reviewed lately, with what is said of it. */
function anAction(given: Parameters<typeof action>[0], plans: Partial<PlanFacts> = {}): Given {
  const standing = { ownerRole: 'Prevent lead', dueOn: day('2018-12-31') };
  return {
    plans: {
      plans: [plan({ startsOn: day('2018-01-01') })],
      places: [place({})],
      actions: [action({ ...standing, ...given })],
      ...plans,
    },
  };
}

function entry(status: 'said-done' | 'on-hold' | 'superseded', enteredOn: string, blockedReason: string | null = null) {
  return { progress: [progress({ status, enteredOn: day(enteredOn), blockedReason })] };
}

function duty(given: NonNullable<Given['duty']>, rest: Given = {}): Given {
  return { ...rest, duty: { obligations: [obligation({})], ...given } };
}

const minutes = evidence({ about: 'obligation', aboutId: 'LA06' });
const check = {
  checkId: '1',
  actionId: 'action',
  bodyId: null,
  meetingId: null,
  checker: 'b',
  checkerRole: null,
  note: null,
};
const override = {
  overrideId: '1',
  actionId: 'action',
  untilOn: null,
  rag: 'green',
  reason: 'the venue is booked',
} as const;

function trained(staffInPost: number | null): Given {
  const answer = statement({
    organisationId: 'a',
    courseId: 'wrap',
    staffAnswer: 'trained',
    heldOn: day('2017-11-10'),
    staffTrained: 12,
    staffInPost,
  });
  return { statements: [answer], timelines: trainingTimelines(factsOf([school('a')], { statements: [answer] })) };
}

/** A report that goes to a meeting. */
function planned(
  status: Meeting['status'],
  given: Partial<Meeting> = {},
  values: Readonly<Record<string, unknown>> = {},
): Given {
  const report = told(reportsPlanned, { report: 'Progress', meeting: 'meeting', ...values });
  return { entries: [report], meetings: [meeting({ meetingId: 'meeting', status, ...given })] };
}

function decided(status: Meeting['status']): Given {
  const decision = told(decisions, { meeting: 'meeting', decided: 'Noted', outcome: 'noted' });
  return { entries: [decision], meetings: [meeting({ meetingId: 'meeting', status })] };
}

/** For each rule, what makes it fire and what is nearly the same and keeps it quiet. */
const examples: Readonly<Record<string, { readonly fires: Given; readonly quiet: readonly Given[] }>> = {
  'met-without-evidence': {
    fires: duty({ assessments: [assessment({ rating: 'met' })] }),
    quiet: [
      duty({ assessments: [assessment({ rating: 'partly' })] }),
      duty({ assessments: [assessment({ rating: 'exceeding' })] }, { evidence: [minutes] }),
      duty({
        assessments: [assessment({})],
        arrangements: [arrangement({ applies: false, reason: 'a district does it' })],
      }),
    ],
  },
  'evidence-past-review': {
    fires: duty({}, { evidence: [{ ...minutes, reviewBy: day('2018-03-12') }] }),
    quiet: [
      duty({}, { evidence: [{ ...minutes, reviewBy: minute }] }),
      duty(
        {},
        {
          evidence: [
            { ...minutes, reviewBy: day('2018-03-12') },
            { ...minutes, evidenceId: 'new', datedOn: minute, renews: minutes.evidenceId },
          ],
        },
      ),
    ],
  },
  'assessment-old': {
    fires: duty({ assessments: [assessment({ rating: 'partly', assessedOn: day('2017-03-12') })] }),
    quiet: [duty({ assessments: [assessment({ rating: 'partly', assessedOn: day('2017-03-13') })] }), duty({})],
  },
  'not-here-without-reason': {
    fires: duty({ arrangements: [arrangement({ applies: false })] }),
    quiet: [
      duty({ arrangements: [arrangement({ applies: false, reason: 'the district does it' })] }),
      // Nobody has decided: then it applies.
      duty({ arrangements: [arrangement({ applies: null })] }),
      duty({ arrangements: [arrangement({})] }),
    ],
  },
  'done-not-checked': {
    fires: anAction({ isToBeChecked: true }, entry('said-done', '2018-03-01')),
    quiet: [
      anAction({}, entry('said-done', '2018-03-01')),
      anAction({ isToBeChecked: true }),
      anAction(
        { isToBeChecked: true },
        { ...entry('said-done', '2018-03-01'), checks: [{ ...check, checkedOn: minute }] },
      ),
    ],
  },
  'said-done-without-evidence': {
    fires: anAction({}, entry('said-done', '2018-02-10')),
    quiet: [
      anAction({}, entry('said-done', '2018-02-11')),
      { ...anAction({}, entry('said-done', '2018-02-10')), evidence: [evidence({})] },
    ],
  },
  'action-without-day': {
    fires: anAction({ dueOn: null }),
    quiet: [anAction({}), anAction({ dueOn: null }, entry('said-done', '2018-03-01'))],
  },
  'action-without-owner': {
    fires: anAction({ ownerRole: null }),
    quiet: [
      anAction({}),
      anAction({ ownerRole: null, ownerOrganisation: 'Police' }),
      anAction({ ownerRole: null }, entry('superseded', '2018-03-01')),
    ],
  },
  'action-in-no-plan': {
    fires: anAction({}, { places: [place({ leftOn: day('2018-03-01') })] }),
    quiet: [anAction({}), anAction({}, { places: [], ...entry('superseded', '2018-03-01') })],
  },
  'exempt-without-reason': {
    fires: anAction({ publication: 'exempt', exemptParagraph: '7' }),
    quiet: [
      anAction({ publication: 'exempt', exemptParagraph: '7', exemptReason: 'would tell of a person' }),
      anAction({ publication: 'officers' }),
    ],
  },
  'override-long': {
    fires: anAction({}, { overrides: [{ ...override, fromOn: day('2017-09-12') }] }),
    quiet: [
      anAction({}, { overrides: [{ ...override, fromOn: day('2017-09-13') }] }),
      anAction({}, { overrides: [{ ...override, fromOn: day('2017-09-12'), untilOn: day('2018-03-12') }] }),
    ],
  },
  'on-hold-unexplained': {
    fires: anAction({}, entry('on-hold', '2018-03-01')),
    quiet: [anAction({}, entry('on-hold', '2018-03-01', 'waits for the venue')), anAction({})],
  },
  'plan-not-reviewed': {
    fires: { plans: { plans: [plan({ startsOn: day('2017-09-12') })] } },
    quiet: [
      { plans: { plans: [plan({ startsOn: day('2017-09-13') })] } },
      { plans: { plans: [plan({ startsOn: day('2017-01-01'), endsOn: day('2018-01-01') })] } },
    ],
  },
  'agency-not-answered': {
    fires: { agencyRequests: [request({ replyBy: day('2018-03-12') })] },
    quiet: [
      { agencyRequests: [request({ replyBy: minute })] },
      {
        agencyRequests: [request({ replyBy: day('2018-03-12') })],
        agencyReplies: [{ replyId: '1', requestId: 'request', repliedOn: minute, batchId: null, actions: ['action'] }],
      },
    ],
  },
  'agencies-nearly-alike': {
    fires: anAction({ leadAgency: 'Thames Valley Police', partners: ['Thames Valey Police'] }),
    quiet: [anAction({ leadAgency: 'Police & Crime Panel', partners: ['police and crime panel', 'NHS', 'NPS'] })],
  },
  'refresh-overdue': {
    fires: { documents: [document({ inForceFrom: day('2016-01-01'), refreshDue: day('2018-03-12') })] },
    quiet: [
      { documents: [document({ inForceFrom: day('2016-01-01'), refreshDue: minute })] },
      {
        documents: [
          document({ inForceFrom: day('2016-01-01'), refreshDue: day('2018-03-12'), supersededBy: 'next' }),
          document({ documentId: 'next', agreedOn: minute, agreedBy: 'board', refreshDue: day('2019-03-13') }),
        ],
      },
    ],
  },
  'refresh-of-no-agreement': {
    fires: { documents: [document({ refreshDue: day('2018-03-12') })] },
    quiet: [
      { documents: [document({ refreshDue: minute })] },
      {
        documents: [
          document({ refreshDue: day('2018-03-12'), validFrom: day('2018-03-01'), endedOn: day('2018-03-01') }),
        ],
      },
    ],
  },
  'review-without-day': {
    fires: { documents: [document({ kind: 'referral-pathway', inForceFrom: minute })] },
    quiet: [
      { documents: [document({ kind: 'referral-pathway', inForceFrom: day('2018-03-14') })] },
      { documents: [document({ inForceFrom: minute, refreshDue: day('2019-03-13') })] },
      { documents: [document({ inForceFrom: minute, endedOn: day('2019-03-13') })] },
      { documents: [document({ preparedOn: minute })] },
    ],
  },
  'agreed-without-body': {
    fires: { documents: [document({ agreedOn: day('2018-01-01'), refreshDue: minute })] },
    quiet: [
      { documents: [document({ agreedOn: day('2018-01-01'), agreedBy: 'cabinet', refreshDue: minute })] },
      { documents: [document({})] },
    ],
  },
  'consulted-not-agreed': {
    fires: { documents: [document({ consultFrom: day('2018-01-01'), consultTo: day('2018-03-12') })] },
    quiet: [
      { documents: [document({ consultFrom: day('2018-01-01'), consultTo: minute })] },
      {
        documents: [
          document({
            consultFrom: day('2018-01-01'),
            consultTo: day('2018-03-01'),
            agreedOn: minute,
            agreedBy: 'cabinet',
            refreshDue: day('2019-03-13'),
          }),
        ],
      },
    ],
  },
  'body-not-met': {
    fires: { bodies: [body({ meetsEveryMonths: 6 })] },
    quiet: [
      { bodies: [body({ meetsEveryMonths: 6 })], meetings: [meeting({ meetsOn: day('2018-01-12'), status: 'held' })] },
      { bodies: [body({})] },
    ],
  },
  'terms-past-review': {
    fires: { bodies: [body({ termsReviewDue: day('2018-03-12') })] },
    quiet: [
      { bodies: [body({ termsReviewDue: minute })] },
      {
        bodies: [
          body({
            termsReviewDue: day('2018-03-01'),
            validFrom: day('2018-03-12'),
            endedOn: day('2018-03-12'),
          }),
        ],
      },
    ],
  },
  'report-without-meeting': {
    fires: planned('cancelled'),
    quiet: [planned('planned', { meetsOn: day('2018-06-01') }), planned('cancelled', {}, { droppedOn: minute })],
  },
  'happened-at-cancelled-meeting': {
    fires: decided('cancelled'),
    quiet: [
      decided('held'),
      planned('cancelled', {}, { droppedOn: minute }),
      planned('held', {}, { publishedOn: minute }),
    ],
  },
  'owner-has-left': {
    fires: anAction({ ownerUser: 'gone' }),
    quiet: [
      { ...anAction({ ownerUser: 'here' }), holders: new Set(['here']) },
      anAction({ ownerUser: 'gone' }, entry('superseded', '2018-03-01')),
      anAction({}),
    ],
  },
  'headcount-blank': { fires: trained(null), quiet: [trained(12), { ...trained(null), timelines: [] }] },
};

function firing(given: Given, asAt: IsoDate = minute): readonly string[] {
  return checkAll(facts(given), asAt).flatMap(({ id, found }) => (found.length > 0 ? [id] : []));
}

describe('things to check', () => {
  it('are at least fifteen rules, each with an id of its own and examples', () => {
    const ids = checks.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(15);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(examples).toSorted()).toEqual(ids.toSorted());
  });

  it.each(Object.entries(examples))('%s is found, and alone', (id, { fires }) => {
    expect(firing(fires)).toEqual([id]);
  });

  it.each(Object.entries(examples))('%s is quiet where all is well', (_id, { quiet }) => {
    for (const given of quiet) expect(firing(given)).toEqual([]);
  });

  it('find nothing where nothing was entered', () => {
    expect(firing({})).toEqual([]);
  });
});

describe('what a rule found of an obligation', () => {
  const worded = [
    obligation({ title: 'Local risk assessment', validFrom: day('2015-07-01') }),
    obligation({ title: 'Risk assessment and plan', validFrom: day('2018-06-01') }),
  ];

  it('is called as it was on the day asked for, whatever it is called since', () => {
    const arrangements = [
      arrangement({ applies: false, validFrom: day('2017-01-01') }),
      arrangement({ obligationId: 'LA07', ownerUser: 'gone', validFrom: day('2017-01-01') }),
    ];
    const obligations = [...worded, ...worded.map((one) => ({ ...one, obligationId: 'LA07' }))];
    const titlesOn = (asAt: string) =>
      checkAll(facts({ duty: { obligations, arrangements } }), day(asAt))
        .filter(({ id }) => id === 'not-here-without-reason' || id === 'owner-has-left')
        .flatMap(({ found }) => found.map(({ title }) => title));
    expect(titlesOn('2018-03-13')).toEqual(['Local risk assessment', 'Local risk assessment']);
    expect(titlesOn('2018-06-01')).toEqual(['Risk assessment and plan', 'Risk assessment and plan']);
    expect(titlesOn('2017-01-01')).toEqual(['Local risk assessment', 'Local risk assessment']);
  });
});

describe('what a rule found', () => {
  function details(given: Given): readonly (string | null)[] {
    return checkAll(facts(given), minute).flatMap(({ found }) => found.map(({ detail }) => detail));
  }

  it('says in a few words what is the matter', () => {
    expect(details(anAction({ publication: 'exempt' }))).toEqual(['no paragraph given']);
    expect(details(anAction({}, entry('on-hold', '2017-09-01', 'waits for the venue')))).toEqual([
      'since 1 September 2017',
    ]);
    expect(details(anAction({ ownerUser: 'gone' }))).toEqual(['Prevent lead']);
    const saidDone = anAction({ isToBeChecked: true }, entry('said-done', '2018-03-01'));
    expect(details(saidDone)).toEqual(['evidence comes first: there is none yet, so that it cannot be checked']);
    expect(details({ ...saidDone, evidence: [evidence({})] })).toEqual([null]);
    expect(details(trained(null))).toEqual(['12 trained, of how many is not said']);
  });

  it('leads to the thing that is to be mended', () => {
    const [found] = checkAll(facts(trained(null)), minute).flatMap((checked) => checked.found);
    expect([found?.subject, found?.title]).toEqual([{ kind: 'organisation', id: 'a' }, 'School a']);
  });

  it('is a report that was published for a meeting that is cancelled afterwards', () => {
    const published = planned('cancelled', {}, { publishedOn: minute });
    expect(firing(published)).toEqual(['happened-at-cancelled-meeting']);
    expect(details(published)).toEqual(['the meeting of 1 April 2017 was cancelled']);
  });

  it('is the owner who left, also of a strategy or an obligation', () => {
    expect(firing({ documents: [document({ ownerUser: 'gone' })] })).toEqual(['owner-has-left']);
    expect(firing(duty({ arrangements: [arrangement({ ownerUser: 'gone' })] }))).toEqual(['owner-has-left']);
    const notHere = arrangement({ ownerUser: 'gone', applies: false, reason: 'the district does it' });
    expect(firing(duty({ arrangements: [notHere] }))).toEqual([]);
  });
});
