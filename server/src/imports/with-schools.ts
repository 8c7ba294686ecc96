import { findOrganisation } from '@due-regard/shared/imports/organisation-match.ts';
import type { Directory, NamedBy } from '@due-regard/shared/imports/organisation-match.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { AnswerFile } from './answer-file.ts';
import { namedBy } from './named-by.ts';

/** Bad rows with the names of the schools they are about, so that nobody looks a number up to know whom to ask. */
export function withSchools<Column extends string>(
  problems: readonly RowProblem[],
  file: AnswerFile<Column | keyof NamedBy>,
  directory: Directory,
): readonly RowProblem[] {
  const bad = new Set(problems.map(({ row }) => row));
  const names = new Map(
    file.rows
      .filter(({ rowNumber }) => bad.has(rowNumber))
      .map((row) => [row.rowNumber, schoolOf(namedBy(file, row).named, directory)]),
  );
  return problems.map((problem) => {
    const school = names.get(problem.row ?? 0) ?? null;
    return school === null ? problem : { ...problem, school };
  });
}

/** As the register calls it now, else as the file does. */
function schoolOf(named: NamedBy, directory: Directory): string | null {
  const match = findOrganisation(directory, named);
  return (match.kind === 'found' ? match.organisation.names[0] : undefined) ?? named.name;
}
