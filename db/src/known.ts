import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { FactTable } from './fact-tables.ts';
import type { Tables } from './tables.ts';

/** Which records a read sees: an authority's, as they stand or as they stood before an instant. */
export interface Known {
  readonly authority: string;
  /** Undefined: as they stand now. Otherwise what was recorded before this instant and not yet withdrawn by then. */
  readonly before: Instant | undefined;
  /** Where it is given: as they stood before this entry of the record of changes, which an instant may share with others. */
  readonly beforeEntry?: number | undefined;
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
    if (beforeEntry !== undefined) {
      return eb.and([
        own,
        eb('recorded_seq', '<', beforeEntry),
        eb.or([eb('withdrawn_seq', 'is', null), eb('withdrawn_seq', '>=', beforeEntry)]),
      ]);
    }
    return before === undefined
      ? eb.and([own, eb('withdrawn_at', 'is', null)])
      : eb.and([
          own,
          eb('recorded_at', '<', before),
          eb.or([eb('withdrawn_at', 'is', null), eb('withdrawn_at', '>=', before)]),
        ]);
  };
}
