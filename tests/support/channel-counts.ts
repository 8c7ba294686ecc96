import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { codeListOf } from '@due-regard/shared/channel/code-lists.ts';
import type { ChannelBreakdown } from '@due-regard/shared/channel/breakdown.ts';
import { behindTheWall } from '@due-regard/server/channel/behind-the-wall.ts';
import type { TestApp } from './test-app.ts';

interface Told {
  readonly authority?: string;
  readonly quarter: IsoDate;
  readonly breakdown: ChannelBreakdown;
  /** By code; what is left out is 0. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Enters one quarter by one breakdown, whole, in place of what was there. */
export async function enterCounts(
  { deps }: Pick<TestApp, 'deps'>,
  { authority = '999', quarter, breakdown, counts: some }: Told,
): Promise<void> {
  const codes = codeListOf(breakdown, quarter)?.codes ?? [];
  const counts = Object.fromEntries(codes.map(({ code }) => [code, some[code] ?? 0]));
  const actor = { authority, userId: 'somebody', roles: ['channel'], requestId: null } as const;
  await behindTheWall(deps, actor, async (one) => {
    for (const fact of await one.facts('counts'))
      if (fact.quarter === quarter && fact.breakdown === breakdown) await one.withdraw(fact.factId);
    await one.record('counts', { quarter, breakdown, answer: 'entered', counts });
    return one.done({ what: 'record.read' }, undefined);
  });
}
