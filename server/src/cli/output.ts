// Whoever reads our output may stop before its end (`| head`); that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** One line of results to standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function sayJson(value: unknown): void {
  say(JSON.stringify(value, undefined, 2));
}

/** A line on a terminal that is drawn over as work goes on; silent where nobody watches. */
function progress(words: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${words}`);
}

export function progressDone(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
}

/** `[=======   ] 70 % words` */
export function progressBar({
  done,
  of,
  words,
}: {
  readonly done: number;
  readonly of: number;
  readonly words: string;
}): void {
  const width = 24;
  const filled = of === 0 ? width : Math.round((done / of) * width);
  progress(`[${'='.repeat(filled)}${' '.repeat(width - filled)}] ${String(done)} of ${String(of)} ${words}`);
}
