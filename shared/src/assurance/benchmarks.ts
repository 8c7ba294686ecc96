import type { Choices } from '../registers/field.ts';

/**
 * The benchmarks of the toolkits for local authorities and what those of 2018 became in 2024, where two of them were
 * made one. The duty packs hold the same; a test keeps the two alike.
 * @source db/packs/prevent-2015.yaml and prevent-2023.yaml, toolkit
 */
export const benchmarks: Readonly<Record<string, { readonly heading: string; readonly became: string | null }>> = {
  '2018-1': { heading: 'Local risk assessment against the counter-terrorism local profile', became: '2024-2' },
  '2018-2': { heading: 'Multi-agency Prevent board', became: '2024-1' },
  '2018-3': { heading: 'Prevent partnership plan', became: '2024-3' },
  '2018-4': { heading: 'Referral process', became: '2024-4' },
  '2018-5': { heading: 'Channel panel that meets monthly', became: '2024-5' },
  '2018-6': { heading: 'Problem-solving process for disrupting radicalising influences', became: '2024-7' },
  '2018-7': { heading: 'Training programme', became: '2024-6' },
  '2018-8': { heading: 'Venue hire and IT policies', became: '2024-7' },
  '2018-9': { heading: 'Engagement with communities and civil society', became: '2024-8' },
  '2018-10': { heading: 'Communications', became: '2024-8' },
  '2024-1': { heading: 'Multi-agency partnership group', became: null },
  '2024-2': { heading: 'Local risk assessment process', became: null },
  '2024-3': { heading: 'Partnership plan', became: null },
  '2024-4': { heading: 'Referral pathway', became: null },
  '2024-5': { heading: 'Channel panel', became: null },
  '2024-6': { heading: 'Training programme', became: null },
  '2024-7': { heading: 'Reducing permissive environments', became: null },
  '2024-8': { heading: 'Communications and engagement', became: null },
};

/** The year of the toolkit that a benchmark stands in, and its number there. */
export function placeOf(benchmark: string): { readonly edition: string; readonly number: number } {
  const [edition = '', number = ''] = benchmark.split('-');
  return { edition, number: Number(number) };
}

/** The benchmarks of an edition that ask what this one asks: itself, or all that were made into it. */
export function sameIn(benchmark: string, edition: string): readonly string[] {
  return Object.entries(benchmarks)
    .filter(([code, { became }]) => placeOf(code).edition === edition && (code === benchmark || became === benchmark))
    .map(([code]) => code);
}

/** All benchmarks of the edition that one stands in. */
export function besides(benchmark: string): readonly string[] {
  const { edition } = placeOf(benchmark);
  return Object.keys(benchmarks).filter((code) => placeOf(code).edition === edition);
}

/** `2018 toolkit, 9: Engagement with communities and civil society`, by their codes. */
export const benchmarkChoices: Choices = Object.fromEntries(
  Object.entries(benchmarks).map(([code, { heading }]) => {
    const { edition, number } = placeOf(code);
    return [code, `${edition} toolkit, ${String(number)}: ${heading}`];
  }),
);
