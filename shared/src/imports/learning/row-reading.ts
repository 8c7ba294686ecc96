import type { MendablePart, BadRow } from './rows.ts';
import { findPersonalData } from '../personal-data.ts';
import type { ReasonCode } from '../reasons.ts';
import { rowProblem } from '../row-problem.ts';
import type { RowProblem } from '../row-problem.ts';
import { cellText } from '../table.ts';
import type { Cell } from '../table.ts';
import { personalPlacesOf } from './plan.ts';
import type { IdPlace, Place, Plan } from './plan.ts';
import type { ReadingRules } from './reading-rules.ts';

/** A row as its file has it: cells by their places, those after the last filled one perhaps missing. */
export interface PersonRow {
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
}

/** What a row gives, and how many of its cells were passed over. */
export interface RowReading<Row> {
  readonly rows: readonly Row[];
  readonly bad: readonly BadRow<Row>[];
  readonly notAsked: number;
  readonly unsaid: number;
}

interface Where {
  readonly place: Place;
  /** What the cell is of the row, where it can be mended by giving its value. */
  readonly part?: MendablePart;
}

/** The problems of one row; nothing of a person is repeated in them. */
export class RowFaults {
  readonly problems: RowProblem[] = [];
  /** Of which the others are no part, so that a row is mended whole or not at all. */
  readonly mendable: { readonly column: string; readonly part: MendablePart }[] = [];
  readonly #row: PersonRow;
  readonly #plan: Plan;

  constructor(row: PersonRow, plan: Plan) {
    this.#row = row;
    this.#plan = plan;
  }

  /** @returns null, the value of what is refused */
  refuse(reason: ReasonCode, { place, part }: Where): null {
    const value = part === undefined || reason === 'personal-data' ? undefined : this.#shown(this.#row.cells[place.at]);
    this.problems.push(rowProblem(reason, { row: this.#row.rowNumber, column: place.name, value }));
    if (part !== undefined) this.mendable.push({ column: place.name, part });
    return null;
  }

  /** Something is wrong with the row and not with one of its cells. */
  refuseRow(reason: ReasonCode): void {
    this.problems.push(rowProblem(reason, { row: this.#row.rowNumber }));
  }

  bad<Row>(partial: Partial<Row>): BadRow<Row> {
    const isMendable = this.mendable.length === this.problems.length;
    const mendable = isMendable ? this.mendable : [];
    return { rowNumber: this.#row.rowNumber, problems: this.problems, partial, mendable };
  }

  /** A value, unless it is what the row says of the person, or identifies one by its form. */
  #shown(cell: Cell | undefined): Cell | undefined {
    const text = cellText(cell).trim().toLowerCase();
    if (text === '' || findPersonalData(text) !== undefined || text.includes('@')) return undefined;
    const isPersons = personalPlacesOf(this.#plan).some((at) => {
      const own = cellText(this.#row.cells[at]).trim().toLowerCase();
      return own.length > 1 && (text.includes(own) || own.includes(text));
    });
    return isPersons ? undefined : cell;
  }
}

interface IdsOf {
  readonly ids: readonly IdPlace[];
  readonly rules: ReadingRules;
  readonly faults: RowFaults;
  /** Whoever has one id that can be read is known by it: one after it that cannot be is passed over. */
  readonly isFirstEnough?: boolean;
}

/** Hashes of the ids that a row has, in their order, without those that cannot be read. */
export function readIds(row: PersonRow, { ids, rules, faults, isFirstEnough = false }: IdsOf): readonly string[] {
  const found: string[] = [];
  for (const place of ids) {
    const reading = rules.id(place.kind, row.cells[place.at] ?? '');
    if ('value' in reading) found.push(...(reading.value === null ? [] : [reading.value]));
    else if (!isFirstEnough || found.length === 0) faults.refuse(reading.refused, { place });
  }
  return found;
}
