import type { FieldProblem } from '../../http/problem.ts';
import { columnKey } from '../table.ts';
import type { FileMapping } from '../learning/mapping.ts';
import { planMeanings } from './meanings.ts';

/** Why a plan cannot be read so: it names no action, says one thing twice, or what no plan says. */
export function planReadingFaults({ columns }: Pick<FileMapping, 'columns'>): readonly FieldProblem[] {
  const namesActions = columns.some(({ meaning }) => meaning === 'title' || meaning === 'action-id');
  return [
    ...(namesActions ? [] : [{ field: 'definition.columns', code: 'no-action' }]),
    ...columns.flatMap((column, index): FieldProblem[] => {
      const field = `definition.columns.${String(index)}.meaning`;
      if (!planMeanings.some((meaning) => meaning === column.meaning)) return [{ field, code: 'unknown' }];
      const isRepeated = columns
        .slice(0, index)
        .some(
          (other) =>
            other.meaning === column.meaning ||
            (columnKey(other.name) === columnKey(column.name) && other.nth === column.nth),
        );
      return isRepeated ? [{ field, code: 'repeated' }] : [];
    }),
  ];
}
