import type { TableRow } from '@due-regard/shared/imports/table.ts';
import { defaultLimits } from './limits.ts';
import { scanTable } from './parse-table.ts';
import type { OutlineResult, TableOptions } from './parse-table.ts';
import { given, tell } from './reader-side.ts';

/** Rows come in portions, so that neither side holds the whole table twice; the result comes last. */
export type TableMessage = { readonly rows: readonly TableRow[] } | { readonly result: OutlineResult };

const { bytes, options } = await given<TableOptions>(({ limits }) => ({ ...defaultLimits, ...limits }));
const result: OutlineResult =
  bytes instanceof Uint8Array
    ? await scanTable(bytes, options, (rows) => tell({ rows } satisfies TableMessage))
    : { ok: false, problems: [bytes] };
// What was told is still on its way when the last line runs.
await tell({ result } satisfies TableMessage);
process.disconnect();
