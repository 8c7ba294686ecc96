import { standingOf } from '@due-regard/shared/channel/counts.ts';
import type { QuarterCounts } from '@due-regard/shared/channel/counts.ts';
import type { ChangedCounts } from '@due-regard/shared/channel/counts-api.ts';
import type { CountsChange } from '@due-regard/shared/channel/counts-changes.ts';
import type { ChannelChange } from '@due-regard/db/channel/change.ts';

/** What stood is withdrawn and stays in what was known before; what is said takes its place. */
export async function storeCounts(one: ChannelChange, changes: readonly CountsChange[]): Promise<void> {
  for (const { was, becomes } of changes) {
    if (was !== undefined) await one.withdraw(was.factId);
    if (becomes !== undefined) await one.record('counts', becomes);
  }
}

/** Changes as an entry of the record and a preview show them: before and after, by quarter and breakdown. */
export function changesShown(changes: readonly CountsChange[]): ChangedCounts[] {
  return changes.map(({ quarter, breakdown, was, becomes }) => ({
    quarter,
    breakdown,
    was: countsShown(was),
    becomes: countsShown(becomes),
  }));
}

function countsShown(said: QuarterCounts | undefined): ChangedCounts['was'] {
  return { standing: standingOf(said), counts: { ...said?.counts } };
}

interface BeforeAndAfter {
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
}

export function beforeAndAfter(changes: readonly CountsChange[]): BeforeAndAfter {
  const shown = changesShown(changes);
  return {
    before: shown.map(({ quarter, breakdown, was }) => ({ quarter, breakdown, ...was })),
    after: shown.map(({ quarter, breakdown, becomes }) => ({ quarter, breakdown, ...becomes })),
  };
}
