import { isUtf8 } from 'node:buffer';
import { Unreadable } from './unreadable.ts';

/** What the walk meets: the text of each tag that opens an element, such as `row r="2"` or `f/`. */
export type VisitTag = (tag: string) => void;

// A spreadsheet's longest tag is its root with its namespaces; a cell holds at most 32,767 characters, escaped.
const longest = { tag: 16 * 1024, text: 256 * 1024, depth: 200 };
const bytesOf = {
  less: 0x3c,
  greater: 0x3e,
  quote: 0x22,
  apostrophe: 0x27,
  slash: 0x2f,
  exclamation: 0x21,
  question: 0x3f,
};
const prolog = /^\uFEFF?<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']/i;

/**
 * Walks a part from end to end before any library sees it, and refuses what no spreadsheet program writes and what can
 * bring a parser down: document types and entities, encodings other than UTF-8, endless tags, texts or nesting, and
 * parts that stop before their end (they would parse as shorter ones, and rows be lost without a word).
 * @throws Unreadable
 */
export function checkXml(content: Uint8Array, visit: VisitTag): void {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (!isUtf8(bytes) || bytes.includes(0)) throw damaged();
  const encoding = prolog.exec(bytes.subarray(0, 200).toString('utf8'))?.[1] ?? 'utf-8';
  if (encoding.toLowerCase() !== 'utf-8') throw new Unreadable('file-has-declarations', { value: encoding });
  let depth = 0;
  let at = nextTag(bytes, 0);
  while (at < bytes.length) {
    const end = endOfMarkup(bytes, at);
    const first = bytes[at + 1];
    if (first === bytesOf.slash) depth -= 1;
    else if (first !== bytesOf.exclamation && first !== bytesOf.question) {
      if (bytes[end - 2] !== bytesOf.slash) depth += 1;
      visit(bytes.toString('latin1', at + 1, end - 1));
    }
    if (depth < 0 || depth > longest.depth) throw damaged();
    at = nextTag(bytes, end);
  }
  if (depth !== 0) throw damaged();
}

/** Where the next markup begins; the end of the part when there is none. */
function nextTag(bytes: Buffer, from: number): number {
  const found = bytes.indexOf(bytesOf.less, from);
  const at = found < 0 ? bytes.length : found;
  if (at - from > longest.text) throw damaged();
  return at;
}

/** The place after the markup that begins at `at`. */
function endOfMarkup(bytes: Buffer, at: number): number {
  const first = bytes[at + 1];
  if (first === bytesOf.question) return after(bytes, { at: at + 2, closing: '?>' });
  if (first !== bytesOf.exclamation) return endOfTag(bytes, at + 1);
  const opening = bytes.toString('latin1', at, at + 9);
  if (opening.startsWith('<!--')) return after(bytes, { at: at + 4, closing: '-->' });
  if (opening === '<![CDATA[') return after(bytes, { at: at + 9, closing: ']]>' });
  throw new Unreadable('file-has-declarations');
}

function after(bytes: Buffer, { at, closing }: { readonly at: number; readonly closing: string }): number {
  const end = bytes.indexOf(closing, at);
  if (end < 0 || end - at > longest.text) throw damaged();
  return end + closing.length;
}

/** A tag ends at the first `>` outside quotation marks; `<` stands in none. */
function endOfTag(bytes: Buffer, from: number): number {
  const last = Math.min(bytes.length, from + longest.tag);
  let quote = 0;
  for (let at = from; at < last; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === bytesOf.less) throw damaged();
    if (quote === 0 && byte === bytesOf.greater) return at + 1;
    if (byte === quote) quote = 0;
    else if (quote === 0 && (byte === bytesOf.quote || byte === bytesOf.apostrophe)) quote = byte;
  }
  throw damaged();
}

function damaged(): Unreadable {
  return new Unreadable('file-damaged');
}
