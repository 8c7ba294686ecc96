import { protectedFile } from '@due-regard/server/disclosure/protected-file.ts';
import { csvBytes } from '@due-regard/server/documents/csv.ts';
import { withSolver } from '@due-regard/server/disclosure/highs-solver.ts';
import type { CountTable, ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';
import { protectBy } from '@due-regard/shared/disclosure/protect.ts';
import type { Protection, ReleasedTable } from '@due-regard/shared/disclosure/protect.ts';
import { insidersOf } from '@due-regard/shared/disclosure/insiders.ts';
import type { InsiderRule } from '@due-regard/shared/disclosure/insiders.ts';
import { threshold } from './judge.ts';
import type { ReleasedFile } from './attacker/table.ts';
import type { GivenAway } from './released.ts';
import type { Release } from './sequences.ts';

/** What a control leaves out of the product. */
interface Weakness {
  /** What the product is told of a table. */
  readonly known?: (table: CountTable) => CountTable;
  /** With whom the product reckons. */
  readonly insiders?: InsiderRule;
}

interface Asked {
  readonly tables: readonly CountTable[];
  readonly finer: readonly (readonly CountTable[])[];
  readonly ledger: readonly ReleasedTable[];
}

/** Asks the product for tables to give away. */
function protectedBy(insiders: InsiderRule, { tables, finer, ledger }: Asked): Promise<Protection> {
  return withSolver((solve) => protectBy(insiders, tables, { solve, threshold, ledger, finer: finer.flat() }));
}

/** The file of a release as it is downloaded. */
function fileOf({ name }: Release, tables: readonly ProtectedTable[]): ReleasedFile {
  const head = { title: 'Counts of people', fileName: name, isDemonstration: false, cover: [] };
  return { name: `${name}.csv`, text: new TextDecoder().decode(csvBytes(protectedFile(head, tables))) };
}

export interface Given extends GivenAway {
  readonly refused: number;
}

/** Releases tables one after another as the product does: what it refuses is not given away. */
export async function releaseAll(
  releases: readonly Release[],
  { known = (table) => table, insiders = insidersOf }: Weakness = {},
): Promise<Given> {
  const ledger: ReleasedTable[] = [];
  const files: GivenAway[] = [];
  let refused = 0;
  for (const release of releases) {
    const counted = release.tables.map(known);
    const finer = release.finer?.map((own) => own.map(known)) ?? [];
    const protection = await protectedBy(insiders, { tables: counted, finer, ledger });
    if (protection.kind === 'refused') {
      refused += 1;
      continue;
    }
    const tables = protection.tables.map((shown, index) => ({ ...shown, ...countingOf(release.tables[index]) }));
    files.push({ released: [fileOf(release, tables)], truth: [fileOf(release, release.tables)] });
    counted.forEach((counts, index) => {
      const shown = protection.tables[index];
      if (shown === undefined) throw new Error(`${release.name} lacks a table`);
      ledger.push({ counts, shown, finer: finer[index] ?? [] });
    });
  }
  return { released: files.flatMap((each) => each.released), truth: files.flatMap((each) => each.truth), refused };
}

/** Files always have the words of the real table. */
function countingOf(table: CountTable | undefined): Partial<CountTable> {
  return table === undefined ? {} : { counting: table.counting };
}
