import type { RegisterPreview, RowsPreview } from './preview.ts';

/** What a file's rows may bring, in the order in which it is told. */
export const countNames = [
  'new',
  'closed',
  'not-listed',
  'renamed',
  'moved',
  'changed',
  'unchanged',
  'known',
  'blank',
  'not-read',
  'unmatched',
  'unanswered',
  'not-ours',
  'left-out',
  'partly',
] as const;
export type CountName = (typeof countNames)[number];

/** How many rows bring it; never none. */
export interface BatchCount {
  readonly what: CountName;
  readonly count: number;
}

/** A preview in numbers, for lists of files and for one line. */
export function countsOf(preview: {
  readonly register: RegisterPreview | null;
  readonly rows: RowsPreview | null;
}): readonly BatchCount[] {
  const counts = { ...registerCounts(preview.register), ...rowCounts(preview.rows) };
  return countNames.flatMap((what) => {
    const count = counts[what] ?? 0;
    return count === 0 ? [] : [{ what, count }];
  });
}

type Counts = Partial<Record<CountName, number>>;

function registerCounts(preview: RegisterPreview | null): Counts {
  if (preview === null) return {};
  const { appeared, disappeared, closed, renamed, moved, changed, unchanged, refused } = preview;
  return {
    new: appeared.length,
    closed: closed.length,
    'not-listed': disappeared.length,
    renamed: renamed.length,
    moved: moved.length,
    changed: changed.length,
    unchanged,
    'left-out': refused.length,
  };
}

function rowCounts(preview: RowsPreview | null): Counts {
  if (preview === null) return {};
  const { accepted, duplicates, blank, notRead, unmatched, unanswered, remembered, leftOut, partly } = preview;
  const notOurs = remembered.filter(({ organisationId }) => organisationId === null).length;
  return {
    new: accepted,
    known: duplicates,
    blank,
    'not-read': notRead,
    // Rows of names that nobody knows wait with those of words.
    ...(unanswered === undefined ? { unmatched: unmatched.length } : { unanswered }),
    'not-ours': notOurs,
    'left-out': leftOut,
    partly,
  };
}
