import { addMonths } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import { evidenceToRenew } from '../deadlines/every-deadline.ts';
import { arrangementsAt } from '../duty/applicability.ts';
import { fallingOnUs } from '../duty/deadlines.ts';
import type { ObligationStanding } from '../duty/standing.ts';
import { obligationTitlesAt } from '../duty/versions.ts';
import type { Check, CheckFacts, Found } from './check.ts';

/** Rules about what the duty asks. */
export const dutyChecks: readonly Check[] = [
  {
    id: 'met-without-evidence',
    name: 'Met without evidence',
    why: 'Somebody found it met, but nothing is linked that shows it. Add the evidence, or assess it anew.',
    find: (facts, asAt) =>
      fallingOnUs(facts, asAt)
        .filter(({ assessment, evidence }) => isMet(assessment?.rating) && evidence.length === 0)
        .map((one) => ofObligation(one)),
  },
  {
    id: 'evidence-past-review',
    name: 'Evidence older than its review',
    why: 'The day until which it may be relied on has passed. Add what renews it, and say that it does.',
    find: (facts, asAt) =>
      evidenceToRenew(facts, asAt)
        .filter(({ dueOn }) => dueOn < asAt)
        .map(({ subject, title, dueOn }) => ({ subject, title, detail: `to be renewed by ${longDate(dueOn)}` })),
  },
  {
    id: 'assessment-old',
    name: 'Assessed more than a year ago',
    why: 'What was found then may be true no more. Look at it again.',
    find: (facts, asAt) =>
      fallingOnUs(facts, asAt).flatMap((one) => {
        const day = one.assessment?.assessedOn;
        if (day === undefined || addMonths(day, 12) >= asAt) return [];
        return [ofObligation(one, `last assessed on ${longDate(day)}`)];
      }),
  },
  {
    id: 'not-here-without-reason',
    name: 'Said not to apply, without a reason',
    why: 'Whoever asks later cannot tell why. Write the reason down.',
    find: withoutReason,
  },
];

function isMet(rating: string | undefined): boolean {
  return rating === 'met' || rating === 'exceeding';
}

function withoutReason({ duty }: CheckFacts, asAt: IsoDate): readonly Found[] {
  const titles = obligationTitlesAt(duty.obligations, asAt);
  return [...arrangementsAt(duty.arrangements, asAt).values()]
    .filter(({ applies, reason }) => applies === false && (reason ?? '').trim() === '')
    .map(({ obligationId }) => ({
      subject: { kind: 'obligation', id: obligationId },
      title: titles.get(obligationId) ?? obligationId,
      detail: null,
    }));
}

function ofObligation({ obligation }: ObligationStanding, detail: string | null = null): Found {
  return { subject: { kind: 'obligation', id: obligation.obligationId }, title: obligation.title, detail };
}
