import { controlNames, controls } from '../schools/control.ts';
import type { Control } from '../schools/control.ts';
import { phaseNames, phases } from '../schools/phase.ts';
import type { Phase } from '../schools/phase.ts';
import type { Coverage, CoverageCounts, CoverageRow } from './coverage-counts.ts';

/** What is known of schools, one each or counted together, so that they can be told apart. */
interface Telling<Schools> {
  readonly phaseOf: (schools: Schools) => Phase | undefined;
  readonly controlOf: (schools: Schools) => Control | undefined;
  readonly countsOf: (schools: readonly Schools[]) => CoverageCounts;
}

/** The counts by phase and by control, of those that have schools, in their own order. */
export function coverageRows<Schools>(
  inScope: readonly Schools[],
  { phaseOf, controlOf, countsOf }: Telling<Schools>,
): Pick<Coverage, 'byPhase' | 'byControl'> {
  return {
    byPhase: rowsBy(inScope, { keys: phases, names: phaseNames, keyOf: phaseOf, countsOf }),
    byControl: rowsBy(inScope, { keys: controls, names: controlNames, keyOf: controlOf, countsOf }),
  };
}

interface Grouping<Schools, K extends string> extends Pick<Telling<Schools>, 'countsOf'> {
  readonly keys: readonly K[];
  readonly names: Readonly<Record<K, string>>;
  readonly keyOf: (schools: Schools) => K | undefined;
}

function rowsBy<Schools, K extends string>(
  inScope: readonly Schools[],
  { keys, names, keyOf, countsOf }: Grouping<Schools, K>,
): readonly CoverageRow<K>[] {
  const groups = Map.groupBy(inScope, keyOf);
  return keys.flatMap((key) => {
    const group = groups.get(key);
    return group === undefined ? [] : [{ key, name: names[key], ...countsOf(group) }];
  });
}
