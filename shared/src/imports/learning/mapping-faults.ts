import type { FieldProblem } from '../../http/problem.ts';
import { columnKey } from '../table.ts';
import { idKinds, learningMeanings, staffMeanings } from './column-meanings.ts';
import type { MappedKind } from './column-meanings.ts';
import type { FileMapping, MappedColumn } from './mapping.ts';

type Meaning = MappedColumn['meaning'];

/** Several columns may hold parts of a name, or courses; of anything else it could not be told which is meant. */
const severalTimes: ReadonlySet<Meaning> = new Set(['person-name', 'course', 'course-cell', 'course-day']);

/**
 * Why a mapping cannot be used: it says nobody, says one thing twice, or what its kind of file does not say.
 * @returns problems by their field in `{ kind, definition }`; none for one that can
 */
export function mappingFaults(
  kind: MappedKind,
  { headerRow, firstRow, columns }: FileMapping,
): readonly FieldProblem[] {
  const meanings: readonly Meaning[] = kind === 'learning' ? learningMeanings : staffMeanings;
  const people: readonly Meaning[] = kind === 'learning' ? [...idKinds, 'person-name'] : idKinds;
  const said = columns.map(({ meaning }) => meaning);
  const isAboutSomebody = said.some((meaning) => people.includes(meaning));
  const isAboveNames = headerRow !== null && firstRow !== null && firstRow <= headerRow;
  return [
    ...(isAboutSomebody ? [] : [fault('definition.columns', 'nobody')]),
    ...(isAboveNames ? [fault('definition.firstRow', 'too-small')] : []),
    ...(said.includes('course') && said.includes('course-cell') ? [fault('definition.columns', 'two-shapes')] : []),
    ...columns.flatMap((column, index) => {
      const field = `definition.columns.${String(index)}.meaning`;
      if (!meanings.includes(column.meaning)) return [fault(field, 'unknown')];
      return isSaidBefore(columns, index) ? [fault(field, 'repeated')] : [];
    }),
  ];
}

function fault(field: string, code: string): FieldProblem {
  return { field, code };
}

function isSaidBefore(columns: FileMapping['columns'], index: number): boolean {
  const own = columns[index];
  return columns.slice(0, index).some((other) => {
    const isSameColumn = columnKey(other.name) === columnKey(own?.name ?? '') && other.nth === own?.nth;
    return isSameColumn || (other.meaning === own?.meaning && !severalTimes.has(other.meaning));
  });
}
