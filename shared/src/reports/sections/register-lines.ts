import type { RegisterLine, ReportFacts } from '../facts.ts';

/** Entries of a register whose standing means one of these. */
export function linesMeaning(
  facts: ReportFacts,
  code: string,
  meanings: readonly NonNullable<RegisterLine['means']>[],
): readonly RegisterLine[] {
  return linesOfRegister(facts, code).filter(({ means }) => means !== null && meanings.includes(means));
}

/** Every entry of a register; none of one that holds nothing. */
export function linesOfRegister({ registers }: ReportFacts, code: string): readonly RegisterLine[] {
  return registers.find((one) => one.code === code)?.rows ?? [];
}

/** What an entry is called. */
export function nameOf({ cells }: RegisterLine): string {
  return String(cells[0] ?? '');
}
