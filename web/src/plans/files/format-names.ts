import type { DownloadFormat } from '@due-regard/shared/http/downloads.ts';

/** How each format is named beside a link. */
export const formatNames: Readonly<Record<DownloadFormat, string>> = {
  csv: 'text (CSV)',
  ods: 'OpenDocument spreadsheet (ODS)',
  xlsx: 'Excel spreadsheet (XLSX)',
};
