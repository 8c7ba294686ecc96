import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { Refusal } from '@due-regard/shared/http/problem.ts';
import { councilsIn } from '@due-regard/shared/training/release/staff-table.ts';
import { listReleasedTables } from '@due-regard/db/disclosure/queries.ts';
import type { KeptTable } from '@due-regard/db/disclosure/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listAuthorities } from '@due-regard/db/people/authorities.ts';
import { namedWith } from './named-with.ts';

/** What was released about the people whose figures are asked for, and the names under which they stand in it. */
export interface StaffLedger {
  readonly tables: readonly KeptTable[];
  /** Every label that was given of the day. */
  readonly given: readonly string[];
  /** What a council is called beside others. */
  readonly councilOf: (code: string) => string;
}

interface Asked {
  readonly asAt: IsoDate;
  /** The code of one council, or of all that a table of their region takes together. */
  readonly councils: readonly string[];
  readonly isRegional: boolean;
}

/**
 * Everything released of a day about the people of these councils, whichever council of the installation released it.
 * Of one day there are papers of councils or of their region, not both: each could give away what the other withholds,
 * and to protect them together every council's paper would have to know of the others' figures.
 * @throws Refusal `conflict` where there is one of the other kind, or of a region of other councils
 */
export async function staffLedger(db: Reader, { asAt, councils, isRegional }: Asked): Promise<StaffLedger> {
  const authorities = await listAuthorities(db);
  const kept = await keptOf(
    db,
    authorities.map(({ authority_id }) => authority_id),
    asAt,
  );
  const given = labelsIn(kept.map(({ table }) => table));
  function councilOf(code: string): string {
    return namedWith(authorities.find(({ authority_id }) => authority_id === code)?.name ?? code, code, given);
  }
  const names = new Set(councils.map(councilOf));
  const regional = kept.filter(({ table }) => [...(councilsIn(table.counts) ?? [])].some((name) => names.has(name)));
  const own = kept.filter(({ table, of }) => councilsIn(table.counts) === undefined && councils.includes(of));
  if (isRegional && own.length > 0) throw clash('A council gave away figures of its own of this day.');
  if (!isRegional && regional.length > 0) throw clash('Figures of this day were given away for the region.');
  if (regional.some(({ table }) => !isSame(councilsIn(table.counts), names)))
    throw clash('Figures of this day were given away for a region of other councils.');
  const tables = (isRegional ? regional : own).map(({ table }) => table);
  return { tables: tables.toSorted(byRelease), given, councilOf };
}

async function keptOf(
  db: Reader,
  codes: readonly string[],
  asAt: IsoDate,
): Promise<readonly { readonly of: string; readonly table: KeptTable }[]> {
  const found: { readonly of: string; readonly table: KeptTable }[] = [];
  for (const of of codes) {
    const tables = await listReleasedTables(db, { authority: of, about: 'training' });
    found.push(...tables.filter(({ counts }) => counts.from === asAt).map((table) => ({ of, table })));
  }
  return found;
}

function labelsIn(tables: readonly KeptTable[]): readonly string[] {
  const labels = tables.flatMap(({ counts }) => counts.cells.flatMap((cell) => cell.labels));
  return [...new Set(labels)].filter((label) => label !== null);
}

function isSame(one: ReadonlySet<string> | undefined, other: ReadonlySet<string>): boolean {
  return one?.size === other.size && [...one].every((name) => other.has(name));
}

function byRelease(one: KeptTable, other: KeptTable): number {
  return one.releaseId < other.releaseId ? -1 : 1;
}

function clash(why: string): Refusal {
  return refused('conflict', `${why} These would give each other’s withheld counts away. Choose another month.`);
}
