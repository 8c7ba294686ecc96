import type { DownloadFormat } from '@due-regard/shared/http/downloads.ts';

export const formatNames: Readonly<Record<DownloadFormat, string>> = {
  csv: 'CSV',
  ods: 'OpenDocument spreadsheet (ODS)',
  xlsx: 'Excel spreadsheet (XLSX)',
};
