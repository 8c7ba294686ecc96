import { isoDate } from '../../calendar/iso-date.ts';
import type { Arrangement, Assessment, Obligation } from '../../duty/obligation.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Body } from '../../governance/body.ts';
import type { Meeting } from '../../governance/meeting.ts';
import type { Action, ActionPlace, AgencyRequest, Progress } from '../../plans/action.ts';
import { anObligation, aPack } from '../../duty/random-duty.ts';
import type { DutyRecords } from '../../duty/standing.ts';
import { planBookOf } from '../../plans/facts.ts';
import type { PlanFacts } from '../../plans/facts.ts';
import type { Plan } from '../../plans/plan.ts';
import type { StrategyDocument } from '../../strategies/document.ts';
import type { Registers } from '../every-deadline.ts';

/** Rows of which a test says only what it is about. */

const start = isoDate('2017-04-01');
const nobody = { ownerRole: null, ownerOrganisation: null, ownerUser: null } as const;

export function document(given: Partial<StrategyDocument>): StrategyDocument {
  const documentId = given.documentId ?? 'strategy';
  return {
    factId: `${documentId} of ${given.validFrom ?? start}`,
    documentId,
    validFrom: start,
    kind: 'strategy',
    title: 'Prevent strategy',
    ...nobody,
    preparedOn: null,
    consultFrom: null,
    consultTo: null,
    agreedOn: null,
    agreedBy: null,
    inForceFrom: null,
    reviewedOn: null,
    refreshDue: null,
    endedOn: null,
    supersededBy: null,
    linked: [],
    equality: 'not-said',
    equalityOn: null,
    profileYear: null,
    profileSeen: 'not-said',
    link: null,
    note: null,
    publication: 'officers',
    ...given,
  };
}

export function body(given: Partial<Body>): Body {
  const bodyId = given.bodyId ?? 'board';
  return {
    factId: `${bodyId} of ${given.validFrom ?? start}`,
    bodyId,
    validFrom: start,
    name: 'Prevent Board',
    kind: 'board',
    purpose: null,
    meetsEveryMonths: null,
    termsReviewDue: null,
    publication: 'officers',
    endedOn: null,
    link: null,
    ...given,
  };
}

export function meeting(given: Partial<Meeting>): Meeting {
  const meetsOn = given.meetsOn ?? start;
  return {
    factId: meetsOn,
    meetingId: meetsOn,
    bodyId: 'board',
    meetsOn,
    status: 'planned',
    agendaLink: null,
    papersLink: null,
    minutesLink: null,
    webcastLink: null,
    note: null,
    publication: 'officers',
    ...given,
  };
}

export function evidence(given: Partial<Evidence>): Evidence {
  return {
    evidenceId: 'evidence',
    about: 'action',
    aboutId: 'action',
    kind: 'minute',
    title: 'Minute of the board',
    reference: null,
    link: null,
    datedOn: start,
    reviewBy: null,
    renews: null,
    publication: 'officers',
    ...given,
  };
}

export function obligation(given: Partial<Obligation>): Obligation {
  return anObligation({ obligationId: 'LA06', title: 'Local risk assessment', packId: 'duty', ...given });
}

export function arrangement(given: Partial<Arrangement>): Arrangement {
  return {
    factId: `arrangement of ${given.validFrom ?? start}`,
    obligationId: 'LA06',
    validFrom: start,
    applies: true,
    reason: null,
    ...nobody,
    agencies: [],
    cadence: null,
    ...given,
  };
}

export function assessment(given: Partial<Assessment>): Assessment {
  return {
    assessmentId: 'assessment',
    obligationId: 'LA06',
    assessedOn: start,
    rating: 'met',
    reason: 'as seen',
    stillToDo: null,
    authorRole: 'Prevent lead',
    author: 'somebody',
    ...given,
  };
}

export function plan(given: Partial<Plan>): Plan {
  return {
    factId: 'plan',
    planId: 'plan',
    validFrom: start,
    name: 'Partnership plan',
    kind: 'partnership',
    organisation: 'Prevent Board',
    startsOn: null,
    endsOn: null,
    bodyId: null,
    reviewMonths: 6,
    ...given,
  };
}

export function action(given: Partial<Action>): Action {
  const actionId = given.actionId ?? 'action';
  return {
    factId: `${actionId} of ${given.validFrom ?? start}`,
    actionId,
    validFrom: start,
    title: 'Brief all members',
    outcome: null,
    theme: null,
    ...nobody,
    accountableRole: null,
    leadAgency: null,
    partners: [],
    startsOn: null,
    dueOn: null,
    isToBeChecked: false,
    publication: 'officers',
    exemptParagraph: null,
    exemptReason: null,
    obligations: [],
    recommendations: [],
    risks: [],
    otherDuties: null,
    carriedFrom: null,
    ...given,
  };
}

export function place(given: Partial<ActionPlace>): ActionPlace {
  return {
    placeId: `${given.actionId ?? 'action'} in ${given.planId ?? 'plan'}`,
    actionId: 'action',
    planId: 'plan',
    objectiveId: null,
    ref: '1',
    validFrom: start,
    leftOn: null,
    ...given,
  };
}

export function progress(given: Partial<Progress>): Progress {
  return {
    progressId: `entry of ${given.enteredOn ?? start}`,
    actionId: 'action',
    enteredOn: start,
    status: 'in-progress',
    note: 'goes on',
    blockedReason: null,
    isFlagged: false,
    author: null,
    authorRole: null,
    ...given,
  };
}

export function request(given: Partial<AgencyRequest>): AgencyRequest {
  return {
    requestId: 'request',
    agency: 'Police',
    sentOn: start,
    replyBy: null,
    plans: ['plan'],
    actions: ['action'],
    ...given,
  };
}

const noPlans: PlanFacts = {
  plans: [],
  objectives: [],
  actions: [],
  places: [],
  progress: [],
  evidence: [],
  checks: [],
  overrides: [],
  revisions: [],
};

/** Registers that hold nothing but what is given; evidence of actions stands in the plans as well. */
export function registersOf({
  plans,
  duty,
  ...given
}: Partial<Omit<Registers, 'book' | 'duty'>> & {
  readonly plans?: Partial<PlanFacts>;
  readonly duty?: Partial<DutyRecords>;
}): Registers {
  const ofActions = (given.evidence ?? []).filter(({ about }) => about === 'action');
  return {
    book: planBookOf({ ...noPlans, evidence: ofActions, ...plans }),
    entries: [],
    planReviews: [],
    planApprovals: [],
    agencyRequests: [],
    agencyReplies: [],
    duty: {
      packs: [aPack('duty', isoDate('2015-07-01'))],
      obligations: [],
      arrangements: [],
      assessments: [],
      done: [],
      evidence: (given.evidence ?? []).filter(({ about }) => about === 'obligation'),
      ...duty,
    },
    council: { kind: 'county', nation: 'england' },
    evidence: [],
    documents: [],
    documentRevisions: [],
    bodies: [],
    meetings: [],
    reports: [],
    timelines: [],
    ...given,
  };
}
