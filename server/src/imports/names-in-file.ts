import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { candidatesFor, isSharedName } from '@due-regard/shared/imports/organisation-match.ts';
import type { Directory, Match, NamedBy } from '@due-regard/shared/imports/organisation-match.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';

type UnmatchedRow = RowsPreview['unmatched'][number];
type RememberedRow = RowsPreview['remembered'][number];

interface NamingRow {
  readonly rowNumber: number;
  readonly named: NamedBy;
}

/** Names beyond this number are listed without candidates: something else is wrong with such a file. */
const mostWithCandidates = 100;

/** The names of a file that say nothing by themselves: those to ask about, each once, and those that somebody has told. */
export class NamesInFile {
  readonly #unmatched = new Map<string, UnmatchedRow>();
  readonly #remembered: RememberedRow[] = [];
  readonly #directory: Directory;
  /** How many rows have a name to ask about. */
  unmatchedRows = 0;
  /** How many rows are none of ours, as somebody said. */
  notOurs = 0;

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  /** As the preview shows them. */
  shown(): Pick<RowsPreview, 'unmatched' | 'remembered'> {
    return { unmatched: [...this.#unmatched.values()], remembered: this.#remembered };
  }

  /** Notes what a row's name means. @returns the organisation's id; undefined when nobody knows, or it is none of ours */
  ownerOf(row: NamingRow, match: Exclude<Match, { kind: 'refused' }>): string | undefined {
    if (match.kind === 'unmatched') return this.#ask(row, match);
    if (match.kind === 'not-ours') {
      this.notOurs += 1;
      this.#remember(row, { organisationId: null, name: null });
      return undefined;
    }
    const { organisationId, names } = match.organisation;
    if (match.isRemembered) this.#remember(row, { organisationId, name: names[0] ?? organisationId });
    return organisationId;
  }

  #remember({ rowNumber, named }: NamingRow, told: Pick<RememberedRow, 'organisationId' | 'name'>): void {
    this.#remembered.push({ row: rowNumber, shown: shownName(named), ...told });
  }

  #ask({ rowNumber, named }: NamingRow, { key, shown }: Extract<Match, { kind: 'unmatched' }>): undefined {
    this.unmatchedRows += 1;
    if (this.#unmatched.has(key)) return;
    const likely = this.#unmatched.size < mostWithCandidates ? candidatesFor(this.#directory, named) : [];
    const candidates = likely.map(({ organisationId, names, postcodes }) => ({
      organisationId,
      name: names[0] ?? organisationId,
      postcode: postcodes[0] ?? null,
    }));
    const isShared = isSharedName(this.#directory, named);
    this.#unmatched.set(key, { row: rowNumber, key, shown, isShared, candidates });
  }
}

function shownName({ name, postcode }: NamedBy): string {
  return [name, postcode].filter((part) => part !== null).join(', ');
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
