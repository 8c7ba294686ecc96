import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ComparingEntries, EntryEdit } from '@due-regard/shared/imports/registers/comparing.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listEntries } from '@due-regard/db/registers/queries.ts';
import { knownNow } from '../http/as-at.ts';
import { entryRow } from './entry-row.ts';

interface Where {
  readonly authority: string;
  /** The day of the file. */
  readonly fileDate: IsoDate;
}

/** What a row of a file makes of an entry, old or new. */
export interface KeptEdit extends EntryEdit {
  readonly entryId: string;
}

/** A register as its files meet it: what stands, what else it refuses, and how a row of it is recorded. */
export interface Kept extends Pick<ComparingEntries, 'entries' | 'faultsOf' | 'asItStands'> {
  readonly withdraw: (one: Change, factIds: readonly string[]) => Promise<void>;
  readonly record: (one: Change, edits: readonly KeptEdit[], batchId: string) => Promise<unknown>;
}

/** Loads a register as it stands, wherever it is kept. */
export type Keeping = (read: Reader, where: Where) => Promise<Kept>;

/** Those that are kept as entries. */
export function entriesKept(register: Register): Keeping {
  return async (read, { authority }) => ({
    entries: (await listEntries(read, knownNow(authority))).filter((entry) => entry.register === register.code),
    withdraw: (one, factIds) => one.withdraw('register_entry', factIds),
    record: (one, edits, batchId) =>
      one.record(
        'register_entry',
        edits.map(({ entryId, values, publication, validFrom }) =>
          entryRow({ register, values, publication, validFrom, batchId, entryId }),
        ),
      ),
  });
}
