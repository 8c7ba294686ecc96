import type { LineCount } from './canonical.ts';

/** What an entry says it did to one table. */
interface TableDigest {
  readonly table: string;
  readonly verb: Verb;
  readonly lines: LineCount;
}

export type Verb = 'recorded' | 'withdrawn';

/** @returns what the entry's `digests` say, or undefined when they cannot be read */
export function readDigests(text: string): readonly TableDigest[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (!isGroup(parsed)) return undefined;
    return [...tablesOf(parsed, 'recorded'), ...tablesOf(parsed, 'withdrawn')];
  } catch {
    return undefined;
  }
}

function tablesOf(parsed: Readonly<Record<string, unknown>>, verb: Verb): readonly TableDigest[] {
  const tables = parsed[verb];
  if (!isGroup(tables)) throw new TypeError('no such part');
  return Object.entries(tables).map(([table, lines]) => {
    if (!isLineCount(lines)) throw new TypeError('not a count and a hash');
    return { table, verb, lines };
  });
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLineCount(value: unknown): value is LineCount {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'number' && typeof value[1] === 'string';
}
