/** Media types of the tables that people take away, in the order of {@link downloadFormats}. */
export const spreadsheetTypes = [
  'text/csv; charset=utf-8',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

/** How a table can be taken away. */
export const downloadFormats = ['csv', 'ods', 'xlsx'] as const;
export type DownloadFormat = (typeof downloadFormats)[number];

/** How a paper can be taken away. */
export const paperFormats = ['docx', 'ods'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** Media types of papers, in the order of {@link paperFormats}. */
export const paperTypes = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.spreadsheet',
] as const;
