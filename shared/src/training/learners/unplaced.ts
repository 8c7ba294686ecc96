import { dayNumber } from '../../calendar/iso-date.ts';
import { Counting } from '../../measure/counting.ts';
import type { Steps } from '../../measure/steps.ts';
import type { LearnerFacts } from './facts.ts';
import { learnersIndexOf } from './learners-index.ts';

/**
 * People in files of learning systems whom no figure counts, on every day from their first record on: no list of staff
 * names them, and no file that names them was given to an organisation without a list.
 */
export function unplacedSteps(facts: LearnerFacts): Steps<number> {
  const index = learnersIndexOf(facts);
  const people = Map.groupBy(facts.completions, ({ learner }) => index.personOf(learner));
  const counting = new Counting();
  for (const [person, records] of people) {
    const isGiven = records.some(
      ({ organisationId, audience }) =>
        typeof organisationId === 'string' && typeof audience === 'string' && !index.hasList(organisationId),
    );
    if (isGiven || index.isListed(person)) continue;
    counting.add({ from: Math.min(...records.map(({ onDay }) => dayNumber(onDay))), to: Infinity });
  }
  return counting.steps();
}
