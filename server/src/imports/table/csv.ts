import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Parser } from 'csv-parse';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import { checkQuotes } from './check-quotes.ts';
import { delimiterOf } from './delimiter.ts';
import { decodedPieces } from './encoding.ts';
import type { Decoding } from './encoding.ts';
import type { TableLimits } from './limits.ts';
import type { RawRow, RowSource } from './raw-row.ts';
import { Unreadable } from './unreadable.ts';

const sampleLength = 64 * 1024;

const reasons: Readonly<Record<string, ReasonCode>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote-left-open',
  CSV_MAX_RECORD_SIZE: 'row-too-long',
};

/** The rows of a text file, streamed; numbered as a spreadsheet program numbers them, blank rows included. */
export function csvSource(bytes: Uint8Array, decoding: Decoding, limits: TableLimits): RowSource {
  return { sheet: null, isRagged: true, rows: () => csvRows(bytes, decoding, limits) };
}

async function* csvRows(bytes: Uint8Array, decoding: Decoding, limits: TableLimits): AsyncGenerator<RawRow> {
  const delimiter = delimiterOf(sampleOf(bytes, decoding));
  checkQuotes(decodedPieces(bytes, decoding), delimiter, limits);
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.rowBytes,
  });
  // What fails on the way fails the parser too, and is thrown by the loop below.
  pipeline(Readable.from(decodedPieces(bytes, decoding)), parser, () => undefined);
  let rowNumber = 0;
  try {
    for await (const cells of recordsOf(parser)) {
      rowNumber += 1;
      yield { rowNumber, cells };
    }
  } catch (error) {
    throw unreadableOf(error) ?? error;
  }
}

function sampleOf(bytes: Uint8Array, decoding: Decoding): string {
  let sample = '';
  for (const text of decodedPieces(bytes, decoding)) {
    sample += text;
    if (sample.length >= sampleLength) break;
  }
  return sample.slice(0, sampleLength);
}

/** The parser's records as what they are without column options: lists of text. */
function recordsOf(parser: Parser): AsyncIterable<readonly string[]> {
  return parser as AsyncIterable<readonly string[]>;
}

/** Rows that were parsed before the fault may still wait to be taken, so the parser's own count tells the row. */
function unreadableOf(error: unknown): Unreadable | undefined {
  if (!(error instanceof CsvError)) return undefined;
  const reason = reasons[error.code];
  const before = Number(error['records']);
  return reason === undefined ? undefined : new Unreadable(reason, Number.isNaN(before) ? {} : { row: before + 1 });
}
