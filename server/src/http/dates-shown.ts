import type { DatesShown } from '@due-regard/shared/http/figures.ts';
import { lastChangeAt } from '@due-regard/db/journal/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import type { Dates } from './as-at.ts';

/** The days of an answer, as printed at the head of its page. */
export async function datesShownOf(db: Reader, { asAt, knownAt, projection, known }: Dates): Promise<DatesShown> {
  return { asAt, knownAt, projection, changedAt: await lastChangeAt(db, known) };
}
