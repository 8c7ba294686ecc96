import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import type { BatchKind, BatchStatus } from '@due-regard/shared/imports/batch.ts';
import type { Fact } from '../facts.ts';

/** A file that was brought: staged, then accepted or cancelled by a person, and perhaps undone. */
export interface ImportBatchTable {
  authority_id: string;
  batch_id: string;
  kind: BatchKind;
  status: BatchStatus;
  file_name: string;
  sha256: string;
  file_date: IsoDate | null;
  /** What somebody said of days such as 01/02/2018 in it; null when nobody had to. */
  day_order: DateOrder | null;
  /** JSON: what else was said when it was brought, such as whose file it is; null for kinds that ask nothing. */
  choices: string | null;
  /** JSON: counts and what the person saw before accepting. */
  preview: string;
  /** JSON: the counts of the preview alone, for lists. */
  counts: string;
  created_at: Instant;
  created_by: string;
  settled_at: Instant | null;
  settled_by: string | null;
  /** The entry of the record of changes that accepted it. */
  settled_seq: number | null;
  undone_at: Instant | null;
  undone_by: string | null;
}

/** A name in somebody's spreadsheet that an officer has said is this organisation. */
export interface NameMatchTable extends Fact {
  /** The name in the form in which names are compared. */
  key_text: string;
  /** As it stood in the file. */
  shown: string;
  /** Null: it is none of the organisations here, and its rows are left out. */
  organisation_id: string | null;
  /** The one file for which it holds; null for every later file. */
  batch_id: string | null;
}

/** What a word in somebody's file means: the name of a course, or whom people count among. */
export interface WordMatchTable extends Fact {
  about: 'course' | 'audience';
  /** The word in the form in which words are compared. */
  key_text: string;
  /** As it stood in the file. */
  shown: string;
  /** The id of a course, or an audience; null: nothing that is counted here, and its rows are left out. */
  means: string | null;
}

/** How the columns of a kind of file are read, as somebody has said and named it. */
export interface FileMappingTable extends Fact {
  name: string;
  kind: 'learning' | 'staff' | 'plan';
  /** JSON: a mapping (shared/imports/learning/mapping.ts). */
  definition: string;
}

/**
 * Rows of a file that wait for somebody to take them in, so many at a time, in the file's order or, where there are many,
 * in lanes of learners; taken away when the file is accepted or cancelled. Bad rows wait apart, to be mended.
 */
export interface StagedPartTable {
  authority_id: string;
  batch_id: string;
  holds: 'rows' | 'bad';
  part: number;
  /** 0: none. */
  lane: number;
  /** JSON, as the kind of file writes them. */
  rows: string;
}

/** Tells the key of a council's learners from any other, without telling what it is. */
export interface LearnerKeyTable {
  authority_id: string;
  /** HMAC of a constant under the council's own key. */
  proof: string;
}

export interface ImportTables {
  learner_key: LearnerKeyTable;
  import_batch: ImportBatchTable;
  name_match: NameMatchTable;
  word_match: WordMatchTable;
  file_mapping: FileMappingTable;
  staged_part: StagedPartTable;
}
