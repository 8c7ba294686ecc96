import type { OutputOf, Sendable } from '@due-regard/shared/http/endpoint.ts';
import { countedActionsAt } from '@due-regard/shared/plans/actions-at.ts';
import { agencyKey } from '@due-regard/shared/plans/agency.ts';
import type { planApi } from '@due-regard/shared/plans/api.ts';
import { requestStanding } from '@due-regard/shared/plans/request-standing.ts';
import { planCounts } from '@due-regard/shared/plans/plan-counts.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listAgencyReplies, listAgencyRequests } from '@due-regard/db/plans/actions.ts';
import type { PlansView } from './plans-view.ts';

type AgenciesReply = Sendable<OutputOf<NonNullable<(typeof planApi.agencies)['reply']>>>;

/** Agencies that lead actions or were asked; what was sent to them is for officers, since it tells of every row. */
export async function readAgencies(read: Reader, view: PlansView): Promise<AgenciesReply> {
  const { book, dates, reader } = view;
  const { asAt, known } = dates;
  const counted = countedActionsAt(book, asAt);
  const actions = counted.filter(({ action }) => reader.mayReadAction(action));
  const led = Map.groupBy(actions, ({ action }) => agencyKey(action.leadAgency ?? ''));
  const requests = reader.seesAll ? await listAgencyRequests(read, known) : [];
  const sent = requests.filter(({ sentOn }) => sentOn <= asAt);
  const replies = (await listAgencyReplies(read, known)).filter(({ repliedOn }) => repliedOn <= asAt);
  const names = new Map<string, string>();
  for (const name of [...actions.map(({ action }) => action.leadAgency), ...sent.map(({ agency }) => agency)]) {
    const key = agencyKey(name ?? '');
    if (name !== null && key !== '' && !names.has(key)) names.set(key, name);
  }
  const agencies = [...names].map(([key, agency]) => ({
    agency,
    counts: planCounts(led.get(key) ?? [], asAt),
    requests: reader.seesAll
      ? sent
          .filter((request) => agencyKey(request.agency) === key)
          .map((request) => ({
            requestId: request.requestId,
            sentOn: request.sentOn,
            replyBy: request.replyBy,
            ...requestStanding(request, replies, asAt),
          }))
      : null,
  }));
  return {
    dates: view.shown,
    withheld: counted.length - actions.length,
    agencies: agencies.toSorted((one, other) => byName(one.agency, other.agency)),
  };
}
