import fc from 'fast-check';
import { addDays, isoDate } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { renewalProblem } from '../../evidence/renewal.ts';
import { progressStatuses } from '../../plans/action.ts';
import { meetingStatuses } from '../../governance/meeting.ts';
import type { DueRevision, RevisedSubject } from '../revision.ts';
import {
  action,
  arrangement,
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
} from './example-registers.ts';

/** Registers of a few things over some months, whose days meet often. */

const first = isoDate('2017-12-20');
export const someDay: fc.Arbitrary<IsoDate> = fc.integer({ min: 0, max: 120 }).map((days) => addDays(first, days));
const maybeDay = fc.option(someDay, { freq: 2 });
const someId = fc.constantFrom('one', 'two');

function rows<Row>(row: fc.Arbitrary<Row>): fc.Arbitrary<readonly Row[]> {
  return fc.array(row, { maxLength: 5 });
}

function revisionsOf(about: RevisedSubject): fc.Arbitrary<readonly DueRevision[]> {
  const revision = fc.record({ aboutId: someId, dueOn: someDay, revisedOn: someDay });
  return rows(revision.map((given) => ({ ...given, revisionId: 'revision', about, reason: 'later' })));
}

/** Of one day the later row in the list holds, so rows come in the order of their days, as they are read. */
function byDay<Row>(of: fc.Arbitrary<readonly Row[]>, dayOf: (row: Row) => IsoDate): fc.Arbitrary<readonly Row[]> {
  return of.map((all) => all.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1)));
}

const documents = rows(
  fc
    .record({
      documentId: someId,
      validFrom: someDay,
      reviewedOn: maybeDay,
      refreshDue: maybeDay,
      consultFrom: maybeDay,
      consultTo: maybeDay,
      agreedOn: maybeDay,
      inForceFrom: maybeDay,
      endedOn: maybeDay,
      supersededBy: fc.option(fc.constantFrom('one', 'two', 'three'), { freq: 1 }),
    })
    .map(document),
);
const bodies = rows(
  fc
    .record({
      bodyId: someId,
      validFrom: someDay,
      meetsEveryMonths: fc.option(fc.constantFrom(1, 2)),
      termsReviewDue: maybeDay,
      endedOn: maybeDay,
    })
    .map(body),
);
const meetings = rows(
  fc
    .record({ bodyId: someId, meetingId: fc.uuid(), meetsOn: someDay, status: fc.constantFrom(...meetingStatuses) })
    .map(meeting),
);
const pieces = rows(
  fc
    .record({
      evidenceId: fc.uuid(),
      about: fc.constantFrom('action' as const, 'obligation' as const),
      aboutId: someId,
      kind: fc.constantFrom('minute' as const, 'report' as const),
      datedOn: someDay,
      reviewBy: maybeDay,
    })
    .map(evidence),
);
/** Some of it renews other of the same thing, as far as that can be said of it. */
const someEvidence = fc.tuple(pieces, fc.array(fc.nat(5), { minLength: 5, maxLength: 5 })).map(([all, picks]) =>
  all.reduce<readonly Evidence[]>((said, one, index) => {
    const renews = said[picks[index] ?? 0]?.evidenceId ?? null;
    const own = said.filter(({ about, aboutId }) => about === one.about && aboutId === one.aboutId);
    const isPossible = renews !== null && renewalProblem({ evidenceId: one.evidenceId, renews }, own) === undefined;
    return said.map((each) => (isPossible && each === one ? { ...each, renews } : each));
  }, all),
);
const arrangements = rows(
  fc
    .record({
      obligationId: someId,
      validFrom: someDay,
      applies: fc.boolean(),
      cadence: fc.option(fc.constantFrom({ kind: 'interval', months: 1 } as const)),
    })
    .map(arrangement),
);
const done = rows(fc.record({ doneId: fc.uuid(), obligationId: someId, doneOn: someDay, note: fc.constant(null) }));

const actions = rows(fc.record({ actionId: someId, validFrom: someDay, dueOn: maybeDay }).map(action));
const log = rows(
  fc.record({ actionId: someId, enteredOn: someDay, status: fc.constantFrom(...progressStatuses) }).map(progress),
);
const requests = rows(
  fc.record({ requestId: fc.uuid(), sentOn: someDay, replyBy: maybeDay, actions: fc.constant(['one']) }).map(request),
);

export const someRegisters = fc
  .record({
    documents: byDay(documents, ({ validFrom }) => validFrom),
    documentRevisions: revisionsOf('document'),
    bodies: byDay(bodies, ({ validFrom }) => validFrom),
    meetings,
    evidence: someEvidence,
    arrangements: byDay(arrangements, ({ validFrom }) => validFrom),
    done,
    agencyRequests: requests,
    actions: byDay(actions, ({ validFrom }) => validFrom),
    progress: byDay(log, ({ enteredOn }) => enteredOn),
    revisions: revisionsOf('action'),
    planEndsOn: maybeDay,
  })
  .map(
    ({ actions: own, progress: entries, revisions, arrangements: arranged, done: finished, planEndsOn, ...given }) => ({
      actions: own,
      progress: entries,
      revisions,
      planEndsOn,
      registers: registersOf({
        ...given,
        duty: {
          obligations: ['one', 'two'].map((obligationId) => obligation({ obligationId })),
          arrangements: arranged,
          done: finished,
        },
        plans: {
          plans: [plan({ validFrom: first, reviewMonths: 60, endsOn: planEndsOn })],
          actions: own,
          progress: entries,
          revisions,
          places: own.map(({ actionId }) => place({ actionId, validFrom: first })),
        },
      }),
    }),
  );
