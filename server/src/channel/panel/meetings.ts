import type { PanelMeetingReply } from '@due-regard/shared/channel/panel/api.ts';
import { standsOn } from '@due-regard/shared/channel/panel/agencies.ts';
import { takesBack } from '@due-regard/shared/channel/counts-changes.ts';
import type { CountReason } from '@due-regard/shared/channel/counts.ts';
import { isSupportCheck } from '@due-regard/shared/channel/panel/checks.ts';
import { meetingProblems, numberProblems } from '@due-regard/shared/channel/panel/meeting.ts';
import type { MeetingNumbers, PanelMeeting } from '@due-regard/shared/channel/panel/meeting.ts';
import type { ChannelFact } from '@due-regard/shared/channel/facts.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import type { DatesShown } from '@due-regard/shared/http/figures.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { resolveDates } from '../../http/as-at.ts';
import type { AskedDates } from '../../http/as-at.ts';
import { behindTheWall } from '../behind-the-wall.ts';
import type { ChannelDeps } from '../behind-the-wall.ts';
import { because } from '../counts/save-counts.ts';
import { refuse } from './keep.ts';
import type { Entered } from './keep.ts';
import { panelDates, readPanel, shownAgencies } from './read-panel.ts';
import type { Panel } from './read-panel.ts';

/** A meeting as somebody enters it. */
export function enteredMeeting(meeting: Omit<PanelMeeting, 'thingId'>): Entered<'meeting'> {
  const { onDay, state, held } = meeting;
  return {
    kind: 'meeting',
    content: (thingId) => ({ thingId, onDay, state, held }),
    problems: ({ panel, today, thingId }) => {
      refuseOutsiders(panel, meeting);
      const others = panel.said.meeting.filter((one) => one.thingId !== thingId);
      const numbers = panel.said.numbers.find((one) => one.thingId === thingId);
      return [
        ...meetingProblems(meeting, { today, agencies: panel.agencies, others }),
        ...(numbers === undefined ? [] : numberProblems(held?.support, numbers.numbers)),
        ...(numbers !== undefined && held === null ? [{ field: 'state', code: 'has-number' }] : []),
      ];
    },
  };
}

/** @throws Refusal `conflict` where an agency was not on the panel that day; it says which */
function refuseOutsiders({ agencies }: Panel, { onDay, held }: Pick<PanelMeeting, 'onDay' | 'held'>): void {
  const named = new Set([...(held?.asked ?? []), ...(held?.present ?? [])]);
  const outside = agencies.filter((agency) => named.has(agency.thingId) && !standsOn(agency, onDay));
  if (outside.length === 0) return;
  const names = inAList(outside.map(({ name }) => name));
  throw refused(
    'conflict',
    `On ${longDate(onDay)} this was not on the panel: ${names}. Take the tick away, or look at its days.`,
  );
}

interface Asked {
  readonly id: string;
  readonly query: AskedDates;
}

type MeetingShown = Sendable<PanelMeetingReply> & {
  readonly agencies: ReturnType<typeof shownAgencies>;
  readonly dates: DatesShown;
};

/** @throws Refusal `not-found` for a meeting that was not known then */
export async function findMeeting(deps: ChannelDeps, actor: Actor, { id, query }: Asked): Promise<MeetingShown> {
  const dates = await resolveDates(deps, actor.authority, query);
  return behindTheWall(deps, actor, async (one) => {
    const panel = await readPanel(one, { actor, known: dates.known });
    const { factId, thingId, onDay, state, held } = getMeeting(panel, id);
    const { numbers = {} } = panel.said.numbers.find((numbered) => numbered.thingId === id) ?? {};
    const hasNumber = Object.keys(numbers).filter(isSupportCheck);
    return one.done(
      { what: 'meeting.read', subject: id },
      {
        factId,
        thingId,
        onDay,
        state,
        held,
        hasNumber,
        agencies: shownAgencies(panel),
        dates: panelDates(panel, dates),
      },
    );
  });
}

function getMeeting({ said }: Panel, id: string): ChannelFact<'meeting'> {
  const meeting = said.meeting.find(({ thingId }) => thingId === id);
  if (meeting === undefined) throw refused('not-found');
  return meeting;
}

type Numbers = MeetingNumbers['numbers'];

/** What the chair alone sees of a meeting. */
export async function findNumbers(
  deps: ChannelDeps,
  actor: Actor,
  { id, query }: Asked,
): Promise<{ readonly factId: string | null; readonly numbers: Numbers }> {
  const dates = await resolveDates(deps, actor.authority, query);
  return behindTheWall(deps, actor, async (one) => {
    const panel = await readPanel(one, { actor, known: dates.known });
    getMeeting(panel, id);
    const kept = panel.said.numbers.find(({ thingId }) => thingId === id);
    return one.done(
      { what: 'numbers.read', subject: id },
      { factId: kept?.factId ?? null, numbers: kept?.numbers ?? {} },
    );
  });
}

interface Saving {
  readonly id: string;
  readonly was?: string | null | undefined;
  readonly numbers: Numbers;
  readonly reason?: CountReason | null | undefined;
}

/** @throws Refusal `not-found` unless it was held, `stale`, and `not-valid` for a change without a reason */
export function saveNumbers(deps: ChannelDeps, actor: Actor, { id, was, numbers, reason }: Saving): Promise<undefined> {
  return behindTheWall(deps, actor, async (one) => {
    const panel = await readPanel(one, { actor });
    const { held } = getMeeting(panel, id);
    if (held === null) throw refused('not-found');
    const before = panel.said.numbers.find(({ thingId }) => thingId === id);
    if ((before?.factId ?? null) !== (was ?? null)) throw refused('stale');
    if (before !== undefined && takesBack(before.numbers, numbers) && !reason)
      throw notValid([{ field: 'reason', code: 'missing' }]);
    refuse(numberProblems(held.support, numbers));
    const given = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined));
    if (before !== undefined) await one.withdraw(before.factId);
    if (Object.keys(given).length > 0) await one.record('numbers', { thingId: id, numbers: given });
    return one.done(
      { what: 'numbers.entered', subject: id, before: before?.numbers, after: given, ...because(reason) },
      undefined,
    );
  });
}
