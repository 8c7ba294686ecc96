import type { CountTable, ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';
import type { ReleasedFile } from './attacker/table.ts';
import { plainCsv } from './plain-csv.ts';
import type { Release } from './sequences.ts';

export interface GivenAway {
  readonly released: readonly ReleasedFile[];
  readonly truth: readonly ReleasedFile[];
}

/** The files of the tables of a release, and the same with nothing withheld. */
export function filesOf(release: Release, given: readonly (ProtectedTable | CountTable)[]): GivenAway {
  const names = release.tables.map((_table, index) => `${release.name}-${String(index + 1)}.csv`);
  return {
    released: given.map((table, index) => plainCsv(table, names[index] ?? '')),
    truth: release.tables.map((table, index) => plainCsv(table, names[index] ?? '')),
  };
}
