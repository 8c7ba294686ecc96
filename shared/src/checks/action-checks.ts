import { addDays, addMonths } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import { isNobodys } from '../deadlines/owner.ts';
import { actionsAt, hasEnded, isOpen, plansAt } from '../plans/actions-at.ts';
import type { ActionAt } from '../plans/actions-at.ts';
import type { Check, CheckFacts, Found } from './check.ts';

/** Evidence may come a little after the word. */
const daysToShow = 30;
/** What was meant to be for a while has become for good. */
const monthsForAWhile = 6;

/** Rules about actions. */
export const actionChecks: readonly Check[] = [
  {
    id: 'done-not-checked',
    name: 'Done but not checked',
    why: 'It is to be checked by somebody else, and nobody has. Link its evidence where there is none; then check it, or tick it with a body in one step.',
    find: (facts, asAt) =>
      found(facts, asAt, ({ action, state }) =>
        action.isToBeChecked && state.status === 'said-done' && !state.isChecked ? firstStep(state) : undefined,
      ),
  },
  {
    id: 'said-done-without-evidence',
    name: 'Said done for long, without evidence',
    why: `For more than ${String(daysToShow)} days there is only the word. Link what shows it.`,
    find: (facts, asAt) =>
      found(facts, asAt, ({ state: { actionClass, saidDoneOn } }) =>
        actionClass === 'said-done' && saidDoneOn !== null && addDays(saidDoneOn, daysToShow) < asAt
          ? `said done on ${longDate(saidDoneOn)}`
          : undefined,
      ),
  },
  {
    id: 'action-without-day',
    name: 'Action without a day',
    why: 'What has no day is never late. Give the day by which it is promised.',
    find: (facts, asAt) =>
      found(facts, asAt, (one) => (isOpen(one) && one.state.promised.dueOn === null ? '' : undefined)),
  },
  {
    id: 'action-without-owner',
    name: 'Action without an owner',
    why: 'Nobody has been asked to do it. Name a role.',
    find: (facts, asAt) => found(facts, asAt, (one) => (isOpen(one) && isNobodys(one.action) ? '' : undefined)),
  },
  {
    id: 'action-in-no-plan',
    name: 'Action in no plan',
    why: 'It is open and counted nowhere: in no plan, or only in plans that have ended. Put it in a plan, or carry it on.',
    find: (facts, asAt) => {
      const current = plansAt(facts.book.plans, asAt).filter((plan) => !hasEnded(plan, asAt));
      const ids = new Set(current.map(({ planId }) => planId));
      return found(facts, asAt, (one) =>
        isOpen(one) && !one.places.some(({ planId }) => ids.has(planId)) ? '' : undefined,
      );
    },
  },
  {
    id: 'exempt-without-reason',
    name: 'Exempt without its paragraph or reason',
    why: 'What is kept from the public needs the paragraph of Schedule 12A and the reason of public interest.',
    find: (facts, asAt) =>
      found(facts, asAt, ({ action: { publication, exemptParagraph, exemptReason } }) => {
        if (publication !== 'exempt' || (exemptParagraph !== null && exemptReason !== null)) return undefined;
        return exemptParagraph === null ? 'no paragraph given' : 'no reason given';
      }),
  },
  {
    id: 'override-long',
    name: 'A word against the colour for more than six months',
    why: 'The colour shown is not the one that the rule gives, and was meant for a while. Withdraw it or say it anew.',
    find: (facts, asAt) =>
      found(facts, asAt, ({ state: { override } }) =>
        override !== null && addMonths(override.fromOn, monthsForAWhile) < asAt
          ? `since ${longDate(override.fromOn)}`
          : undefined,
      ),
  },
  {
    id: 'on-hold-unexplained',
    name: 'On hold without a reason, or for more than six months',
    why: 'Nobody can tell what it waits for, or whether it still should. Say why, take it up again, or supersede it.',
    find: onHold,
  },
];

/** @param detailOf what is the matter, empty where the rule says all; undefined where nothing is */
function found({ book }: CheckFacts, asAt: IsoDate, detailOf: (one: ActionAt) => string | undefined): readonly Found[] {
  return actionsAt(book, asAt).flatMap((one) => {
    const detail = detailOf(one);
    if (detail === undefined) return [];
    const { actionId, title } = one.action;
    return [{ subject: { kind: 'action', id: actionId }, title, detail: detail === '' ? null : detail }];
  });
}

/** What nobody can look at cannot be found done. */
function firstStep({ hasEvidence }: ActionAt['state']): string {
  return hasEvidence ? '' : 'evidence comes first: there is none yet, so that it cannot be checked';
}

function onHold(facts: CheckFacts, asAt: IsoDate): readonly Found[] {
  const logs = new Map(facts.book.histories.map(({ actionId, progress }) => [actionId, progress]));
  return found(facts, asAt, ({ action, state }) => {
    if (state.status !== 'on-hold') return undefined;
    const log = (logs.get(action.actionId) ?? []).filter(({ enteredOn }) => enteredOn <= asAt);
    const held = log.slice(log.findLastIndex(({ status }) => status !== 'on-hold') + 1);
    if (held.every(({ blockedReason }) => blockedReason === null)) return 'no reason given';
    const since = held[0]?.enteredOn ?? asAt;
    return addMonths(since, monthsForAWhile) < asAt ? `since ${longDate(since)}` : undefined;
  });
}
