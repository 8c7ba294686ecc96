import { once } from 'node:events';
import type { TableRow } from '@due-regard/shared/imports/table.ts';
import { scanTable } from './parse-table.ts';
import type { OutlineResult, TableOptions } from './parse-table.ts';

/** What the server tells this process; the bytes themselves come through its standard input. */
export interface TableTask {
  readonly byteLength: number;
  readonly options: TableOptions;
}

/** Rows come in portions, so that neither side holds the whole table twice; the result comes last. */
export type TableMessage = { readonly rows: readonly TableRow[] } | { readonly result: OutlineResult };

function tell(message: TableMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

async function received(byteLength: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(byteLength);
  let at = 0;
  for await (const piece of process.stdin) {
    bytes.set(pieceOf(piece), at);
    at += pieceOf(piece).length;
  }
  return bytes;
}

/** Standard input without an encoding gives buffers. */
function pieceOf(piece: unknown): Uint8Array {
  return piece as Uint8Array;
}

/** The server is our own code and sends one message. */
function taskOf(messages: readonly unknown[]): TableTask {
  return messages[0] as TableTask;
}

// The parser makes an error for every ragged row; without their stacks that costs a third.
Error.stackTraceLimit = 0;
const { byteLength, options } = taskOf(await once(process, 'message'));
const result = await scanTable(await received(byteLength), options, (rows) => void tell({ rows }));
// What was told is still on its way when the last line runs.
await tell({ result });
process.disconnect();
