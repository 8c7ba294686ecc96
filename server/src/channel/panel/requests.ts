import type { AgencyReply, RequestReply } from '@due-regard/shared/channel/panel/api.ts';
import { requestOn, requestProblems, requestsInOrder } from '@due-regard/shared/channel/panel/request.ts';
import type { PanelRequest } from '@due-regard/shared/channel/panel/request.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { DatesShown } from '@due-regard/shared/http/figures.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { resolveDates } from '../../http/as-at.ts';
import type { AskedDates } from '../../http/as-at.ts';
import { behindTheWall } from '../behind-the-wall.ts';
import type { ChannelDeps } from '../behind-the-wall.ts';
import type { Entered } from './keep.ts';
import { agencyIds, agencyName, panelDates, readPanel, shownAgencies } from './read-panel.ts';
import type { Panel } from './read-panel.ts';

export function enteredRequest(said: Omit<PanelRequest, 'thingId'>): Entered<'request'> {
  const { state, askedOn, agencyId, dueOn, answeredOn } = said;
  return {
    kind: 'request',
    content: (thingId) => ({ thingId, state, askedOn, agencyId, dueOn, answeredOn }),
    problems: ({ panel, today }) => requestProblems(said, { today, agencyIds: agencyIds(panel) }),
  };
}

/** Requests of a day, first those that are overdue. */
export function requestRows(panel: Panel, asAt: IsoDate): readonly RequestReply[] {
  return requestsInOrder(panel.said.request, asAt).map((one) => {
    const { thingId, factId, state, askedOn, agencyId, dueOn, answeredOn } = one;
    const agency = agencyId === null ? null : agencyName(panel, agencyId);
    return { thingId, factId, state, askedOn, agencyId, agency, dueOn, answeredOn, ...requestOn(one, asAt) };
  });
}

interface RequestsShown {
  readonly agencies: readonly AgencyReply[];
  readonly requests: readonly RequestReply[];
  readonly dates: DatesShown;
}

export async function listRequests(deps: ChannelDeps, actor: Actor, query: AskedDates): Promise<RequestsShown> {
  const dates = await resolveDates(deps, actor.authority, query);
  return behindTheWall(deps, actor, async (one) => {
    const panel = await readPanel(one, { actor, known: dates.known });
    const reply = {
      agencies: shownAgencies(panel),
      requests: requestRows(panel, dates.asAt),
      dates: panelDates(panel, dates),
    };
    return one.done({ what: 'request.read' }, reply);
  });
}
