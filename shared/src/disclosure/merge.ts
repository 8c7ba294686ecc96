import type { IsoDate } from '../calendar/iso-date.ts';
import type { CountTable } from './count-table.ts';
import type { Unknown } from './linear-system.ts';
import { isSmall } from './parts.ts';

/** What to put together so that something safe is left. */
export interface Merge {
  readonly counting: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The level whose categories to put together; null where only a longer period is left. */
  readonly level: string | null;
  /** The categories, where there are two or more at hand. */
  readonly labels: readonly string[];
}

interface Given {
  readonly tables: readonly CountTable[];
  readonly threshold: number;
}

/** For the counts that nothing protects: the levels to make wider, each with its smallest categories. */
export function mergesFor(unknowns: readonly Unknown[], given: Given): readonly Merge[] {
  const found = new Map<string, Merge>();
  for (const unknown of unknowns.filter(({ count }) => isSmall(count, given.threshold))) {
    const merge = mergeFor(unknown, given);
    const name = JSON.stringify([merge.counting, merge.from, merge.to, merge.level]);
    const before = found.get(name)?.labels ?? [];
    found.set(name, { ...merge, labels: [...new Set([...before, ...merge.labels])] });
  }
  return [...found.values()].toSorted((one, other) => Number(one.level === null) - Number(other.level === null));
}

function mergeFor({ counting, from, to, labels }: Unknown, { tables }: Given): Merge {
  const [level, label] = labels.at(-1) ?? [null, null];
  if (level === null) return { counting, from, to, level, labels: [] };
  const own = tables.filter((table) => table.counting === counting);
  const siblings = own.flatMap((table) => siblingsOf(table, labels));
  const [smallest] = siblings.toSorted((one, other) => one.count - other.count);
  return { counting, from, to, level, labels: smallest === undefined ? [] : [label, smallest.label] };
}

/** The other labels under the same ones, with their counts. */
function siblingsOf(
  table: CountTable,
  labels: Unknown['labels'],
): readonly { readonly label: string; readonly count: number }[] {
  const [level, label] = labels.at(-1) ?? [];
  const others = labels.slice(0, -1);
  const levels = table.breakdowns.flatMap((breakdown) => breakdown.levels);
  return table.cells.flatMap((cell) => {
    const sibling = cell.labels[levels.indexOf(level ?? '')];
    if (sibling === undefined || sibling === null || sibling === label) return [];
    const known = levels.flatMap((each, place) => {
      const own = cell.labels[place];
      return own === null || own === undefined || each === level ? [] : [[each, own] as const];
    });
    const isBeside =
      known.length === others.length &&
      known.every(([each, own]) => others.some(([one, other]) => one === each && other === own));
    return isBeside ? [{ label: sibling, count: cell.count }] : [];
  });
}

/** What to do, as a sentence for whoever asked for the tables. */
export function mergeWords({ level, labels }: Merge): string {
  if (level === null) return 'Give these counts for a longer period.';
  if (labels.length < 2) return `Leave out the breakdown by ${level}, or give these counts for a longer period.`;
  return `Put together in ${level}: ${labels.join(', ')}.`;
}
