import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import type { TableRow } from '@due-regard/shared/imports/table.ts';
import { defaultLimits } from './limits.ts';
import type { TableOptions, TableResult } from './parse-table.ts';
import { runReader } from './reader-process.ts';
import type { TableMessage } from './worker.ts';

/**
 * Bytes to a table: CSV, XLSX or ODS, told by content. Reads in a process of its own with a bounded heap and a time
 * limit: what cannot be read is answered with the problem.
 * @throws only when the process cannot be started or fails in a way that no file explains
 */
export async function readTable(bytes: Uint8Array, options: TableOptions = {}): Promise<TableResult> {
  const limits = { ...defaultLimits, ...options.limits };
  if (bytes.length > limits.textBytes) return unread('file-too-large');
  const rows: TableRow[] = [];
  let result: TableResult | undefined;
  const stopped = await runReader<TableOptions, TableMessage>({
    worker: new URL('worker.ts', import.meta.url),
    bytes,
    options,
    milliseconds: limits.milliseconds,
    take: (told) => {
      if ('rows' in told) for (const row of told.rows) rows.push(row);
      else result = told.result.ok ? { ok: true, table: { ...told.result.outline, rows } } : told.result;
    },
  });
  if (result !== undefined) return result;
  if (stopped === null) throw new Error('the reader ended without an answer');
  return unread(stopped);
}

function unread(reason: ReasonCode): TableResult {
  return { ok: false, problems: [rowProblem(reason)] };
}
