import { agencyProblems } from '@due-regard/shared/channel/panel/agencies.ts';
import { meetingOutside } from '@due-regard/shared/channel/panel/meeting.ts';
import type { PanelAgency } from '@due-regard/shared/channel/panel/agencies.ts';
import type { AgencyReply } from '@due-regard/shared/channel/panel/api.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { DatesShown } from '@due-regard/shared/http/figures.ts';
import { changeReasonWords } from '@due-regard/shared/channel/reasons.ts';
import type { ChangeReason } from '@due-regard/shared/channel/reasons.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { resolveDates } from '../../http/as-at.ts';
import type { AskedDates } from '../../http/as-at.ts';
import { behindTheWall } from '../behind-the-wall.ts';
import type { ChannelDeps } from '../behind-the-wall.ts';
import { refuse } from './keep.ts';
import type { Entered } from './keep.ts';
import { agencyIds, panelDates, readPanel, shownAgencies } from './read-panel.ts';
import type { Panel } from './read-panel.ts';

type AgencyEntered = Omit<PanelAgency, 'thingId'>;

export function enteredAgency({ name, standsFrom, standsTo }: AgencyEntered): Entered<'agency'> {
  return {
    kind: 'agency',
    content: (thingId) => ({ thingId, name, standsFrom, standsTo }),
    problems: ({ panel, thingId }) =>
      agencyProblems({ name, standsFrom, standsTo }, { thingId, agencies: panel.agencies }),
  };
}

/** The agencies of the panel. */
export async function listAgencies(
  deps: ChannelDeps,
  actor: Actor,
  query: AskedDates,
): Promise<{ readonly agencies: readonly AgencyReply[]; readonly dates: DatesShown }> {
  const dates = await resolveDates(deps, actor.authority, query);
  return behindTheWall(deps, actor, async (one) => {
    const panel = await readPanel(one, { actor, known: dates.known });
    return one.done({ what: 'agency.read' }, { agencies: shownAgencies(panel), dates: panelDates(panel, dates) });
  });
}

function asked(name: string, day: IsoDate): string {
  return `The meeting of ${longDate(day)} says whether ${name} was present: its days on the panel must hold that day.`;
}

interface Changing extends AgencyEntered {
  readonly id: string;
  /** The fact that was seen; null or nothing where nothing was said yet. */
  readonly was?: string | null | undefined;
  readonly reason: ChangeReason;
}

/**
 * Says of an agency what it is called and from when to when it sits on the panel.
 * @throws Refusal `not-found`, `not-valid`, `conflict` where a meeting that names it would lie outside its days, and `stale`
 */
export function changeAgency(deps: ChannelDeps, actor: Actor, changing: Changing): Promise<undefined> {
  const { id, was, reason, name, standsFrom, standsTo } = changing;
  return behindTheWall(deps, actor, async (one) => {
    const panel = await readPanel(one, { actor });
    const before = panel.agencies.find(({ thingId }) => thingId === id);
    if (before === undefined) throw refused('not-found');
    const kept = panel.said.agency.find(({ thingId }) => thingId === id);
    if ((kept?.factId ?? null) !== (was ?? null)) throw refused('stale');
    const after = { thingId: id, name, standsFrom, standsTo };
    refuse(agencyProblems(after, { thingId: id, agencies: panel.agencies }));
    const outside = meetingOutside(after, panel.said.meeting);
    if (outside !== undefined) throw refused('conflict', asked(before.name, outside.onDay));
    if (kept !== undefined) await one.withdraw(kept.factId);
    await one.record('agency', after);
    return one.done(
      { what: 'agency.changed', subject: id, before, after, reason: changeReasonWords[reason] },
      undefined,
    );
  });
}

/**
 * Takes back what was said of an agency; one that a panel starts with is as it started.
 * @throws Refusal `not-found` where nothing was said of it, `conflict` where something names one that was added
 */
export function withdrawAgency(
  deps: ChannelDeps,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: ChangeReason },
): Promise<undefined> {
  return behindTheWall(deps, actor, async (one) => {
    const panel = await readPanel(one, { actor });
    const before = panel.said.agency.find(({ thingId }) => thingId === id);
    if (before === undefined) throw refused('not-found');
    await one.withdraw(before.factId);
    const after = await readPanel(one, { actor });
    if (!agencyIds(after).has(id) && isNamed(panel, id))
      throw refused('conflict', 'A meeting, training or a request names this agency. Give it a last day instead.');
    return one.done({ what: 'agency.withdrawn', subject: id, before, reason: changeReasonWords[reason] }, undefined);
  });
}

function isNamed({ said }: Panel, id: string): boolean {
  return (
    said.meeting.some(({ held }) => held?.asked.includes(id)) ||
    said.training.some(({ agencyId }) => agencyId === id) ||
    said.access.some(({ agencyId }) => agencyId === id) ||
    said.request.some(({ agencyId }) => agencyId === id)
  );
}
