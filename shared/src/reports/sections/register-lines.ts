import type { ReportFacts } from '../facts.ts';

/** Names of the entries of a register that want somebody's eye on the day. */
export function standsWith({ registers }: ReportFacts, code: string): readonly string[] {
  const part = registers.find((one) => one.code === code);
  return part === undefined
    ? []
    : part.rows.flatMap(({ needsAttention, cells }) => (needsAttention ? [String(cells[0] ?? '')] : []));
}

/** A name as the end of a sentence. */
export function nameWith(name: string): string {
  return /[.?!]$/.test(name) ? name : `${name}.`;
}
