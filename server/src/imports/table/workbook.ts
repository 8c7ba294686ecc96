import { openArchive, unpacked } from './archive.ts';
import type { ArchivePart } from './archive.ts';
import { countOdsCells, countXlsxCells } from './check-cells.ts';
import { checkXml } from './check-xml.ts';
import type { VisitTag } from './check-xml.ts';
import type { TableLimits } from './limits.ts';
import type { NoteBook } from './note-book.ts';
import { odsSources } from './ods.ts';
import type { CheckedParts } from './plain-archive.ts';
import type { RowSource } from './raw-row.ts';
import { Unreadable } from './unreadable.ts';
import { xlsxSources } from './xlsx.ts';

export interface Workbook {
  readonly kind: 'xlsx' | 'ods';
  readonly sheets: readonly RowSource[];
}

// What the cells of a workbook need; pictures, charts, macros, comments and links to other files are left packed.
const xlsxParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/[^/]+\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/worksheets\/[^/]+\.xml)$/i;
const odsParts = /^(?:content\.xml|META-INF\/manifest\.xml)$/;
const odsType = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/;

/**
 * Opens an archive as a workbook: the parts that hold its cells are inflated under the limits and checked before the
 * spreadsheet library sees them.
 * @throws Unreadable
 */
export async function openWorkbook(bytes: Uint8Array, limits: TableLimits, notes: NoteBook): Promise<Workbook> {
  const parts = openArchive(bytes, limits);
  const names = new Set(parts.map((part) => part.name.toLowerCase()));
  const type = parts.find((part) => part.name === 'mimetype');
  const isOds = type !== undefined && odsType.test(Buffer.from(unpacked(type)).toString('latin1').trim());
  if (isOds) return { kind: 'ods', sheets: odsSources(checkedParts(parts, odsParts, () => countOdsCells(limits))) };
  if (!names.has('xl/workbook.xml')) throw new Unreadable('file-kind-not-read', { value: archiveName(names) });
  return {
    kind: 'xlsx',
    sheets: await xlsxSources(
      checkedParts(parts, xlsxParts, () => countXlsxCells(limits)),
      notes,
    ),
  };
}

function checkedParts(parts: readonly ArchivePart[], wanted: RegExp, counter: () => VisitTag): CheckedParts {
  const checked = new Map<string, Uint8Array>();
  for (const part of parts.filter(({ name }) => wanted.test(name))) {
    const content = unpacked(part);
    checkXml(content, counter());
    checked.set(part.name, content);
  }
  return checked;
}

function archiveName(names: ReadonlySet<string>): string {
  if (names.has('word/document.xml')) return 'Word document';
  if (names.has('ppt/presentation.xml')) return 'presentation';
  if (names.has('xl/workbook.bin')) return 'binary Excel workbook';
  return names.has('content.xml') ? 'OpenDocument that is not a spreadsheet' : 'zip archive';
}
