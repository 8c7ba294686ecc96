import { byName } from '@due-regard/shared/schools/by-name.ts';
import type { GapReply } from '@due-regard/shared/training/coverage-api.ts';
import { schools } from '@due-regard/shared/training/measure-sentences.ts';

/** How many schools a page of the gap list holds. */
const gapPageSize = 50;

const keyOf: Readonly<Record<string, (gap: GapReply) => string>> = {
  name: ({ name }) => name,
  // Never asked comes first, upwards.
  days: ({ daysOutstanding }) => (daysOutstanding === null ? '' : String(daysOutstanding)),
  asked: ({ askedOn }) => askedOn ?? '',
  reminded: ({ remindedOn }) => remindedOn ?? '',
};

/** @param sort `name`, `days`, `asked`, `reminded`, each with `-` before it for the largest first; else as the server gave them */
export function sortedGaps(gaps: readonly GapReply[], sort: string | null): readonly GapReply[] {
  const isDescending = sort?.startsWith('-') ?? false;
  const key = keyOf[(sort ?? '').replace(/^-/, '')];
  if (key === undefined) return gaps;
  const upwards = gaps.toSorted((a, b) => byName(key(a), key(b)));
  return isDescending ? upwards.toReversed() : upwards;
}

/** @param page from the address; anything that is no page of the list is the first or the last */
export function pageOf<Row>(
  rows: readonly Row[],
  page: string | null,
): { rows: readonly Row[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / gapPageSize));
  const wanted = Math.min(pages, Math.max(1, Math.trunc(Number(page ?? 1)) || 1));
  return { rows: rows.slice((wanted - 1) * gapPageSize, wanted * gapPageSize), page: wanted, pages };
}

interface Result {
  readonly shown: number;
  readonly total: number;
  readonly inScope: number;
  readonly isFiltered: boolean;
}

/** `18 of 42 schools that are not up to date`, or `42 of 240 schools counted are not up to date`. */
export function resultWords({ shown, total, inScope, isFiltered }: Result): string {
  if (isFiltered) return `${String(shown)} of ${schools(total)} that ${total === 1 ? 'is' : 'are'} not up to date`;
  return `${String(total)} of ${schools(inScope)} counted ${total === 1 ? 'is' : 'are'} not up to date`;
}
