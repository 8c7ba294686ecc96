import type { CountTable, ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';
import { judge } from '../judge.ts';
import { plainCsv } from '../plain-csv.ts';
import { cheapest, linesOf, smallCells, withHidden } from './lines.ts';

/**
 * Hide more until the attacker finds nothing in this table: safe by itself, whatever else is given away.
 * @returns `undefined` where hiding everything is not enough
 */
export async function hideUntilSafeAlone(table: CountTable, threshold: number): Promise<ProtectedTable | undefined> {
  const lines = linesOf(table);
  const truth = [plainCsv(table, 'alone.csv')];
  const hidden = new Set(smallCells(table, threshold));
  for (;;) {
    const guarded = withHidden(table, hidden);
    const { breaks } = await judge([plainCsv(guarded, 'alone.csv')], truth, { withInsiders: true });
    if (breaks.length === 0) return guarded;
    const open = lines.filter((line) => line.some((at) => hidden.has(at)) && !line.every((at) => hidden.has(at)));
    const more = cheapest(table, open.flat(), hidden) ?? table.cells.findIndex((_cell, at) => !hidden.has(at));
    if (more === -1) return undefined;
    hidden.add(more);
  }
}
