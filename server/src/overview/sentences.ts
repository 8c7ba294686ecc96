import { coverageSentence, dslSentence } from '@due-regard/shared/overview/sentences.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { courseNamedByAll, leadAnswersBehind, sourcesOf } from '@due-regard/shared/training/answers-behind.ts';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import type { CoverageView } from '../measure/coverage-view.ts';
import { horizonSentences } from './horizon.ts';
import { planSentenceOf } from './plans.ts';
import { strategySentences } from './strategies.ts';

/** The overview's sentences, five where every register holds something, as far as somebody may read. */
export async function everySentence(
  { db }: Pick<ChangeDeps, 'db'>,
  view: CoverageView,
  roles: readonly Role[],
): Promise<readonly string[]> {
  return [
    ...trainingSentences(view),
    ...(await strategySentences(db, view.dates, roles)),
    await planSentenceOf({ db }, view.dates, roles),
    ...(await horizonSentences(db, view.dates, roles)),
  ];
}

/** The first two; the others come with their registers. */
function trainingSentences({ facts, timelines, dates, told, coverageOn }: CoverageView): readonly string[] {
  const { asAt } = dates;
  const { inScope, reached, dsl } = coverageOn(asAt);
  const leads = leadAnswersBehind(facts, { timelines, asAt });
  return [
    coverageSentence({ inScope, reached, byCourse: told.coursesAt(asAt) }),
    dslSentence({ inScope, dsl, ...sourcesOf(leads), course: courseNamedByAll(leads, facts.courses), asAt }),
  ];
}
