import type { ReportContent } from './content.ts';

/**
 * The content as the text whose SHA-256 identifies it: JSON without blanks, the names of every object in the order of
 * their UTF-16 code units (RFC 8785 orders them alike). It is also the file that leaves as JSON, byte for byte.
 */
export function canonicalContent(content: ReportContent): string {
  return JSON.stringify(content, (_, value: unknown) => (isRecord(value) ? ordered(value) : value));
}

function ordered(record: object): object {
  return Object.fromEntries(Object.entries(record).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
