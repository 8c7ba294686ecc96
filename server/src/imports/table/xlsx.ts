import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import type { SheetFilterInfo } from 'hucre';
import type { NoteBook } from './note-book.ts';
import { plainArchive } from './plain-archive.ts';
import type { CheckedParts } from './plain-archive.ts';
import type { RowSource } from './raw-row.ts';
import { libraryRows } from './library-rows.ts';
import { Unreadable } from './unreadable.ts';

const heavyParts = /(?:sharedStrings|styles|worksheets\/[^/]+)\.xml$/i;
const formulasWithoutValue = ['</f></c>', '</f><v/></c>', '</f><v></v></c>'];

/** The sheets of an XLSX workbook, in order; hidden ones are left out, since nobody sees what they hold. */
export async function xlsxSources(parts: CheckedParts, notes: NoteBook): Promise<readonly RowSource[]> {
  noteFormulas(parts, notes);
  const names = await visibleSheets(parts);
  const archive = plainArchive(parts);
  return names.map(({ index, name }) => ({
    sheet: name,
    isRagged: false,
    rows: () => libraryRows(() => streamXlsxRows(archive, { sheet: index })),
  }));
}

/** Names come from the workbook's own part alone, before the large ones are parsed. */
async function visibleSheets(
  parts: CheckedParts,
): Promise<readonly { readonly index: number; readonly name: string }[]> {
  const light = new Map(Array.from(parts).filter(([name]) => !heavyParts.test(name)));
  const visible: { index: number; name: string }[] = [];
  function look({ index, name, hidden, veryHidden }: SheetFilterInfo): boolean {
    if (hidden !== true && veryHidden !== true) visible.push({ index, name });
    return false;
  }
  try {
    await readXlsx(plainArchive(light), { sheets: look });
  } catch {
    // Whatever the library does not take in these parts is damage.
    throw new Unreadable('file-damaged');
  }
  return visible;
}

function noteFormulas(parts: CheckedParts, notes: NoteBook): void {
  for (const [name, content] of parts) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    for (const ending of formulasWithoutValue) {
      const count = occurrences(bytes, ending);
      if (count > 0) notes.add('formulas-without-value', { count });
    }
  }
}

function occurrences(bytes: Buffer, text: string): number {
  let count = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length)) count += 1;
  return count;
}
