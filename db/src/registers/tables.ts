import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { Fact } from '../facts.ts';

/** What a register says of one thing from a day on. What it may say is the register's own affair, and JSON here. */
export interface RegisterEntryTable extends Fact {
  /** The register's code. */
  register: string;
  entry_id: string;
  valid_from: IsoDate;
  /** Its values by the names of the register's fields. */
  content: string;
  publication: Publication;
  /** The file that brought it. */
  batch_id: string | null;
}

export interface RegisterTables {
  register_entry: RegisterEntryTable;
}
