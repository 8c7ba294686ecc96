import type { Entry } from '../registers/register.ts';
import { isNoWiderThan } from '../evidence/publication.ts';
import { placeOf, sameIn } from './benchmarks.ts';
import { ratings } from './ratings.ts';

/** An answer to a benchmark; its values are those of the self-assessment. */
export type Answer = Pick<Entry, 'publication' | 'values'>;

/**
 * What the year before said of the same benchmark, across editions of the toolkit; where two became one, each by itself.
 * @param all answers of every year
 * @returns `Last year (2018 toolkit, benchmarks 9 and 10): met and not met`; null when nothing was assessed the year
 *   before, or when not everybody who reads the answer may read that of the year before
 */
export function lastYearBeside(answer: Answer, all: readonly Answer[]): string | null {
  const before = all.filter(({ values }) => Number(values['year']) === Number(answer.values['year']) - 1);
  const editions = [...new Set(before.map((one) => placeOf(benchmarkOf(one)).edition))].toSorted();
  const asked = editions
    .map((edition) => ({ edition, same: sameIn(benchmarkOf(answer), edition) }))
    .filter(({ same }) => same.length > 0);
  const told = before.filter((one) => asked.some(({ same }) => same.includes(benchmarkOf(one))));
  if (asked.length === 0 || told.some((one) => !isNoWiderThan(answer.publication, one.publication))) return null;
  return asked.map(({ edition, same }) => inWords(edition, same, told)).join('; ');
}

function benchmarkOf({ values }: Answer): string {
  return String(values['benchmark']);
}

function inWords(edition: string, same: readonly string[], told: readonly Answer[]): string {
  const numbers = same.map((benchmark) => String(placeOf(benchmark).number));
  const said = same.map((benchmark) => ratingIn(told.filter((one) => benchmarkOf(one) === benchmark)));
  const places = `${same.length === 1 ? 'benchmark' : 'benchmarks'} ${numbers.join(' and ')}`;
  return `Last year (${edition} toolkit, ${places}): ${said.join(' and ')}`;
}

/** Entered twice, it says both. */
function ratingIn(answers: readonly Answer[]): string {
  const words = answers.map(({ values }) => (ratings[String(values['rating'])] ?? 'Not recorded').toLowerCase());
  return [...new Set(words)].join(' or ') || 'no answer recorded';
}
