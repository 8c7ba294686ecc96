import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Fact } from '../facts.ts';
import type { JournalTable } from '../journal/tables.ts';

/** That Channel was switched on or off, and on what agreement; an ordinary fact, in the ordinary record of changes. */
export interface ChannelSwitchTable extends Fact {
  is_on: 0 | 1;
  /** Names the key in the key file; it cannot be made from it. */
  key_id: string;
  assessed_on: IsoDate | null;
  assessment_reference: string | null;
  agreed_by: string | null;
  agreed_on: IsoDate | null;
  agreement_reference: string | null;
  reason: string | null;
}

/**
 * Everything that is kept behind the wall, whatever it is: which kind and all it says are sealed. `recorded_seq` and
 * `withdrawn_seq` name entries of Channel's own record.
 */
export interface ChannelFactTable extends Fact {
  recorded_at: Instant;
  sealed: string;
}

export interface ChannelTables {
  channel_switch: ChannelSwitchTable;
  channel_fact: ChannelFactTable;
  /** As the record of changes, in a chain of its own: who did what stands sealed in `after`. */
  channel_journal: JournalTable;
}
