import { contentXml } from './ods-content.ts';
import { manifestXml, metaXml, odsType, settingsXml, stylesXml } from './ods-parts.ts';
import type { OdsSheet } from './ods-content.ts';
import { coverLines, linesAbove } from './table-document.ts';
import type { TableDocument } from './table-document.ts';
import { zipOf } from './zip.ts';

/**
 * The document as an OpenDocument spreadsheet: a cover, notes, and one table a sheet. The library that writes workbooks
 * has no column widths, header rows or marked tables in this format, so the few parts of it are written here.
 */
export function odsBytes(document: TableDocument): Uint8Array<ArrayBuffer> {
  const sheets = sheetsOf(document);
  return zipOf([
    { name: 'mimetype', content: odsType, isPlain: true },
    { name: 'META-INF/manifest.xml', content: manifestXml() },
    { name: 'content.xml', content: contentXml(sheets) },
    { name: 'meta.xml', content: metaXml(document.title) },
    { name: 'styles.xml', content: stylesXml() },
    { name: 'settings.xml', content: settingsXml(sheets) },
  ]);
}

function sheetsOf(document: TableDocument): readonly OdsSheet[] {
  return [
    { name: 'Cover', lines: coverLines(document), table: undefined },
    ...(document.notes.length === 0 ? [] : [{ name: 'Notes', lines: ['Notes', ...document.notes], table: undefined }]),
    ...document.tables.map((table) => ({ name: table.name, lines: linesAbove(document, table), table })),
  ];
}
