import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive, and the lies that its directory tells about it. */
export interface MadePart {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** The size that is declared, instead of the true one. */
  readonly declared?: number;
  readonly checksum?: number;
  readonly flags?: number;
  readonly method?: number;
}

/** A zip archive with whatever faults its parts are given. */
export function makeArchive(parts: readonly MadePart[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content);
    const shared = sharedHeader(part, { name, content, packed });
    const local = Buffer.concat([signature(0x04034b50), shared, name, packed]);
    const entry = Buffer.alloc(46);
    signature(0x02014b50).copy(entry);
    shared.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    locals.push(local);
    entries.push(entry, name);
    offset += local.length;
  }
  return Buffer.concat([
    ...locals,
    ...entries,
    endOf({ count: parts.length, at: offset, length: Buffer.concat(entries).length }),
  ]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

interface Packed {
  readonly name: Buffer;
  readonly content: Buffer;
  readonly packed: Buffer;
}

/** What a part's own header and its entry in the directory both say. */
function sharedHeader(part: MadePart, { name, content, packed }: Packed): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(part.flags ?? 0, 2);
  header.writeUInt16LE(part.method ?? 8, 4);
  header.writeUInt32LE(part.checksum ?? crc32(content), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(part.declared ?? content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

function endOf({
  count,
  at,
  length,
}: {
  readonly count: number;
  readonly at: number;
  readonly length: number;
}): Buffer {
  const end = Buffer.alloc(22);
  signature(0x06054b50).copy(end);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of an XLSX workbook of one sheet, whose XML is given; later parts of the same name replace these. */
export function xlsxParts(sheet: string | Uint8Array, more: readonly MadePart[] = []): readonly MadePart[] {
  const parts: readonly MadePart[] = [
    { name: '[Content_Types].xml', content: `<Types xmlns="${packaged}/content-types"></Types>` },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ];
  const replaced = new Set(more.map(({ name }) => name));
  return [...parts.filter(({ name }) => !replaced.has(name)), ...more];
}

/** A sheet's XML around its rows. */
export function xlsxSheet(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** The parts of an ODS workbook of one sheet. */
export function odsParts(rows: string, more: readonly MadePart[] = []): readonly MadePart[] {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Sheet1">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return [
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'content.xml', content },
    ...more,
  ];
}
