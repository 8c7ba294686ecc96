import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { trainingTimelines } from '../training/coverage.ts';
import { factsOf, school, statement } from '../training/testing/example-facts.ts';
import { deadlineState } from './deadline.ts';
import { everyDeadline } from './every-deadline.ts';
import type { Registers } from './every-deadline.ts';
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
} from './testing/example-registers.ts';

const day = isoDate;
const minute = day('2018-03-13');

/** `overdue 2018-03-01 Action due: Brief all members`. */
function calendar(registers: Registers, asAt = minute): readonly string[] {
  return everyDeadline(registers, asAt).map((one) =>
    [deadlineState(one, asAt), one.dueOn, `${one.what}: ${one.title}`].join(' '),
  );
}

describe('strategies in the calendar', () => {
  it('bring their refresh, with the day first set beside the one now promised', () => {
    const rows = registersOf({
      documents: [document({ inForceFrom: day('2016-01-01'), refreshDue: day('2018-12-31') })],
      documentRevisions: [
        {
          revisionId: '1',
          about: 'document',
          aboutId: 'strategy',
          dueOn: day('2019-06-30'),
          revisedOn: day('2018-10-01'),
          reason: 'new national strategy',
        },
      ],
    });
    expect(calendar(rows)).toEqual(['later 2018-12-31 Refresh due: Prevent strategy']);
    const [later] = everyDeadline(rows, day('2018-10-01'));
    expect(later).toMatchObject({ dueOn: '2019-06-30', firstDueOn: '2018-12-31', slips: 1 });
  });

  it('bring both ends of a consultation, which stays overdue until something is agreed after it', () => {
    const consulting = document({ consultFrom: day('2018-07-01'), consultTo: day('2018-09-30') });
    const rows = registersOf({ documents: [consulting] });
    expect(calendar(rows).map((words) => words.slice(6, 35))).toEqual([
      '2018-07-01 Consultation opens',
      '2018-09-30 Consultation close',
    ]);
    expect(calendar(rows, day('2018-07-02'))).toHaveLength(1);
    expect(calendar(rows, day('2018-10-01'))).toEqual([
      'overdue 2018-09-30 Consultation has closed: to be agreed: Prevent strategy',
    ]);
    const agreed = { ...consulting, agreedOn: day('2018-11-01') };
    expect(calendar(registersOf({ documents: [agreed] }), day('2018-10-31'))).toHaveLength(1);
    expect(calendar(registersOf({ documents: [agreed] }), day('2018-11-01'))).toEqual([]);
  });

  it('bring nothing once they are given up or superseded', () => {
    const due = { inForceFrom: day('2016-01-01'), refreshDue: day('2017-12-31') };
    const ended = document({ ...due, validFrom: day('2018-03-12'), endedOn: day('2018-03-12') });
    const superseded = document({ ...due, supersededBy: 'next' });
    const next = document({ documentId: 'next', agreedOn: minute });
    expect(calendar(registersOf({ documents: [ended] }))).toEqual([]);
    expect(calendar(registersOf({ documents: [superseded, next] }))).toEqual([]);
    expect(calendar(registersOf({ documents: [superseded, next] }), day('2018-03-12'))).toHaveLength(1);
    expect(calendar(registersOf({ documents: [ended] }), day('2018-03-12'))).toHaveLength(1);
  });

  it('bring an end that is planned, which stays overdue until somebody says that it ended', () => {
    const planned = document({ endedOn: day('2018-03-31') });
    const rows = registersOf({ documents: [planned] });
    expect(calendar(rows)).toEqual(['within-30 2018-03-31 Comes to an end: Prevent strategy']);
    expect(calendar(rows, day('2018-04-01'))).toEqual([
      'overdue 2018-03-31 Was to come to an end: say whether it did: Prevent strategy',
    ]);
    const said = document({ endedOn: day('2018-03-31'), validFrom: day('2018-04-05') });
    expect(calendar(registersOf({ documents: [planned, said] }), day('2018-04-04'))).toHaveLength(1);
    expect(calendar(registersOf({ documents: [planned, said] }), day('2018-04-05'))).toEqual([]);
  });
});

describe('bodies in the calendar', () => {
  it('bring the meeting that is planned, also when it has been held since', () => {
    const rows = registersOf({
      bodies: [body({ meetsEveryMonths: 6 })],
      meetings: [
        meeting({ meetsOn: day('2018-01-12'), status: 'held' }),
        meeting({ meetsOn: day('2018-07-12'), status: 'held' }),
      ],
    });
    expect(calendar(rows)).toEqual(['later 2018-07-12 Meeting: Prevent Board']);
    expect(calendar(rows, day('2018-07-12'))).toEqual(['later 2019-01-31 Last day to meet in time: Prevent Board']);
    expect(calendar(rows, day('2019-02-01'))).toEqual([
      'overdue 2019-01-31 Has not met as often as it is to: Prevent Board',
    ]);
  });

  it('are overdue while nobody says whether a planned meeting was held', () => {
    const rows = registersOf({ bodies: [body({})], meetings: [meeting({ meetsOn: day('2018-03-12') })] });
    expect(calendar(rows)).toEqual(['overdue 2018-03-12 Meeting was planned: say whether it was held: Prevent Board']);
    const cancelled = meeting({ meetsOn: day('2018-03-12'), status: 'cancelled' });
    expect(calendar(registersOf({ bodies: [body({})], meetings: [cancelled] }))).toEqual([]);
  });

  it('leave their planned meetings to be said held or cancelled when they end', () => {
    const ended = day('2018-01-01');
    const bodies = [body({ meetsEveryMonths: 1, validFrom: ended, endedOn: ended })];
    const planned = meeting({ meetsOn: day('2018-05-01') });
    expect(calendar(registersOf({ bodies, meetings: [planned] }))).toEqual([
      'within-60 2018-05-01 Meeting: Prevent Board',
    ]);
    expect(calendar(registersOf({ bodies, meetings: [planned] }), day('2018-05-02'))).toHaveLength(1);
    expect(calendar(registersOf({ bodies, meetings: [{ ...planned, status: 'cancelled' }] }))).toEqual([]);
  });

  it('are asked to meet when a meeting is planned too late', () => {
    const rows = registersOf({
      bodies: [body({ meetsEveryMonths: 6 })],
      meetings: [meeting({ meetsOn: day('2018-12-01') })],
    });
    expect(calendar(rows)).toEqual([
      'overdue 2017-10-31 Has not met as often as it is to: Prevent Board',
      'later 2018-12-01 Meeting: Prevent Board',
    ]);
  });

  it('bring the review of their terms, and nothing once they have ended', () => {
    const termsReviewDue = day('2018-04-01');
    expect(calendar(registersOf({ bodies: [body({ termsReviewDue })] }))).toEqual([
      'within-30 2018-04-01 Terms of reference to be reviewed: Prevent Board',
    ]);
    const endedOn = day('2018-03-01');
    const planned = body({ termsReviewDue, endedOn });
    expect(calendar(registersOf({ bodies: [planned] }))).toEqual([
      'overdue 2018-03-01 Was to come to an end: say whether it did: Prevent Board',
      'within-30 2018-04-01 Terms of reference to be reviewed: Prevent Board',
    ]);
    const said = body({ termsReviewDue, meetsEveryMonths: 1, validFrom: endedOn, endedOn });
    expect(calendar(registersOf({ bodies: [planned, said] }))).toEqual([]);
  });
});

describe('obligations and evidence in the calendar', () => {
  const yearly = { kind: 'anchored', startsOn: '03-31', everyMonths: 12 } as const;

  it('an obligation that nobody has taken up is a step of setting up, not a deadline', () => {
    const duty = { obligations: [obligation({ cadence: yearly })] };
    expect(calendar(registersOf({ duty }))).toEqual([]);
    const taken = registersOf({ duty: { ...duty, assessments: [assessment({})] } });
    expect(calendar(taken)).toEqual(['within-30 2018-03-31 Obligation to be done: Local risk assessment']);
    expect(calendar(taken, day('2017-03-31'))).toEqual([]);
  });

  it('falls due by the council’s own cadence, and a new owner moves no day', () => {
    const cadence = { kind: 'interval', months: 12 } as const;
    const duty = {
      obligations: [obligation({ cadence: yearly })],
      arrangements: [
        arrangement({ validFrom: day('2017-02-01'), cadence }),
        arrangement({ validFrom: day('2018-02-01'), cadence, ownerRole: 'Risk manager' }),
      ],
    };
    expect(calendar(registersOf({ duty }))).toEqual([
      'overdue 2018-02-01 Obligation to be done: Local risk assessment',
    ]);
    expect(everyDeadline(registersOf({ duty }), minute)[0]?.ownerRole).toBe('Risk manager');
    const done = [{ doneId: '1', obligationId: 'LA06', doneOn: day('2018-03-01'), note: null }];
    expect(calendar(registersOf({ duty: { ...duty, done } }))).toEqual([
      'later 2019-03-01 Obligation to be done: Local risk assessment',
    ]);
  });

  it('one that does not apply, or is asked no longer, brings nothing', () => {
    const assessments = [assessment({})];
    const arrangements = [arrangement({ applies: false, reason: 'the district does it' })];
    const obligations = [obligation({ cadence: yearly })];
    expect(calendar(registersOf({ duty: { assessments, obligations, arrangements } }))).toEqual([]);
    const ended = [obligation({ cadence: yearly, validTo: day('2018-03-12') })];
    expect(calendar(registersOf({ duty: { assessments, obligations: ended } }))).toEqual([]);
  });

  it('evidence is to be renewed until other is there that renews it; newer of its kind does not by itself', () => {
    const old = evidence({ reviewBy: day('2018-03-01') });
    const other = evidence({ evidenceId: 'other', datedOn: day('2018-03-05') });
    const newer = { ...other, renews: old.evidenceId };
    const plans = { plans: [plan({})], actions: [action({ ownerRole: 'Prevent lead' })], places: [place({})] };
    const overdue = 'overdue 2018-03-01 Evidence to renew: Minute of the board';
    expect(calendar(registersOf({ plans, evidence: [old] }))).toContain(overdue);
    expect(calendar(registersOf({ plans, evidence: [old, other] }))).toContain(overdue);
    expect(calendar(registersOf({ plans, evidence: [old, newer] }))).not.toContain(overdue);
    expect(calendar(registersOf({ plans, evidence: [old, newer] }), day('2018-03-04'))).toContain(overdue);
    const superseded = { ...plans, progress: [progress({ status: 'superseded' })] };
    expect(calendar(registersOf({ plans: superseded, evidence: [old] }))).not.toContain(overdue);
  });
});

describe('plans in the calendar', () => {
  const plans = { plans: [plan({})], places: [place({})] };

  it('bring their actions until these are said done or superseded; on hold they stay', () => {
    const actions = [action({ dueOn: day('2018-03-01'), leadAgency: 'Police', ownerRole: 'Sergeant' })];
    const due = 'overdue 2018-03-01 Action due: Brief all members';
    const rows = registersOf({ plans: { ...plans, actions } });
    expect(calendar(rows)).toContain(due);
    expect(everyDeadline(rows, minute).find(({ kind }) => kind === 'action')).toMatchObject({
      agency: 'Police',
      ownerRole: 'Sergeant',
    });
    const held = { ...plans, actions, progress: [progress({ status: 'on-hold' })] };
    expect(calendar(registersOf({ plans: held }))).toContain(
      'overdue 2018-03-01 Action due, on hold: Brief all members',
    );
    for (const status of ['said-done', 'superseded'] as const) {
      const over = { ...plans, actions, progress: [progress({ status, enteredOn: day('2018-03-10') })] };
      expect(calendar(registersOf({ plans: over }))).not.toContain(due);
      expect(calendar(registersOf({ plans: over }), day('2018-03-09'))).toContain(due);
    }
  });

  it('are reviewed by their months, from their start or the last review', () => {
    expect(calendar(registersOf({ plans }))).toEqual(['overdue 2017-10-01 Plan to be reviewed: Partnership plan']);
    const planReviews = [{ reviewId: '1', planId: 'plan', reviewedOn: day('2018-01-12'), bodyId: null, note: null }];
    expect(calendar(registersOf({ plans, planReviews }))).toEqual([
      'later 2018-07-12 Plan to be reviewed: Partnership plan',
    ]);
  });
});

describe('the beginning and end of plans in the calendar', () => {
  it('are to be approved by their start where a body answers for them', () => {
    const starting = plan({ startsOn: day('2018-04-01'), bodyId: 'board' });
    const rows = { plans: { plans: [starting] } };
    const due = 'within-30 2018-04-01 Plan to be approved: Partnership plan';
    expect(calendar(registersOf(rows))).toContain(due);
    const approval = { approvalId: '1', planId: 'plan', bodyId: 'board', label: 'First', note: null };
    const planApprovals = [{ ...approval, approvedOn: day('2018-03-01') }];
    expect(calendar(registersOf({ ...rows, planApprovals }))).not.toContain(due);
    expect(calendar(registersOf({ ...rows, planApprovals }), day('2018-02-28'))).toContain(
      'within-60 2018-04-01 Plan to be approved: Partnership plan',
    );
    expect(calendar(registersOf({ plans: { plans: [{ ...starting, bodyId: null }] } }))).not.toContain(due);
  });

  it('that have ended are overdue while they hold an open action that stands nowhere else', () => {
    const ended = plan({ endsOn: day('2018-03-01') });
    const next = plan({ planId: 'next', reviewMonths: 24 });
    const actions = [action({})];
    expect(calendar(registersOf({ plans: { plans: [ended, next], places: [place({})], actions } }))).toContain(
      'overdue 2018-03-01 Plan has ended with 1 open action: Partnership plan',
    );
    const carried = [place({}), place({ planId: 'next' })];
    expect(calendar(registersOf({ plans: { plans: [ended, next], places: carried, actions } }))).toEqual([
      'later 2019-04-01 Plan to be reviewed: Partnership plan',
    ]);
  });

  it('bring what agencies were asked until they have answered about every action', () => {
    const agencyRequests = [request({ replyBy: day('2018-03-01'), actions: ['one', 'two'] })];
    const reply = { replyId: '1', requestId: 'request', batchId: null };
    const half = { ...reply, repliedOn: day('2018-02-01'), actions: ['one'] };
    const rest = { ...reply, repliedOn: day('2018-03-05'), actions: ['two'] };
    const due = ['overdue 2018-03-01 Answer about its actions due: Police'];
    expect(calendar(registersOf({ agencyRequests, agencyReplies: [half] }))).toEqual(due);
    expect(calendar(registersOf({ agencyRequests, agencyReplies: [half, rest] }))).toEqual([]);
  });
});

describe('training in the calendar', () => {
  it('is told as numbers by the month, and as those that are out of date', () => {
    const statements = ['2016-03-20', '2016-03-25', '2016-05-01', '2016-03-01'].map((trained, index) =>
      statement({
        organisationId: `school ${String(index)}`,
        courseId: 'wrap',
        heldOn: day('2017-11-10'),
        dslTrainedOn: day(trained),
      }),
    );
    const schools = statements.map(({ organisationId }) => school(organisationId));
    const timelines = trainingTimelines(factsOf(schools, { statements }));
    expect(calendar(registersOf({ timelines }))).toEqual([
      "overdue 2018-02-28 Training to renew: 1 school's training has run out",
      "within-30 2018-03-19 Training to renew: 2 schools' training runs out in March 2018",
      "within-60 2018-04-30 Training to renew: 1 school's training runs out in April 2018",
    ]);
  });
});
