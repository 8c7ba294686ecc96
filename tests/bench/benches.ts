import type { BenchLine } from './line.ts';

/** One file of figures. */
interface Bench {
  readonly run: () => Promise<readonly BenchLine[]>;
}

/** What `npm run bench` measures, by the name that chooses it. */
export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  history: () => import('./history.ts'),
  differences: () => import('./differences.ts'),
  saving: () => import('./saving.ts'),
  serving: () => import('./serving.ts'),
  'import-stall': () => import('./import-stall.ts'),
  'report-pack': () => import('./report-pack.ts'),
  importing: () => import('./importing.ts'),
  england: () => import('./england.ts'),
  spreadsheet: () => import('./spreadsheet.ts'),
  plans: () => import('./plans.ts'),
  'first-load': () => import('./first-load.ts'),
};
