import type { PlanPreview } from './plans/preview.ts';
import type { RegisterPreview, RowsPreview } from './preview.ts';
import type { EntriesPreview } from './registers/preview.ts';

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
  'uncertain',
  'not-ours',
  'to-mend',
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

/** The same once a file was taken in: what waited in it for a word or a mend is left out. */
export function settledCounts(counts: readonly BatchCount[]): readonly BatchCount[] {
  const leftOut = counts.filter(({ what }) => waits.has(what)).reduce((sum, { count }) => sum + count, 0);
  const others = counts.filter(({ what }) => !waits.has(what) && what !== 'partly');
  const partly = counts.filter(({ what }) => what === 'partly');
  return [...others, ...(leftOut === 0 ? [] : [{ what: 'left-out' as const, count: leftOut }]), ...partly];
}

const waits: ReadonlySet<CountName> = new Set(['unanswered', 'to-mend', 'left-out']);

/** Of a plan what is new stands apart from what is changed, and what is asked waits. */
function planCounts({ leftOut }: RowsPreview, { added, changed, unchanged, asked }: PlanPreview): Counts {
  return { new: added.length, changed: changed.length, unchanged, uncertain: asked.length, 'left-out': leftOut };
}

function entryCounts({ leftOut }: RowsPreview, { added, changed, unchanged }: EntriesPreview): Counts {
  return { new: added.length, changed: changed.length, unchanged, 'left-out': leftOut };
}

/** The same once it was taken in: what was asked was said, so that it is new or changed by now. */
export function takenPlanCounts(
  counts: readonly BatchCount[],
  taken: Readonly<Record<string, unknown>>,
): readonly BatchCount[] {
  const now: Counts = {
    new: numberIn(taken['added']),
    changed: numberIn(taken['changed']),
    unchanged: numberIn(taken['unchanged']),
  };
  const before = new Map(counts.map(({ what, count }) => [what, count]));
  return countNames.flatMap((what) => {
    const count = now[what] ?? (what === 'uncertain' ? 0 : (before.get(what) ?? 0));
    return count === 0 ? [] : [{ what, count }];
  });
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : 0;
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
  const { accepted, duplicates, blank, notRead, unmatched, remembered, leftOut, partly, badRows } = preview;
  const unanswered = preview.unanswered ?? preview.unexplained;
  if (preview.plan !== undefined) return planCounts(preview, preview.plan);
  if (preview.entries !== undefined) return entryCounts(preview, preview.entries);
  const notOurs = remembered.filter(({ organisationId }) => organisationId === null).length;
  return {
    new: accepted,
    known: duplicates,
    blank,
    'not-read': notRead,
    // Rows of names that nobody knows wait with those of words.
    ...(unanswered === undefined ? { unmatched: unmatched.length } : { unanswered }),
    'not-ours': notOurs,
    // Of a file of people what is bad waits with it.
    ...(badRows === undefined ? { 'left-out': leftOut } : { 'to-mend': badRows }),
    partly,
  };
}
