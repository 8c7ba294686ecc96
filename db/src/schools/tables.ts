import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ClosedBasis } from '@due-regard/shared/schools/life.ts';
import type { OrganisationKind } from '@due-regard/shared/schools/organisation.ts';
import type { Control } from '@due-regard/shared/schools/control.ts';
import type { Phase } from '@due-regard/shared/schools/phase.ts';
import type { SuccessionKind } from '@due-regard/shared/schools/succession.ts';
import type { Fact } from '../facts.ts';

/** Who the organisation is, for ever; what is true of it on a date lies in the fact tables. A school's id is its URN. */
export interface OrganisationTable {
  authority_id: string;
  organisation_id: string;
  kind: OrganisationKind;
  urn: string | null;
  /** The entry of the record of changes that added it. */
  recorded_seq: number;
}

export interface LifeTable extends Fact {
  organisation_id: string;
  opened_on: IsoDate | null;
  closed_on: IsoDate | null;
  is_proposed: 0 | 1;
  closed_basis: ClosedBasis | null;
  /** In somebody's own words, where the basis is that we were told. */
  closed_reason: string | null;
  batch_id: string | null;
}

export interface DescriptionTable extends Fact {
  organisation_id: string;
  valid_from: IsoDate;
  name: string;
  type_code: string | null;
  type_name: string | null;
  status_code: string | null;
  phase: Phase;
  control: Control;
  trust: string | null;
  town: string | null;
  postcode: string | null;
  dfe_number: string | null;
  search_text: string;
  batch_id: string | null;
}

/** A row of the register's links file, kept as it came: either end may not be on the register yet. */
export interface SchoolLinkTable extends Fact {
  urn: string;
  link_urn: string;
  link_name: string;
  link_type: string;
  established_on: IsoDate | null;
  batch_id: string | null;
}

export interface SuccessionTable extends Fact {
  predecessor_id: string;
  successor_id: string;
  kind: SuccessionKind;
  /** Whether the history counts for the successor; null until a person has decided. */
  carries: 0 | 1 | null;
  on_day: IsoDate | null;
  reason: string | null;
  batch_id: string | null;
}

export interface ScopeTable extends Fact {
  valid_from: IsoDate;
  /** JSON: a list of type codes. */
  type_codes: string;
  reason: string | null;
}

/** A register file that was accepted: what it held and its date. */
export interface RegisterLoadTable extends Fact {
  batch_id: string;
  file_date: IsoDate;
  file_name: string;
  /** JSON: the type codes that the file holds, which alone can disappear. */
  covered_types: string;
}

export interface SchoolTables {
  organisation: OrganisationTable;
  life: LifeTable;
  description: DescriptionTable;
  school_link: SchoolLinkTable;
  succession: SuccessionTable;
  scope: ScopeTable;
  register_load: RegisterLoadTable;
}
