import { uncapital } from '@due-regard/shared/measure/words.ts';
import { tagsOf } from '../measure/classes.ts';
import { measureNames, measures, partsOf } from '@due-regard/shared/training/measures.ts';
import type { CoverageCounts } from '@due-regard/shared/training/coverage-counts.ts';
import { schools } from '@due-regard/shared/training/measure-sentences.ts';

/** One count as it was known and as it is known now. */
export interface ComparedCount {
  /** "Whole staff: not trained" */
  readonly name: string;
  readonly before: number;
  readonly now: number;
}

/** Every class of every measure that has a school in it in either view; the schools counted first. */
export function comparedCounts(then: CoverageCounts, now: CoverageCounts): readonly ComparedCount[] {
  const classes = measures.toReversed().flatMap((measure) => {
    const were = partsOf(then, measure);
    const are = partsOf(now, measure);
    return tagsOf(measure).map(({ label }, index) => ({
      name: nameOf(measureNames[measure], label),
      before: were[index] ?? 0,
      now: are[index] ?? 0,
    }));
  });
  const counted = { name: 'Counted', before: then.inScope, now: now.inScope };
  return [counted, ...classes.filter((count) => count.before + count.now > 0)];
}

function nameOf(measure: string, label: string): string {
  return measure === label ? label : `${measure}: ${uncapital(label)}`;
}

/** `As known now, 214 schools had been reached, not 216.` */
export function changeSentence(counts: readonly ComparedCount[]): string {
  const changed = counts.filter(({ before, now }) => before !== now).length;
  if (changed === 0) return 'Nothing that was entered or corrected since changes these figures.';
  const reached = counts.find(({ name }) => name === measureNames.reached);
  if (reached !== undefined && reached.before !== reached.now)
    return `As known now, ${schools(reached.now)} had been reached, not ${String(reached.before)}.`;
  return `As known now, the schools reached are the same; ${String(changed)} other ${changed === 1 ? 'count has' : 'counts have'} changed.`;
}
