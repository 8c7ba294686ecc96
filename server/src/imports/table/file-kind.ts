import { Unreadable } from './unreadable.ts';

/** Files that are told by their first bytes and are not read, with the name people know them by. */
const foreignKinds: readonly (readonly [bytes: string, name: string])[] = [
  ['%PDF', 'PDF'],
  ['\u0089PNG', 'PNG picture'],
  ['\u00FF\u00D8\u00FF', 'JPEG picture'],
  ['GIF8', 'GIF picture'],
  ['\u001F\u008B', 'gzip archive'],
  ['7z\u00BC\u00AF', '7z archive'],
  ['Rar!', 'RAR archive'],
  ['{\\rtf', 'RTF document'],
  ['SQLite format 3', 'database'],
  ['PAR1', 'Parquet'],
  ['\u00FD7zXZ', 'xz archive'],
  ['BZh', 'bzip2 archive'],
];
// Old Excel files, and new ones behind a password, are in the same container.
const oldOffice = '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1';
const json = /^\uFEFF?\s*(?:\{\s*["}]|\[\s*["{[\]])/;
const markup = /^\uFEFF?\s*<(?:!doctype\s+html|html|\?xml|table|svg)[\s>]/i;

/**
 * What a file is, by its first bytes; its name is not asked.
 * @throws Unreadable for an empty file and for kinds that are not read, with the kind's name as the value
 */
export function fileKindOf(bytes: Uint8Array): 'zip' | 'text' {
  if (bytes.length === 0) throw new Unreadable('file-empty');
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return 'zip';
  const foreign = foreignKinds.find(([first]) => start.startsWith(first));
  if (foreign !== undefined) throw new Unreadable('file-kind-not-read', { value: foreign[1] });
  if (start.startsWith(oldOffice)) {
    throw new Unreadable('file-kind-not-read', { value: 'Excel 97–2003, or a workbook with a password' });
  }
  const text = Buffer.from(bytes.subarray(0, 256)).toString('utf8');
  if (markup.test(text)) throw new Unreadable('file-kind-not-read', { value: 'web page or XML' });
  if (json.test(text)) throw new Unreadable('file-kind-not-read', { value: 'JSON' });
  return 'text';
}
