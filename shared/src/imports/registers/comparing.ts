import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Publication } from '../../evidence/publication.ts';
import type { Values } from '../../registers/field.ts';
import type { DayOfMeeting } from '../../registers/happened.ts';
import type { Entry, Register } from '../../registers/register.ts';
import type { NameOf } from '../../registers/words.ts';
import type { Fault } from './entry-faults.ts';
import type { EntryRow } from './entry-row.ts';
import type { FindThing } from './read-value.ts';

/** What a file of a register is compared with. */
export interface ComparingEntries {
  readonly register: Register;
  /** What is recorded of this register, the earliest first. */
  readonly entries: readonly Entry[];
  /** The day of the file. */
  readonly fileDate: IsoDate;
  readonly today: IsoDate;
  /** What a row says, as the register itself would say it on the day of the file. */
  readonly asItStands?: ((values: Values) => Values) | undefined;
  /** What else a register refuses, by what is recorded beside its entries. */
  readonly faultsOf?: ((edit: EntryEdit) => readonly Fault[]) | undefined;
  readonly find: FindThing;
  readonly nameOf: NameOf;
  readonly dayOf: DayOfMeeting;
  /** How the file heads the column of a field, or one of our own. */
  readonly headingOf: (column: string) => string;
}

/** An entry as a row says it is from a day on. */
export interface EntryEdit {
  readonly row: EntryRow;
  /** The entry as it stands on the day of the file; undefined for a new one. */
  readonly standing: Entry | undefined;
  readonly values: Values;
  readonly publication: Publication;
  readonly validFrom: IsoDate;
  /** The fields that become otherwise. */
  readonly changed: readonly string[];
  /** The fields that told the entry, where the row leaves others by which it is known blank. */
  readonly part?: readonly string[] | undefined;
}
