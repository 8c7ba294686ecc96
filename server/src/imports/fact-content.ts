import type { Fact } from '@due-regard/db/facts.ts';
import type { FactTable, NewFact } from '@due-regard/db/fact-tables.ts';

/** What a caller gave of a fact: the rest of its row is the record's own. */
export function withoutFactColumns<Table extends FactTable>(row: Fact): NewFact<Table> {
  const {
    authority_id: _a,
    fact_id: _f,
    recorded_at: _r,
    recorded_seq: _s,
    withdrawn_at: _w,
    withdrawn_seq: _q,
    ...rest
  } = row;
  return rest as unknown as NewFact<Table>;
}
