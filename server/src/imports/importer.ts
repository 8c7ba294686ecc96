import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { RegisterPreview, RowsPreview } from '@due-regard/shared/imports/preview.ts';
import type { SameFile } from '@due-regard/shared/imports/api.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import type { PlanAnswers } from '@due-regard/shared/imports/plans/preview.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { Reader } from '@due-regard/db/open.ts';
import type { KeptAnswer } from './kept-answers.ts';
import type { Meant } from './meant.ts';

/** A file as it was brought. */
export interface BroughtFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  /** The day the file speaks of: given, told by its name, or today. */
  readonly fileDate: IsoDate;
  /** What somebody has said of days such as 01/02/2018 in it; absent, the values decide. */
  readonly dayOrder?: DateOrder | undefined;
  /** Of a plan: the saved reading to read it by, and the plan in which its actions stand. */
  readonly mappingId?: string | undefined;
  readonly planId?: string | undefined;
  /** Of a register: its code. */
  readonly register?: string | undefined;
}

/** Where a file is read against: an authority's records and its today. */
export interface ImportContext {
  readonly read: Reader;
  readonly authority: string;
  readonly today: IsoDate;
  /** Whether that is the demonstration's own day. */
  readonly hasOwnToday?: boolean | undefined;
  /** The file itself, once it is staged. */
  readonly batchId?: string | undefined;
  /** What somebody has just said of names and words, and is not recorded yet. */
  readonly told?: Told | undefined;
}

/** What names and words mean, by their keys; null: none of ours, not counted. */
export interface Told {
  readonly names?: ReadonlyMap<string, string | null>;
  readonly courses?: ReadonlyMap<string, string | null>;
  readonly audiences?: ReadonlyMap<string, string | null>;
}

/** What was understood of a file. Rows are plain data that survives JSON. */
export interface Reading<Row> {
  readonly rows: readonly Row[];
  readonly refused: readonly RowProblem[];
  readonly notes: readonly string[];
  /** Columns that hold days and were not read. */
  readonly unreadDays?: readonly string[];
}

/** What a file would change, as a person sees it before accepting. */
export interface Preview {
  readonly register: RegisterPreview | null;
  readonly rows: RowsPreview | null;
  /** Whether accepting it would leave everything as it is. */
  readonly changesNothing: boolean;
}

/** A preview as it is kept with the file: with the file of the same bytes that was taken in before. */
export type KeptPreview = Preview & {
  readonly sameAs: SameFile | null;
  /** Of a file of people: what was seen while it was read, and stays so whatever is said of it. */
  readonly seen?: SeenInReading;
  /** Of a file of people: what its names and words were taken to mean. */
  readonly meant?: readonly Meant[];
  /** What people said of it, as it was told then. */
  readonly answers?: readonly KeptAnswer[];
};

export interface SeenInReading {
  readonly notes: readonly string[];
  readonly blank: number;
  /** Of a learning system's export: whether rows may have more than one id of their person. */
  readonly hasOtherIds?: boolean;
}

interface Comparing<Row> {
  readonly reading: Reading<Row>;
  readonly fileDate: IsoDate;
}

export interface Applying<Row> {
  readonly rows: readonly Row[];
  readonly batchId: string;
  readonly fileName: string;
  readonly fileDate: IsoDate;
  readonly today: IsoDate;
  /** Whose word it is: whoever brought it, in the role that is known of them. */
  readonly broughtBy: { readonly author: string; readonly authorRole: Role | null };
  /** What a person says of a file of a plan. */
  readonly planAnswers?: PlanAnswers | undefined;
}

/** One kind of file: how it is read, compared with the records, and stored. */
export interface Importer<Row> {
  readonly kind: BatchKind;
  /** @throws Refusal `bad-file` when the file as a whole cannot be read */
  readonly read: (context: ImportContext, file: BroughtFile) => Promise<Reading<Row>>;
  readonly preview: (context: ImportContext, comparing: Comparing<Row>) => Promise<Preview>;
  /** Records what is new. @returns what the record of changes says of it: counts, and of a register which */
  readonly apply: (change: Change, applying: Applying<Row>) => Promise<Readonly<Record<string, number | string>>>;
}

/**
 * An importer among others: its rows go from `read` to `apply` by way of the staging table, whose batch names the kind,
 * so they come back to the importer that made them.
 */
export function anyRows<Row>(importer: Importer<Row>): Importer<unknown> {
  return importer as unknown as Importer<unknown>;
}
