import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { FileMapping } from '@due-regard/shared/imports/learning/mapping.ts';
import type { BadRow, LearningQuestion, LearningRow, StaffRow } from '@due-regard/shared/imports/learning/rows.ts';
import type { TextEncoding } from '@due-regard/shared/imports/table.ts';

/** What a row of each kind of file becomes. */
export interface RowsOfKind {
  readonly learning: LearningRow;
  readonly staff: StaffRow;
}

/** A row of either kind of file of people. */
export type PersonsRow = RowsOfKind[MappedKind];

/** A mapping that somebody saved. */
export interface SavedMapping {
  readonly mappingId: string;
  readonly name: string;
  readonly definition: FileMapping;
}

/** What the caller knows of a file of people: plain data, since it travels to another process. */
export interface LearningReading<Kind extends MappedKind> {
  readonly kind: Kind;
  /** Those of this kind, the latest first: where no layout is recognised, the first that fits is used. */
  readonly mappings: readonly SavedMapping[];
  /** The one of them to read by, whatever the layout. */
  readonly mappingId?: string | undefined;
  /** The day the file speaks of: no completion in it can be later. */
  readonly fileDate: IsoDate;
  readonly today: IsoDate;
  /** What somebody has said of days such as 01/02/2018 in it. */
  readonly dayOrder?: DateOrder | undefined;
  /** The key of this authority, under which ids are hashed (`learnerKey`). */
  readonly key: Uint8Array;
}

/** So many rows of a file, in its order. */
export interface LearningPortion<Kind extends MappedKind> {
  readonly rows: readonly RowsOfKind[Kind][];
  /** Rows, or cells of wide rows, that cannot be taken as they are. */
  readonly bad: readonly BadRow<RowsOfKind[Kind]>[];
}

/** So many rows of a file as they wait, packed as JSON. */
export interface LearningPart {
  readonly holds: 'rows' | 'bad';
  /** Rows of one lane are of neighbouring learners; 0: of any, in the order of the file. */
  readonly lane: number;
  readonly count: number;
  readonly json: string;
}

/** What was passed over, in numbers; none of it is wrong. */
export interface PassedOver {
  /** Rows with nothing in them. */
  readonly blank: number;
  /** Rows that add others up. */
  readonly totals: number;
  /** The row of column names, repeated further down. */
  readonly headers: number;
  /** Courses that are not asked of somebody: N/A, Optional. */
  readonly notAsked: number;
  /** Cells of a wide file that say nothing of somebody: never "no". */
  readonly unsaid: number;
}

/** All that is known of a file but its rows. */
export interface LearningOutline {
  /** Whose layout it is, in words, or the name of the mapping it was read by. */
  readonly layout: string;
  readonly mappingId: string | null;
  readonly encoding: TextEncoding | null;
  readonly sheet: string | null;
  /** `organisation` where the file does not say where people work: a list of staff may. */
  readonly asks: readonly LearningQuestion[];
  readonly ignored: PassedOver;
  /** Whether a row may have more than one id of its person. */
  readonly hasOtherIds: boolean;
  /** Sentences for whoever brought it. */
  readonly notes: readonly string[];
}

export interface LearningFile<Kind extends MappedKind> extends LearningOutline, LearningPortion<Kind> {}
