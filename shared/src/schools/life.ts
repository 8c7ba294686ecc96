import type { IsoDate } from '../calendar/iso-date.ts';

/** When an organisation is open. One at a time for each organisation: the latest known. */
export type Life = {
  readonly organisationId: string;
  /** The first open day; null is open since before records, or not open at all while proposed. */
  readonly openedOn: IsoDate | null;
  /** The last open day, which may lie ahead. */
  readonly closedOn: IsoDate | null;
  readonly isProposed: boolean;
  /** Why we hold the close date: the register's own date, or the file in which it was no longer listed. */
  readonly closedBasis: string | null;
};
