import type { Entry } from '../registers/register.ts';
import { besides } from './benchmarks.ts';

type Answer = Pick<Entry, 'values'>;

/**
 * How the latest year stands, of all benchmarks of the toolkits that it was held against.
 * @returns `2018: 6 of 10 benchmarks met or exceeding, 3 not met, 1 not assessed yet.`; what nobody entered is not assessed
 */
export function latestYear(answers: readonly Answer[]): string | null {
  const year = Math.max(...answers.map(({ values }) => Number(values['year'])));
  const ratingOf = new Map(
    answers
      .filter(({ values }) => Number(values['year']) === year)
      .map(({ values }) => [String(values['benchmark']), String(values['rating'])]),
  );
  const all = new Set([...ratingOf.keys()].flatMap((benchmark) => besides(benchmark)));
  if (all.size === 0) return null;
  const told = [...all].map((benchmark) => ratingOf.get(benchmark) ?? 'not-assessed');
  const [met, notMet] = [counted(told, ['met', 'exceeding']), counted(told, ['not-met'])];
  const left = counted(told, ['not-assessed']);
  return `${String(year)}: ${met} of ${String(all.size)} benchmarks met or exceeding, ${notMet} not met, ${left} not assessed yet.`;
}

function counted(told: readonly string[], ratings: readonly string[]): string {
  return String(told.filter((rating) => ratings.includes(rating)).length);
}
