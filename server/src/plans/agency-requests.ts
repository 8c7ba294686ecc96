import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { OutputOf, Sendable } from '@due-regard/shared/http/endpoint.ts';
import { planBookOf } from '@due-regard/shared/plans/facts.ts';
import type { AgencyRequest } from '@due-regard/shared/plans/action.ts';
import { countedActionsAt, hasEnded, plansAt } from '@due-regard/shared/plans/actions-at.ts';
import type { ActionAt } from '@due-regard/shared/plans/actions-at.ts';
import { agencyKey } from '@due-regard/shared/plans/agency.ts';
import type { agencyApi } from '@due-regard/shared/plans/agency-api.ts';
import type { PlanBook } from '@due-regard/shared/plans/facts.ts';
import { requestStanding } from '@due-regard/shared/plans/request-standing.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { loadPlanFacts } from '@due-regard/db/measure/plan-facts.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listAgencyReplies, listAgencyRequests } from '@due-regard/db/plans/actions.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import type { PlansView } from './plans-view.ts';

type OpenReply = Sendable<OutputOf<NonNullable<(typeof agencyApi.open)['reply']>>>;
type RequestReply = Sendable<OutputOf<NonNullable<(typeof agencyApi.request)['reply']>>>;
type AskBody = OutputOf<NonNullable<(typeof agencyApi.ask)['body']>>;

/** What each lead agency could be asked about on the day of the view. */
export async function readOpen(read: Reader, { book, dates, plans }: PlansView): Promise<OpenReply> {
  const { asAt, known } = dates;
  const toAsk = actionsToAsk(book, asAt);
  const byAgency = Map.groupBy(toAsk, ({ action }) => agencyKey(action.leadAgency ?? ''));
  const requests = await listAgencyRequests(read, known);
  const replies = await listAgencyReplies(read, known);
  const waiting = requests.filter((request) => {
    const { asked, answered } = requestStanding(request, replies, asAt);
    return answered < asked;
  });
  const agencies = [...byAgency]
    .filter(([key]) => key !== '')
    .map(([key, actions]) => ({
      agency: commonest(actions.map(({ action }) => action.leadAgency ?? '')),
      actions: actions.map(({ action, places }) => ({
        actionId: action.actionId,
        plans: [...new Set(places.map(({ planId }) => planId))],
      })),
      openSince: waiting.find(({ agency }) => agencyKey(agency) === key)?.sentOn ?? null,
    }));
  return {
    today: asAt,
    plans: [...plans.values()].filter((plan) => !hasEnded(plan, asAt)).map(({ planId, name }) => ({ planId, name })),
    agencies: agencies.toSorted((one, other) => byName(one.agency, other.agency)),
  };
}

/** Of the ways in which a name is written the one that is written most. */
function commonest(names: readonly string[]): string {
  const written = [...Map.groupBy(names, (name) => name)];
  const [first] = written.toSorted(([a, all], [b, others]) => others.length - all.length || byName(a, b));
  return first?.[0] ?? '';
}

/** What is finished or superseded needs no answer. */
function actionsToAsk(book: PlanBook, asAt: IsoDate): readonly ActionAt[] {
  return countedActionsAt(book, asAt).filter(
    ({ state: { actionClass } }) => actionClass !== 'done' && actionClass !== 'superseded',
  );
}

/**
 * Records that an agency is asked about its actions in some plans. The same asked twice on a day is one request.
 * @throws Refusal `not-valid` when there is nothing to ask, or the day of reply has passed
 */
export async function askAgency(
  deps: ChangeDeps,
  actor: Actor,
  { agency, plans, replyBy = null }: AskBody,
): Promise<{ readonly requestId: string; readonly asked: number }> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const known = knownNow(one.authority);
    const book = planBookOf(await loadPlanFacts(one.read, known));
    const here = new Set(plansAt(book.plans, today).map(({ planId }) => planId));
    if (!plans.every((planId) => here.has(planId))) throw notValid([{ field: 'plans', code: 'unknown' }]);
    if (replyBy !== null && replyBy < today) throw notValid([{ field: 'replyBy', code: 'in-the-past' }]);
    const actions = actionsToAsk(book, today)
      .filter(({ action }) => agencyKey(action.leadAgency ?? '') === agencyKey(agency))
      .filter(({ places }) => places.some(({ planId }) => plans.includes(planId)))
      .map(({ action }) => action.actionId);
    if (actions.length === 0) throw notValid([{ field: 'agency', code: 'nothing-to-ask' }]);
    const asked = { agency, sentOn: today, replyBy, plans, actions };
    const same = (await listAgencyRequests(one.read, known)).find((request) => isSame(request, asked));
    if (same !== undefined) return one.unchanged({ requestId: same.requestId, asked: actions.length });
    const requestId = one.newId();
    await one.record('agency_request', [
      {
        request_id: requestId,
        agency,
        sent_on: today,
        reply_by: replyBy,
        plans: JSON.stringify(plans),
        actions: JSON.stringify(actions),
      },
    ]);
    const after = { name: agency, sentOn: today, replyBy, plans, actions };
    return one.done({ what: 'agency.asked', subject: requestId, after }, { requestId, asked: actions.length });
  });
}

function isSame({ requestId: _id, ...request }: AgencyRequest, asked: Omit<AgencyRequest, 'requestId'>): boolean {
  return (
    agencyKey(request.agency) === agencyKey(asked.agency) &&
    request.sentOn === asked.sentOn &&
    request.replyBy === asked.replyBy &&
    inOrder(request.plans) === inOrder(asked.plans) &&
    inOrder(request.actions) === inOrder(asked.actions)
  );
}

function inOrder(texts: readonly string[]): string {
  return texts.toSorted().join(' ');
}

/** @throws Refusal `not-found` */
export async function getRequest(read: Reader, authority: string, requestId: string): Promise<AgencyRequest> {
  const requests = await listAgencyRequests(read, knownNow(authority));
  const request = requests.find((one) => one.requestId === requestId);
  if (request === undefined) throw refused('not-found');
  return request;
}

/** One request, and what of it was answered by the day of the view. */
export async function readRequest(read: Reader, view: PlansView, requestId: string): Promise<RequestReply> {
  const { asAt, known } = view.dates;
  const request = await getRequest(read, known.authority, requestId);
  const { asked, answered, daysLate } = requestStanding(request, await listAgencyReplies(read, known), asAt);
  const { agency, sentOn, replyBy } = request;
  return { requestId, agency, sentOn, replyBy, asked, answered, daysLate };
}
