import { streamOdsRows } from 'hucre/ods';
import { libraryRows } from './library-rows.ts';
import { plainArchive } from './plain-archive.ts';
import type { CheckedParts } from './plain-archive.ts';
import type { RowSource } from './raw-row.ts';
import { Unreadable } from './unreadable.ts';

const type = 'application/vnd.oasis.opendocument.spreadsheet';
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The sheets of an ODS workbook, in order. */
export function odsSources(parts: CheckedParts): readonly RowSource[] {
  const content = parts.get('content.xml');
  if (content === undefined) throw new Unreadable('file-damaged');
  if (textOf(parts.get('META-INF/manifest.xml')).includes('encryption-data')) throw new Unreadable('file-encrypted');
  const archive = plainArchive(
    new Map([
      ['mimetype', Buffer.from(type)],
      ['content.xml', withLineBreaks(bufferOf(content))],
    ]),
  );
  return sheetNames(bufferOf(content)).map((sheet, index) => ({
    sheet,
    isRagged: false,
    rows: () => libraryRows(() => streamOdsRows(archive, { sheets: [index] })),
  }));
}

/**
 * The library joins the paragraphs of a cell without a word between them; a line break is put where each one after the
 * first begins, so that two lines typed into a cell stay two lines.
 */
function withLineBreaks(content: Buffer): Buffer {
  if (!content.includes('</text:p><text:p') && !content.includes('/><text:p')) return content;
  const laterParagraph = /(?<=<\/text:p>|<text:p(?:\s[^<>]*)?\/>)(<text:p(?:\s[^<>]*?)?)(\/?)>/g;
  const text = content
    .toString('utf8')
    .replaceAll(laterParagraph, (_, start: string, end: string) =>
      end === '/' ? `${start}><text:line-break/></text:p>` : `${start}><text:line-break/>`,
    );
  return Buffer.from(text);
}

function sheetNames(content: Buffer): readonly string[] {
  const names: string[] = [];
  for (let at = content.indexOf('<table:table '); at >= 0; at = content.indexOf('<table:table ', at + 1)) {
    const tag =
      content
        .subarray(at, at + 2000)
        .toString('utf8')
        .split('>', 1)[0] ?? '';
    names.push(decoded(/\stable:name="([^"]*)"/.exec(tag)?.[1] ?? ''));
  }
  return names;
}

function decoded(text: string): string {
  return text.replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : bufferOf(bytes).toString('utf8');
}
