import type { IsoDate } from '../../calendar/iso-date.ts';
import type { RowProblem } from '../row-problem.ts';

/**
 * One thing that a learning system says of one learner and one course. Plain data that survives JSON; a row of a wide
 * file gives several of one number.
 */
export type LearningRow = {
  /** As a spreadsheet program shows it, so that an auditor finds it in the original. */
  readonly rowNumber: number;
  /** Keyed hash of the first id that the row has, in the order of `idKinds`; null where it has a name alone. */
  readonly learner: string | null;
  /** Hashes of the row's other ids, by one of which a list of staff may know its person. */
  readonly others: readonly string[];
  readonly organisation: string | null;
  readonly audience: string | null;
  /** As the file calls it, in a cell or as a column's name; null: the file is of one course, which is asked. */
  readonly course: string | null;
  /** `unsaid` only in a file of names alone, where the cell is empty: its person is one of those a total is of. */
  readonly outcome: 'completed' | 'not-completed' | 'unsaid';
  /** Null when not completed or unsaid, or when completed on the day that is asked for the whole file. */
  readonly onDay: IsoDate | null;
};

/** A row of a list of staff: somebody in post at an organisation. */
export type StaffRow = {
  readonly rowNumber: number;
  readonly learner: string;
  /** Hashes of the row's other ids, so that a file which knows its people by those finds them. */
  readonly others: readonly string[];
  /** Null: the list is of one organisation, which is asked. */
  readonly organisation: string | null;
  readonly audience: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
};

/** A part of a row that can be read again from a value given for its cell. */
export type MendablePart = 'onDay' | 'outcome' | 'course' | 'organisation' | 'audience' | 'from' | 'to';

/** A row of which one or more cells cannot be read; what could be is kept, so that it can be mended. */
export type BadRow<Row> = {
  readonly rowNumber: number;
  /** Without the values of columns that hold ids, names or addresses. */
  readonly problems: readonly RowProblem[];
  readonly partial: Partial<Row>;
  /** Which part of the row each bad column is; none: it cannot be mended here. */
  readonly mendable: readonly { readonly column: string; readonly part: MendablePart }[];
};

/** What else has to be said of a file when it is brought. */
export type LearningQuestion = 'course' | 'held-on' | 'organisation';
