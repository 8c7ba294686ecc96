import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { TextLimits } from './check-quotes.ts';
import { EarlyLook } from './early-look.ts';
import type { ReaderTask } from './reader-process.ts';

/** What a reader's process was given; or why it did not wait for the rest. */
export interface Given<Options> {
  readonly options: Options;
  readonly bytes: Uint8Array | RowProblem;
}

/** Messages that may be on their way before one is taken, so that neither side holds a large file. */
const mostUntaken = 4;
const sent = { untaken: 0 };

/** For the process that reads: what the server asks of it. A text beyond the limits is not waited for. */
export async function given<Options>(limitsOf: (options: Options) => TextLimits): Promise<Given<Options>> {
  writeNoMore();
  // The parser makes an error for every ragged row; without their stacks that costs a third.
  Error.stackTraceLimit = 0;
  const { byteLength, options } = taskOf<Options>(await once(process, 'message'));
  process.on('message', () => {
    sent.untaken -= 1;
  });
  return { bytes: await received(byteLength, new EarlyLook(limitsOf(options))), options };
}

/** Leaves the compiled code for the next reader, and gives up the right to write. @throws where it cannot be given up */
function writeNoMore(): void {
  flushCompileCache();
  rightsOf(process.permission).drop('fs.write');
  if (process.permission.has('fs.write')) throw new Error('a reader kept the right to write');
}

/** Node 24.21 has it, its types not yet. */
function rightsOf(permission: object): { readonly drop: (scope: string) => void } {
  return permission as { readonly drop: (scope: string) => void };
}

/** Tells the server something, when it has taken most of what it was told before. */
export async function tell(message: unknown): Promise<void> {
  while (sent.untaken >= mostUntaken) await once(process, 'message');
  sent.untaken += 1;
  await new Promise<void>((resolve) => process.send?.(message, () => resolve()));
}

async function received(byteLength: number, look: EarlyLook): Promise<Uint8Array | RowProblem> {
  const bytes = new Uint8Array(byteLength);
  let at = 0;
  for await (const chunk of process.stdin) {
    const piece = pieceOf(chunk);
    const problem = look.over(piece);
    if (problem !== undefined) return problem;
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Standard input without an encoding gives buffers. */
function pieceOf(piece: unknown): Uint8Array {
  return piece as Uint8Array;
}

/** The server is our own code and sends one message before those that say what was taken. */
function taskOf<Options>(messages: readonly unknown[]): ReaderTask<Options> {
  return messages[0] as ReaderTask<Options>;
}
