import { addDays } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { isNobodys } from '@due-regard/shared/deadlines/owner.ts';
import type { OutputOf, Sendable } from '@due-regard/shared/http/endpoint.ts';
import { actionsAt, countsIn, hasEnded, isOpen } from '@due-regard/shared/plans/actions-at.ts';
import type { ActionAt } from '@due-regard/shared/plans/actions-at.ts';
import { agencyKey } from '@due-regard/shared/plans/agency.ts';
import type { planApi } from '@due-regard/shared/plans/api.ts';
import { movementSince } from '@due-regard/shared/plans/movement.ts';
import type { Movement } from '@due-regard/shared/plans/movement.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import { byPlace, rowOf } from './action-shown.ts';
import type { PlansView } from './plans-view.ts';
import { checkPlan, checkSince } from './plan-progress.ts';

export type ActionsAsked = OutputOf<NonNullable<(typeof planApi.actions)['query']>>;
type ActionsReply = Sendable<OutputOf<NonNullable<(typeof planApi.actions)['reply']>>>;

/** The actions that the reader may read, filtered; nothing of the others goes into any choice or count but `withheld`. */
export function readActions(view: PlansView, asked: ActionsAsked): ActionsReply {
  const { plans, reader, dates, book } = view;
  checkPlan(view, asked.plan);
  checkSince(view, asked.since);
  const present = actionsAt(book, dates.asAt);
  const readable = present.filter(({ action }) => reader.mayReadAction(action));
  const moved = movedSince(view, asked.since);
  const found = readable.filter((one) => isAskedFor(one, { view, asked, moved }));
  return {
    dates: view.shown,
    total: readable.length,
    withheld: present.length - readable.length,
    actions: found
      .map((one) => ({ ...rowOf(one, view), movement: moved.get(one.action.actionId) ?? null }))
      .toSorted(byPlace(plans)),
    plans: [...plans.values()].map((plan) => ({
      planId: plan.planId,
      name: plan.name,
      hasEnded: hasEnded(plan, dates.asAt),
    })),
    ...choicesOf(readable),
  };
}

type Moved = ReadonlyMap<string, Movement>;

function movedSince({ book, dates: { asAt } }: PlansView, since: IsoDate | undefined): Moved {
  return since === undefined ? new Map() : movementSince(book, { asAt, since });
}

interface Asking {
  readonly view: PlansView;
  readonly asked: ActionsAsked;
  readonly moved: Moved;
}

/** Every filter that is set must hold. */
function isAskedFor(one: ActionAt, { view, asked, moved }: Asking): boolean {
  const { action, state, places } = one;
  return [
    asked.plan === undefined || places.some(({ planId }) => planId === asked.plan),
    isSaid(asked.theme, [action.theme]),
    isSaid(asked.agency, [action.leadAgency]),
    isSaid(asked.owner, [action.ownerRole, action.ownerOrganisation]),
    asked.class === undefined || state.actionClass === asked.class,
    asked.rag === undefined || state.rag === asked.rag,
    asked.due === undefined || isDue(one, asked.due, view.dates.asAt),
    asked.without === undefined || isWithout(one, asked.without, view),
    asked.moved === undefined || moved.get(action.actionId) === asked.moved,
    asked.search === undefined || asked.search === '' || holds(one, asked.search),
  ].every(Boolean);
}

function isSaid(asked: string | undefined, held: readonly (string | null)[]): boolean {
  if (asked === undefined || asked === '') return true;
  return held.some((name) => name !== null && agencyKey(name) === agencyKey(asked));
}

/** What is on hold is past its day all the same. */
function isDue(one: ActionAt, due: NonNullable<ActionsAsked['due']>, asAt: IsoDate): boolean {
  if (due === 'overdue') return one.state.daysOverdue > 0;
  const { dueOn } = one.state.promised;
  return isOpen(one) && dueOn !== null && dueOn >= asAt && dueOn <= addDays(asAt, Number(due));
}

function isWithout(
  one: ActionAt,
  what: NonNullable<ActionsAsked['without']>,
  { book, dates: { asAt } }: PlansView,
): boolean {
  const { action, state } = one;
  if (what === 'owner') return isNobodys(action);
  if (what === 'day') return state.promised.dueOn === null;
  if (what === 'evidence') return state.actionClass === 'said-done';
  if (what === 'check') return action.isToBeChecked && state.saidDoneOn !== null && !state.isChecked;
  if (what === 'attention') return state.isFlagged;
  return !countsIn(book, asAt)(one);
}

function holds({ action, places }: ActionAt, search: string): boolean {
  const { title, outcome, theme, leadAgency, ownerRole, ownerOrganisation } = action;
  const texts = [title, outcome, theme, leadAgency, ownerRole, ownerOrganisation, ...places.map(({ ref }) => ref)];
  const wanted = search.toLowerCase();
  return texts.some((text) => text?.toLowerCase().includes(wanted) === true);
}

function choicesOf(actions: readonly ActionAt[]): Pick<ActionsReply, 'themes' | 'agencies' | 'owners'> {
  return {
    themes: namesOf(actions.map(({ action }) => action.theme)),
    agencies: namesOf(actions.map(({ action }) => action.leadAgency)),
    owners: namesOf(actions.flatMap(({ action }) => [action.ownerRole, action.ownerOrganisation])),
  };
}

/** Each name once, however it is written, as it is written first. */
function namesOf(names: readonly (string | null)[]): readonly string[] {
  const known = new Map<string, string>();
  for (const name of names) if (name !== null && !known.has(agencyKey(name))) known.set(agencyKey(name), name);
  return [...known.values()].toSorted(byName);
}
