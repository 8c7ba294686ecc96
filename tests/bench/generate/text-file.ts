import { closeSync, openSync, writeSync } from 'node:fs';

const bytesAtOnce = 1024 * 1024;

/** Writes lines to a file as they are made, a megabyte at a time. @returns the file's size in bytes */
export function writeLines(
  path: string,
  lines: Iterable<string>,
  { encoding = 'utf8', ending = '\n' }: { readonly encoding?: 'utf8' | 'latin1'; readonly ending?: string } = {},
): number {
  const file = openSync(path, 'w');
  let size = 0;
  let waiting: string[] = [];
  let length = 0;
  function flush(): void {
    const text = waiting.join('');
    size += writeSync(file, Buffer.from(text, encoding));
    waiting = [];
    length = 0;
  }
  try {
    for (const line of lines) {
      waiting.push(line, ending);
      length += line.length + ending.length;
      if (length > bytesAtOnce) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
  return size;
}
