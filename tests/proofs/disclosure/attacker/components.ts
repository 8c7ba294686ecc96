import { isKnown } from './system.ts';
import type { System } from './system.ts';
import type { Bounds, Conditions, Row } from './problem.ts';

/** Numbers that no sum ties to others, and what is known of them. */
export interface Component {
  /** By their place here, where they stand in the system. */
  readonly members: readonly number[];
  readonly conditions: Conditions;
  /** Places that are 1 where a count was corrected and 0 where it was not. */
  readonly switches: readonly number[];
}

/** The unknown numbers in parts that have nothing to do with each other; the known ones go into the totals. */
export function componentsOf({ bounds, rows, switches }: System): readonly Component[] {
  const open = rows.map((row) => reduced(row, bounds));
  const groups = grouped(bounds, open);
  const isSwitch = new Set(switches);
  return groups.map((members) => {
    const places = new Map(members.map((index, place) => [index, place]));
    const own = open.filter(({ terms }) => [...terms.keys()].some((index) => places.has(index)));
    return {
      members,
      conditions: {
        bounds: members.map((index) => bounds[index] ?? { low: 0, high: 0 }),
        rows: own.map((row) => ({
          ...row,
          terms: new Map([...row.terms].map(([index, weight]) => [places.get(index) ?? 0, weight])),
        })),
      },
      switches: members.flatMap((index, place) => (isSwitch.has(index) ? [place] : [])),
    };
  });
}

function reduced({ terms, total, ...rest }: Row, bounds: readonly Bounds[]): Row {
  const open = [...terms].filter(([index]) => !isKnown(bounds[index]));
  const known = [...terms].filter(([index]) => isKnown(bounds[index]));
  const shown = known.reduce((sum, [index, weight]) => sum + weight * (bounds[index]?.low ?? 0), 0);
  return { ...rest, terms: new Map(open), total: total - shown };
}

function grouped(bounds: readonly Bounds[], rows: readonly Row[]): readonly (readonly number[])[] {
  const heads = bounds.map((_bounds, index) => index);
  function headOf(index: number): number {
    let head = index;
    while (heads[head] !== head) head = heads[head] ?? head;
    heads[index] = head;
    return head;
  }
  for (const { terms } of rows) {
    const [first, ...others] = terms.keys();
    if (first === undefined) continue;
    for (const other of others) heads[headOf(other)] = headOf(first);
  }
  const groups = new Map<number, number[]>();
  for (const { terms } of rows) {
    for (const index of terms.keys()) {
      const head = headOf(index);
      const group = groups.get(head) ?? [];
      groups.set(head, group);
      if (!group.includes(index)) group.push(index);
    }
  }
  return [...groups.values()];
}
