import { answersInWords } from '@due-regard/shared/measure/source-words.ts';
import type { TotalLine, TrainingPart } from '@due-regard/shared/reports/facts.ts';
import { leftOutOf } from '@due-regard/shared/training/measure-sentences.ts';
import { leadAnswersBehind, sourcesOf } from '@due-regard/shared/training/answers-behind.ts';
import { wholeTotals, workforceTotal } from '@due-regard/shared/training/total.ts';
import type { Database } from '@due-regard/db/open.ts';
import type { CoverageView } from '../measure/coverage-view.ts';
import { readTotals } from '../training/coverage.ts';
import type { ShownTotal } from '../training/coverage.ts';

/** So many months stand in a report's chart of coverage. */
const months = 24;

/** What a report says of training: schools as they told of it, and the newest totals of services and partners. */
export async function trainingPart({ read }: Pick<Database, 'read'>, view: CoverageView): Promise<TrainingPart> {
  const { dates, provenance, scope, coverageOn, trend, facts, timelines } = view;
  const counts = coverageOn(dates.asAt);
  const { latest } = await readTotals(read, view);
  const workforce = workforceTotal(latest);
  return {
    counts,
    trend: trend({ asAt: dates.asAt, months, knownFrom: facts.registerKnownFrom }),
    scope: scope.words,
    leftOut: leftOutOf(counts.outOfScope),
    source: answersInWords(provenance),
    leadSource: answersInWords(sourcesOf(leadAnswersBehind(facts, { timelines, asAt: dates.asAt }))),
    caveats: provenance.caveats,
    totals: wholeTotals(latest)
      .toSorted((one, other) => other.inPost - one.inPost)
      .map((total) => totalLine(total, total === workforce)),
  };
}

function totalLine(total: ShownTotal, isWorkforce: boolean): TotalLine {
  const { name, trained, inPost, countedOn, ageDays, includesELearning, courseName, source } = total;
  return { name, trained, inPost, countedOn, ageDays, includesELearning, courseName, source, isWorkforce };
}
