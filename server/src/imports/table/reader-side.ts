import { once } from 'node:events';
import type { ReaderTask } from './reader-process.ts';

/** What a reader's process was given. */
export interface Given<Options> {
  readonly bytes: Uint8Array;
  readonly options: Options;
}

/** Messages that may be on their way before one is taken, so that neither side holds a large file. */
const mostUntaken = 4;
const sent = { untaken: 0 };

/** For the process that reads: what the server asks of it. */
export async function given<Options>(): Promise<Given<Options>> {
  // The parser makes an error for every ragged row; without their stacks that costs a third.
  Error.stackTraceLimit = 0;
  const { byteLength, options } = taskOf<Options>(await once(process, 'message'));
  process.on('message', () => {
    sent.untaken -= 1;
  });
  return { bytes: await received(byteLength), options };
}

/** Tells the server something, when it has taken most of what it was told before. */
export async function tell(message: unknown): Promise<void> {
  while (sent.untaken >= mostUntaken) await once(process, 'message');
  sent.untaken += 1;
  await new Promise<void>((resolve) => process.send?.(message, () => resolve()));
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

/** The server is our own code and sends one message before those that say what was taken. */
function taskOf<Options>(messages: readonly unknown[]): ReaderTask<Options> {
  return messages[0] as ReaderTask<Options>;
}
