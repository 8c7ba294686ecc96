/** What is read of a register file, by the names of its columns; everything else stays unread. */
export const registerColumns = {
  urn: 'URN',
  laCode: 'LA (code)',
  laName: 'LA (name)',
  establishmentNumber: 'EstablishmentNumber',
  name: 'EstablishmentName',
  typeCode: 'TypeOfEstablishment (code)',
  typeName: 'TypeOfEstablishment (name)',
  statusCode: 'EstablishmentStatus (code)',
  statusName: 'EstablishmentStatus (name)',
  openedOn: 'OpenDate',
  closedOn: 'CloseDate',
  phaseCode: 'PhaseOfEducation (code)',
  trust: 'Trusts (name)',
  town: 'Town',
  postcode: 'Postcode',
} as const;

export type RegisterColumn = keyof typeof registerColumns;

/** Without these a row cannot be told; of the two status columns one is enough. */
export const requiredColumns = ['urn', 'laCode', 'name', 'typeCode'] as const satisfies readonly RegisterColumn[];

/** After the phase the layouts from 2017 to 2025 differ; before it every one has the same columns in the same places. */
export const shiftingColumns: ReadonlySet<RegisterColumn> = new Set(['trust', 'town', 'postcode']);
