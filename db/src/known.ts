import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { FactTable } from './fact-tables.ts';
import type { Tables } from './tables.ts';

/** Which records a read sees: an authority's, as they stand or as they stood before an instant. */
export interface Known {
  readonly authority: string;
  /** Undefined: as they stand now. Otherwise what was recorded before this instant and not yet withdrawn by then. */
  readonly before: Instant | undefined;
  /** Where it is given: and of that what stood before this entry of the record of changes. */
  readonly beforeEntry?: number | undefined;
}

/** After everything that is ever recorded. */
const everything = instantOf(Date.UTC(9999, 11, 31));

/**
 * The records as they stood before an entry of the record of changes, whatever the clock said: an instant may be shared by
 * several entries, and a clock may be put back between two of them.
 */
export function knownBeforeEntry(authority: string, entry: number): Known {
  return { authority, before: everything, beforeEntry: entry };
}

/**
 * The condition that every query of facts starts from.
 * @example db.selectFrom('life').where(knownIn(known))
 */
export function knownIn<Table extends FactTable>(
  known: Known,
): (eb: ExpressionBuilder<Tables, Table>) => ExpressionWrapper<Tables, Table, SqlBool> {
  return (builder) => {
    // Every fact table has these columns; the builder of a table that is a type parameter cannot name them.
    const eb = builder as unknown as ExpressionBuilder<Tables, 'life'>;
    const own = eb('authority_id', '=', known.authority);
    const { before, beforeEntry } = known;
    if (before === undefined) return eb.and([own, eb('withdrawn_at', 'is', null)]);
    if (beforeEntry === undefined)
      return eb.and([
        own,
        eb('recorded_at', '<', before),
        eb.or([eb('withdrawn_at', 'is', null), eb('withdrawn_at', '>=', before)]),
      ]);
    return eb.and([
      own,
      eb('recorded_at', '<', before),
      eb('recorded_seq', '<', beforeEntry),
      eb.or([eb('withdrawn_at', 'is', null), eb('withdrawn_at', '>=', before), eb('withdrawn_seq', '>=', beforeEntry)]),
    ]);
  };
}
