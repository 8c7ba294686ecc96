import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import { arrangementsAt } from '../duty/applicability.ts';
import { obligationTitlesAt } from '../duty/versions.ts';
import { bodiesAt, standingOf } from '../governance/deadlines.ts';
import { plannedStanding } from '../governance/planned-report-rules.ts';
import { reportsPlanned } from '../governance/reports-planned.ts';
import { registerAt } from '../measure/register.ts';
import { actionsAt, isOpen, plansAt } from '../plans/actions-at.ts';
import { agencyKey } from '../plans/agency.ts';
import { planReviewDue, unanswered } from '../plans/deadlines.ts';
import { everyRegister } from '../registers/every-register.ts';
import { heldIn } from '../registers/held.ts';
import { viewOf } from '../registers/standing.ts';
import { nameOfEntry } from '../registers/words.ts';
import { documentDeadlines } from '../strategies/deadlines.ts';
import { documentStanding, isCurrent, refreshOwed } from '../strategies/standing.ts';
import type { StrategyDocument } from '../strategies/document.ts';
import { inForceSince } from '../strategies/ending.ts';
import type { Check, CheckFacts, Found } from './check.ts';
import { nearlyAlike } from './nearly-alike.ts';

/** Rules about plans, agencies, strategies, bodies and owners. */
export const registerChecks: readonly Check[] = [
  {
    id: 'plan-not-reviewed',
    name: 'Plan not reviewed as often as it should be',
    why: 'The months between two reviews have passed. Record the review, or say that it is reviewed less often.',
    find: (facts, asAt) =>
      plansAt(facts.book.plans, asAt).flatMap((plan) => {
        const dueOn = planReviewDue(plan, facts, asAt);
        if (dueOn === null || dueOn >= asAt) return [];
        return [{ subject: { kind: 'plan', id: plan.planId }, title: plan.name, detail: `due by ${longDate(dueOn)}` }];
      }),
  },
  {
    id: 'agency-not-answered',
    name: 'Agency asked, and not answered by its day',
    why: 'Its actions stand as it last told of them. Ask again, or enter what it says.',
    find: (facts, asAt) =>
      unanswered(facts, asAt).flatMap(({ requestId, agency, replyBy }) => {
        if (replyBy === null || replyBy >= asAt) return [];
        const detail = `answer due by ${longDate(replyBy)}`;
        return [{ subject: { kind: 'agency', id: requestId }, title: agency, detail }];
      }),
  },
  {
    id: 'agencies-nearly-alike',
    name: 'Two agency names that differ by a letter',
    why: 'One of them may be a slip, and its actions then count for an agency that is none. Write both the same way.',
    find: agenciesAlike,
  },
  {
    id: 'refresh-overdue',
    name: 'Past its refresh date, with no successor',
    why: 'It goes on by custom. Agree the next one, or put the day off in the open with a reason.',
    find: (facts, asAt) =>
      documentDeadlines(facts, asAt)
        .filter(({ kind, dueOn }) => kind === 'refresh' && dueOn < asAt)
        .map(({ subject, title, dueOn }) => ({ subject, title, detail: `due by ${longDate(dueOn)}` })),
  },
  {
    id: 'refresh-of-no-agreement',
    name: 'Past its refresh date, and not said whether it was ever agreed',
    why: 'It may be in force all the same. Say when it was agreed or came into force, or that it has ended.',
    find: (facts, asAt) =>
      currentDocuments(facts, asAt).flatMap((document) => {
        const { documentId, title, refreshDue } = document;
        if (refreshDue === null || refreshDue >= asAt || inForceSince(document) !== null) return [];
        return [{ subject: { kind: 'document', id: documentId }, title, detail: `set for ${longDate(refreshDue)}` }];
      }),
  },
  {
    id: 'review-without-day',
    name: 'In force, with no day on which it is looked at again',
    why: 'It can lapse unseen. Set the day of its refresh or review, or its last day.',
    find: (facts, asAt) =>
      currentDocuments(facts, asAt)
        .filter((document) => lapsesUnseen(document, facts, asAt))
        .map(({ documentId, title }) => ({ subject: { kind: 'document', id: documentId }, title, detail: null })),
  },
  {
    id: 'agreed-without-body',
    name: 'Agreed, but not by whom',
    why: 'A strategy or policy is agreed by a body. Say which.',
    find: (facts, asAt) =>
      currentDocuments(facts, asAt)
        .filter(({ agreedOn, agreedBy }) => agreedOn !== null && agreedOn <= asAt && agreedBy === null)
        .map(({ documentId, title }) => ({ subject: { kind: 'document', id: documentId }, title, detail: null })),
  },
  {
    id: 'consulted-not-agreed',
    name: 'Consultation ended, and nothing agreed',
    why: 'People were asked and have had no answer. Record what was agreed.',
    find: (facts, asAt) =>
      documentDeadlines(facts, asAt)
        .filter(({ kind, dueOn }) => kind === 'consultation' && dueOn < asAt)
        .map(({ subject, title, dueOn }) => ({ subject, title, detail: `closed on ${longDate(dueOn)}` })),
  },
  {
    id: 'body-not-met',
    name: 'Body that has not met as often as it is to',
    why: 'Record the meeting that was held, plan the next, or say how often it meets now.',
    find: (facts, asAt) =>
      bodiesAt(facts.bodies, asAt).flatMap((body) => {
        const { meetsBy } = standingOf(body, { ...facts, asAt });
        if (meetsBy === null || meetsBy >= asAt) return [];
        return [{ subject: { kind: 'body', id: body.bodyId }, title: body.name, detail: `by ${longDate(meetsBy)}` }];
      }),
  },
  {
    id: 'terms-past-review',
    name: 'Terms of reference past their review',
    why: 'The body works under terms that were to be looked at. Review them and give the next day.',
    find: (facts, asAt) =>
      bodiesAt(facts.bodies, asAt).flatMap(({ bodyId, name, termsReviewDue }) => {
        if (termsReviewDue === null || termsReviewDue >= asAt) return [];
        const detail = `due by ${longDate(termsReviewDue)}`;
        return [{ subject: { kind: 'body', id: bodyId }, title: name, detail }];
      }),
  },
  {
    id: 'report-without-meeting',
    name: 'Report planned for a meeting that is cancelled',
    why: 'Its days are reckoned from the meeting. Name another meeting, or take the report off the plan.',
    find: (facts, asAt) => {
      const view = viewOf(facts.entries, asAt, facts);
      return heldIn(reportsPlanned, view)
        .filter((entry) => plannedStanding(entry, view) === 'no-day')
        .map(({ entryId, values: { report, ownerRole } }) => ({
          subject: { kind: 'entry', id: `${reportsPlanned.code}/${entryId}` },
          title: report,
          detail: ownerRole,
        }));
    },
  },
  {
    id: 'happened-at-cancelled-meeting',
    name: 'Said to have happened at a meeting that is cancelled',
    why: 'It was not made, decided or reported there. Name the meeting at which it was, or withdraw what did not happen.',
    find: heldWhereCancelled,
  },
  {
    id: 'owner-has-left',
    name: 'Owner has left',
    why: 'The person named holds no role here any more, so nobody is told when it falls due. Name somebody else.',
    find: ownersGone,
  },
];

/** A report that is still planned for such a meeting is found by the rule before; one that was published is found here. */
function heldWhereCancelled(facts: CheckFacts, asAt: IsoDate): readonly Found[] {
  const view = viewOf(facts.entries, asAt, facts);
  const notPublished = new Set(
    heldIn(reportsPlanned, view)
      .filter((entry) => ['no-day', 'dropped'].includes(plannedStanding(entry, view)))
      .map(({ entryId }) => entryId),
  );
  return everyRegister.flatMap((register) => {
    const named = Object.entries(register.fields).flatMap(([name, field]) =>
      field.kind === 'one' && field.of === 'meeting' ? [name] : [],
    );
    const entries = view.entriesOf(register.code).filter(({ entryId }) => !notPublished.has(entryId));
    return entries.flatMap((entry) => {
      const [day] = named.flatMap((name) => view.cancelledOf(String(entry.values[name])) ?? []);
      if (day === undefined) return [];
      const title = nameOfEntry(register, entry, facts.nameOf);
      const subject = { kind: 'entry', id: `${register.code}/${entry.entryId}` } as const;
      return [{ subject, title, detail: `the meeting of ${longDate(day)} was cancelled` }];
    });
  });
}

function lapsesUnseen(document: StrategyDocument, facts: CheckFacts, asAt: IsoDate): boolean {
  const own = facts.documentRevisions.filter(({ aboutId }) => aboutId === document.documentId);
  const since = inForceSince(document);
  const isInForce = since !== null && since <= asAt;
  return isInForce && document.endedOn === null && refreshOwed(document, own, asAt).dueOn === null;
}

function currentDocuments(facts: CheckFacts, asAt: IsoDate): readonly StrategyDocument[] {
  return registerAt(facts.documents, ({ documentId }) => documentId, asAt).filter((document) => {
    const own = facts.documentRevisions.filter(({ aboutId }) => aboutId === document.documentId);
    return isCurrent(documentStanding(document, { revisions: own, documents: facts.documents }, asAt));
  });
}

function ownersGone(facts: CheckFacts, asAt: IsoDate): readonly Found[] {
  const titles = obligationTitlesAt(facts.duty.obligations, asAt);
  const owned = [
    ...actionsAt(facts.book, asAt)
      .filter(isOpen)
      .map(({ action }) => ({ ...action, subject: { kind: 'action', id: action.actionId } as const })),
    ...currentDocuments(facts, asAt).map((one) => ({
      ...one,
      subject: { kind: 'document', id: one.documentId } as const,
    })),
    ...[...arrangementsAt(facts.duty.arrangements, asAt).values()]
      .filter(({ applies }) => applies)
      .map((one) => ({
        ...one,
        title: titles.get(one.obligationId) ?? one.obligationId,
        subject: { kind: 'obligation', id: one.obligationId } as const,
      })),
  ];
  return owned
    .filter(({ ownerUser }) => ownerUser !== null && !facts.holders.has(ownerUser))
    .map(({ subject, title, ownerRole }) => ({ subject, title, detail: ownerRole }));
}

function agenciesAlike(facts: CheckFacts, asAt: IsoDate): readonly Found[] {
  const named = actionsAt(facts.book, asAt).flatMap(({ action }) =>
    [action.leadAgency, ...action.partners].filter((name) => name !== null),
  );
  const arranged = [...arrangementsAt(facts.duty.arrangements, asAt).values()].flatMap(({ agencies }) => agencies);
  const names = new Map([...named, ...arranged].map((name) => [agencyKey(name), name]));
  return nearlyAlike([...names.keys()]).map(([one, other]) => ({
    subject: { kind: 'agency', id: one },
    title: `${names.get(one) ?? one} and ${names.get(other) ?? other}`,
    detail: null,
  }));
}
