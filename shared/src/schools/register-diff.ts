import { addDays } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { ClosedBasis } from './life.ts';
import { linkedSuccessions } from './register-links.ts';
import type { RegisterEntry, RegisterLink, RegisterRow } from './register-row.ts';

/** A school that the file no longer lists, when it is taken to have closed, and why then. */
export type Disappeared = {
  readonly entry: RegisterEntry;
  readonly successors: readonly string[];
  readonly closedOn: IsoDate;
  readonly basis: ClosedBasis;
};

/** A school of which the file says something else than the records. */
export type Altered = {
  readonly entry: RegisterEntry;
  readonly row: RegisterRow;
  readonly fields: readonly (typeof comparedFields)[number][];
};

/** What a register file would change. Every row is in exactly one of appeared, altered and unchanged. */
export type RegisterDiff = {
  readonly appeared: readonly RegisterRow[];
  readonly altered: readonly Altered[];
  readonly unchanged: readonly RegisterRow[];
  readonly disappeared: readonly Disappeared[];
  /** Types that the file holds: no other can disappear. */
  readonly coveredTypes: readonly string[];
};

/** The fields that describe an establishment and those that say when it is open. */
export const descriptionFields = [
  'name',
  'dfeNumber',
  'typeCode',
  'typeName',
  'statusCode',
  'phase',
  'control',
  'trust',
  'town',
  'postcode',
] as const;
export const lifeFields = ['openedOn', 'closedOn', 'isProposed'] as const;
const comparedFields = [...descriptionFields, ...lifeFields] as const;

interface Comparing {
  /** What the records hold of the authority, closed schools among them. */
  readonly current: readonly RegisterEntry[];
  readonly file: readonly RegisterRow[];
  /** Types in the whole file, other authorities' rows among them. */
  readonly coveredTypes: readonly string[];
  readonly links: readonly RegisterLink[];
  readonly fileDate: IsoDate;
  /** The date of the register before this one; null for the first. */
  readonly since: IsoDate | null;
}

/** Holds a register file of one authority against the records. */
export function diffRegister({ current, file: rows, coveredTypes, links, fileDate, since }: Comparing): RegisterDiff {
  const entries = new Map(current.map((entry) => [entry.urn, entry]));
  const file = rows.map((row) => filled(row, entries.get(row.urn)));
  const listed = new Map(file.map((row) => [row.urn, row]));
  const altered = file.flatMap((row) => alteredBy(entries.get(row.urn), row, fileDate));
  const isAltered = new Set(altered.map(({ row }) => row.urn));
  const covered = new Set(coveredTypes);
  const successorsOf = Map.groupBy(linkedSuccessions(links), (one) => one.predecessor);
  const openings = new Map([...current, ...file].map((one) => [one.urn, one.openedOn]));
  const vanished = current.filter(
    (entry) => !listed.has(entry.urn) && covered.has(entry.typeCode ?? '') && isListedStill(entry, fileDate),
  );
  return {
    appeared: file.filter((row) => !entries.has(row.urn)),
    altered,
    unchanged: file.filter((row) => entries.has(row.urn) && !isAltered.has(row.urn)),
    disappeared: vanished.map((entry) => {
      const successors = (successorsOf.get(entry.urn) ?? [])
        .map((one) => one.successor)
        .filter((urn) => openings.has(urn));
      return { entry, successors, ...closing(successors, openings, { since, fileDate }) };
    }),
    coveredTypes: coveredTypes.toSorted((left, right) => Number(left) - Number(right)),
  };
}

/** A school that has closed before need not be in a later file, which may list open schools alone. */
function isListedStill(entry: RegisterEntry, fileDate: IsoDate): boolean {
  return entry.closedOn === null || entry.closedOn > fileDate;
}

/**
 * A school that left the register closed the day before its successor opened. With no successor, or one that did not
 * open between the two registers (it was there before: a merger), on the file's date.
 */
function closing(
  successors: readonly string[],
  openings: ReadonlyMap<string, IsoDate | null>,
  { since, fileDate }: Pick<Comparing, 'since' | 'fileDate'>,
): Pick<Disappeared, 'closedOn' | 'basis'> {
  const opened = successors.map((urn) => openings.get(urn) ?? null).filter((day) => day !== null);
  const [first] = opened.filter((day) => day <= fileDate && (since === null || day > since)).toSorted();
  if (first === undefined) return { closedOn: fileDate, basis: 'not-listed' };
  return { closedOn: addDays(first, -1), basis: 'successor-opened' };
}

/** A layout without a column, or a ragged row, says nothing of it: what the records hold stands. */
function filled(row: RegisterRow, entry: RegisterEntry | undefined): RegisterRow {
  if (entry === undefined || row.unsaid.length === 0) return row;
  return { ...row, ...Object.fromEntries(row.unsaid.map((field) => [field, entry[field]])) };
}

function alteredBy(entry: RegisterEntry | undefined, row: RegisterRow, fileDate: IsoDate): readonly Altered[] {
  if (entry === undefined) return [];
  // A closed row with no date keeps the day that it was taken to have closed on.
  const { closedOn } =
    row.closedOn === null && row.statusCode === '2' && entry.closedOn !== null ? entry : closedOnOf(row, fileDate);
  const told = { ...row, closedOn, isProposed: isProposed(row) };
  const fields = comparedFields.filter((field) => entry[field] !== told[field] && !isSilentOn(row, field));
  return fields.length === 0 ? [] : [{ entry, row, fields }];
}

/** A blank open date says nothing: three in five rows of the register have none. */
function isSilentOn(row: RegisterRow, field: (typeof comparedFields)[number]): boolean {
  return field === 'openedOn' && row.openedOn === null;
}

/** Status 4 is proposed to open: with no date it is not open at all. */
export function isProposed({ statusCode }: Pick<RegisterRow, 'statusCode'>): boolean {
  return statusCode === '4';
}

/** When a row's establishment closed: the register's date, or for one that is closed with no date, the file's. */
export function closedOnOf(
  row: RegisterRow,
  fileDate: IsoDate,
): { readonly closedOn: IsoDate | null; readonly basis: ClosedBasis | null } {
  if (row.closedOn !== null) return { closedOn: row.closedOn, basis: 'register' };
  return row.statusCode === '2' ? { closedOn: fileDate, basis: 'not-listed' } : { closedOn: null, basis: null };
}
