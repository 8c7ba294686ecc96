/** The history of one organisation as steps over days: worked out from the facts, and rewritten with them. */
export interface OrganisationHistoryTable {
  authority_id: string;
  organisation_id: string;
  /** `school`: what is known of its training as a school; `people`: its people's own training. */
  kind: 'school' | 'people';
  /** JSON: what each number of a series in the steps stands for. */
  series: string;
  /** Packed steps (docs/decisions/0061). */
  steps: Uint8Array;
}

/** By which version of the rules an authority's histories were worked out; another version works them out anew. */
export interface HistoryStateTable {
  authority_id: string;
  version: number;
}

export interface HistoryTables {
  history_state: HistoryStateTable;
  organisation_history: OrganisationHistoryTable;
}
