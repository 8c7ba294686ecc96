import type { RowsPreview } from '@due-regard/shared/imports/api.ts';
import { candidatesFor } from '@due-regard/shared/imports/organisation-match.ts';
import type { Directory, Match, NamedBy } from '@due-regard/shared/imports/organisation-match.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';

type UnmatchedRow = RowsPreview['unmatched'][number];

interface NamingRow {
  readonly rowNumber: number;
  readonly named: NamedBy;
}

/** Names beyond this number are listed without candidates: something else is wrong with such a file. */
const mostWithCandidates = 100;

/** The rows of a file that name no organisation we can be sure of, each name once. */
export class UnmatchedRows {
  readonly #rows = new Map<string, UnmatchedRow>();
  readonly #directory: Directory;
  /** How many rows have such a name. */
  rowCount = 0;

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  list(): UnmatchedRow[] {
    return [...this.#rows.values()];
  }

  add({ rowNumber, named }: NamingRow, { key, shown }: Extract<Match, { kind: 'unmatched' }>): void {
    this.rowCount += 1;
    if (this.#rows.has(key)) return;
    const likely = this.#rows.size < mostWithCandidates ? candidatesFor(this.#directory, named) : [];
    const candidates = likely.map(({ organisationId, names, postcodes }) => ({
      organisationId,
      name: names[0] ?? organisationId,
      postcode: postcodes[0] ?? null,
    }));
    this.#rows.set(key, { row: rowNumber, key, shown, candidates });
  }
}

/** A row that can be nobody's, under the file's own name of the column at fault. */
export function nobodysRow(
  { rowNumber, named }: NamingRow,
  { by, reason }: Extract<Match, { kind: 'refused' }>,
  nameOf: (column: keyof NamedBy) => string,
): RowProblem {
  const where = by === null ? {} : { column: nameOf(by), value: named[by] ?? undefined };
  return rowProblem(reason, { row: rowNumber, ...where });
}
