import { recurrenceWords } from '@due-regard/shared/deadlines/recurrence.ts';
import type { DutyReply, ObligationReply } from '@due-regard/shared/duty/api.ts';
import { classOf, dutyCounts, isMetWithoutEvidence } from '@due-regard/shared/duty/duty-counts.ts';
import type { DutyCounts } from '@due-regard/shared/duty/duty-counts.ts';
import type { DutyPack, Obligation } from '@due-regard/shared/duty/obligation.ts';
import type { ObligationStanding } from '@due-regard/shared/duty/standing.ts';
import { renewalsAt } from '@due-regard/shared/evidence/renewal.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import type { DutyView } from './duty-view.ts';

/** How many obligations stand where, in all and for each duty that is asked on the day. */
export function readCounts({ standings, holding }: DutyView): {
  readonly counts: DutyCounts;
  readonly duties: readonly Sendable<DutyReply>[];
} {
  return {
    counts: dutyCounts(standings),
    duties: holding.map(({ duty, packId, title, guidance }) => ({
      duty,
      packId,
      title,
      guidance,
      counts: dutyCounts(standings.filter(({ obligation }) => obligation.packId === packId)),
    })),
  };
}

export function readObligations(view: DutyView): readonly Sendable<ObligationReply>[] {
  const packs = new Map(view.holding.map((pack) => [pack.packId, pack]));
  return view.standings.flatMap((standing) => {
    const pack = packs.get(standing.obligation.packId);
    return pack === undefined ? [] : [obligationReply(standing, pack, view)];
  });
}

function obligationReply(standing: ObligationStanding, pack: DutyPack, { dates }: DutyView): Sendable<ObligationReply> {
  const { obligation, application, arrangement } = standing;
  return {
    ...wordsOf(obligation, pack),
    benchmark: benchmarkOf(obligation, pack, dates.asAt),
    falls: application.falls,
    ground: application.ground,
    appliesReason: arrangement?.reason ?? null,
    standing: classOf(standing),
    assessment: assessmentOf(standing.assessment, obligation),
    isMetWithoutEvidence: isMetWithoutEvidence(standing),
    ownerRole: arrangement?.ownerRole ?? null,
    ownerOrganisation: arrangement?.ownerOrganisation ?? null,
    ownerUser: arrangement?.ownerUser ?? null,
    agencies: arrangement?.agencies ?? [],
    evidence: evidenceOf(standing, dates.asAt),
    howOften: standing.cadence === null ? null : recurrenceWords(standing.cadence),
    lastDoneOn: standing.due?.lastDoneOn ?? null,
    nextDueOn: standing.due?.dueOn ?? null,
    isOverdue: (standing.due?.missed ?? 0) > 0,
  };
}

type Words = Pick<
  ObligationReply,
  | 'obligationId'
  | 'duty'
  | 'packId'
  | 'title'
  | 'question'
  | 'wording'
  | 'source'
  | 'paragraph'
  | 'guidance'
  | 'link'
  | 'isParaphrase'
  | 'validFrom'
  | 'acts'
  | 'theme'
  | 'countsAsEvidence'
>;

function wordsOf(obligation: Obligation, { duty, guidance }: DutyPack): Sendable<Words> {
  const { obligationId, packId, title, question, wording, source, paragraph, link } = obligation;
  const { isParaphrase, validFrom, acts, theme, evidence } = obligation;
  const said = { title, question, wording, source, paragraph, guidance, link, isParaphrase };
  return { obligationId, duty, packId, ...said, validFrom, acts, theme, countsAsEvidence: evidence };
}

/** A benchmark is named from the day of its toolkit: nobody was held against it before. */
function benchmarkOf(
  { benchmark }: Obligation,
  { toolkit }: DutyPack,
  asAt: DutyView['dates']['asAt'],
): ObligationReply['benchmark'] {
  if (toolkit === null || toolkit.validFrom > asAt) return null;
  const found = toolkit.benchmarks.find(({ number }) => number === benchmark);
  return found === undefined ? null : { number: found.number, heading: found.heading, source: toolkit.source };
}

/** An assessment, and whether it was made before the words that hold. */
export function assessmentOf(
  assessment: ObligationStanding['assessment'],
  obligation: Obligation,
): ObligationReply['assessment'] {
  if (assessment === null) return null;
  const { assessmentId, assessedOn, rating, reason, stillToDo, authorRole } = assessment;
  const isOfEarlierWords = assessedOn < obligation.validFrom;
  return { assessmentId, assessedOn, rating, reason, stillToDo, authorRole, isOfEarlierWords };
}

function evidenceOf({ evidence }: ObligationStanding, asAt: DutyView['dates']['asAt']): ObligationReply['evidence'] {
  const renewalOf = renewalsAt(evidence, asAt);
  return {
    count: evidence.length,
    latestOn: evidence.at(-1)?.datedOn ?? null,
    pastReview: evidence.filter((one) => renewalOf(one).isPastReview).length,
  };
}
