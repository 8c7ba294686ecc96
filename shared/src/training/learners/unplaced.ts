import { dayNumber } from '../../calendar/iso-date.ts';
import { Counting } from '../../measure/counting.ts';
import type { Steps } from '../../measure/steps.ts';
import type { Completion, LearnerFacts } from './facts.ts';
import { learnersIndexOf } from './learners-index.ts';
import type { LearnersIndex } from './learners-index.ts';

/**
 * People in files of learning systems whom no figure counts, on every day from their first record on: no list of staff
 * names them, and no file that names them was given to an organisation without a list. Given to one that got its first
 * list later, they are counted until then where a number of its audience was told before.
 */
export function unplacedSteps(facts: LearnerFacts): Steps<number> {
  const index = learnersIndexOf(facts);
  const people = Map.groupBy(facts.completions, ({ learner }) => index.personOf(learner));
  const counting = new Counting();
  for (const [person, records] of people) {
    if (index.isListed(person)) continue;
    const first = Math.min(...records.map(({ onDay }) => dayNumber(onDay)));
    const from = Math.max(first, ...records.map((record) => countedUntil(record, index)));
    counting.add({ from, to: Infinity });
  }
  return counting.steps();
}

/** The first day on which whom a file names is no longer counted where it was given. */
function countedUntil({ organisationId, audience }: Completion, { listedFrom, headcountsOf }: LearnersIndex): number {
  if (typeof organisationId !== 'string' || typeof audience !== 'string') return -Infinity;
  const from = listedFrom(organisationId);
  if (!Number.isFinite(from)) return from;
  const isTold = headcountsOf(organisationId).some(
    (each) => each.audience === audience && dayNumber(each.countedOn) < from,
  );
  return isTold ? from : -Infinity;
}
