import type { DownloadFormat } from '@due-regard/shared/http/downloads.ts';
import type { FileReply } from '../http/serve.ts';
import { csvBytes } from './csv.ts';
import { odsBytes } from './ods.ts';
import { odsType } from './ods-parts.ts';
import type { TableDocument } from './table-document.ts';
import { xlsxBytes } from './xlsx.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const formats: Readonly<
  Record<
    DownloadFormat,
    { readonly mediaType: string; readonly write: (document: TableDocument) => Bytes | Promise<Bytes> }
  >
> = {
  csv: { mediaType: 'text/csv; charset=utf-8', write: csvBytes },
  ods: { mediaType: odsType, write: odsBytes },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxBytes },
};

/** A document of tables as a file to send, in the format asked for. */
export async function writeDocument(document: TableDocument, format: DownloadFormat): Promise<FileReply> {
  const { mediaType, write } = formats[format];
  return { bytes: await write(document), mediaType, fileName: `${document.fileName}.${format}` };
}
