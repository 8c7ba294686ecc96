import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { actionWriting, planWriting } from '@due-regard/shared/plans/write-api.ts';
import { listActionPlaces, listActions } from '@due-regard/db/plans/actions.ts';
import { listObjectives, listPlans } from '@due-regard/db/plans/queries.ts';
import { enterProgress } from '@due-regard/server/plans/progress.ts';
import type { Everything, Office } from './one-of-everything.ts';
import { layGround, meetingDay, showEvidence } from './plan-ground.ts';
import { terminal } from './test-app.ts';

const firstDay = isoDate('2018-01-01');
const reason = 'as the board was told';

type Made = Pick<Everything, 'inAddress' | 'inBody' | 'inBodyOf'>;

interface For {
  /** Tells it from the others made of this council. */
  readonly name: string;
  readonly userId: string;
}

/** One of all that has an id in the room of plans. */
export async function onePlan(office: Office, { name, userId }: For): Promise<Made> {
  const { bodyId, meetingId, obligationId } = await layGround(office.app, office.authority, name);
  const full = await aPlan(office, `Plan of ${name}`);
  const other = await aPlan(office, `Other plan of ${name}`);
  const empty = await aPlan(office, `Empty plan of ${name}`);
  const actionId = await anAction(office, { title: `Action of ${name}`, place: full });
  const quiet = await anAction(office, { title: `Quiet action of ${name}`, place: undefined });
  const about = await whatIsSaid(office, { actionId, planId: full.planId });
  const factOf = await factIdsOf(office);
  return {
    inAddress: {
      plans: full.planId,
      'plans/:id/change': factOf(full.planId),
      'plans/:id/withdraw': factOf(empty.planId),
      objectives: factOf(full.objectiveId),
      'objectives/:id/withdraw': factOf(other.objectiveId),
      actions: actionId,
      'actions/:id/change': factOf(actionId),
      'actions/:id/withdraw': factOf(quiet),
      ...about,
    },
    inBodyOf: {
      'actions/:id/due': { dueOn: '2018-06-01', was: '2018-05-01' },
      'action-places/:id/change': { objectiveId: full.objectiveId },
    },
    inBody: {
      bodyId,
      meetingId,
      obligations: [obligationId],
      planId: other.planId,
      objectiveId: other.objectiveId,
      actionId,
      actionIds: [actionId],
      carriedFrom: quiet,
      ownerUser: userId,
      // Officers read it, so that it is exempt by nothing.
      exemptParagraph: null,
      exemptReason: null,
    },
  };
}

interface PlanIds {
  readonly planId: string;
  readonly objectiveId: string;
}

async function aPlan(office: Office, name: string): Promise<PlanIds> {
  const plan = { name, kind: 'partnership', organisation: 'The partnership', reviewMonths: 6, addedOn: firstDay };
  const { planId } = await office.tell(planWriting.add, 'plans', plan);
  const objective = { title: `Objective of ${name}`, position: 1 };
  const { objectiveId } = await office.tell(planWriting.addObjective, `plans/${planId}/objectives`, objective);
  return { planId, objectiveId };
}

interface NewAction {
  readonly title: string;
  readonly place: PlanIds | undefined;
}

async function anAction(office: Office, { title, place }: NewAction): Promise<string> {
  const { actionId } = await office.tell(actionWriting.add, 'actions', {
    title,
    // As the example that changes it has it: another day is promised by putting it off.
    dueOn: meetingDay,
    isToBeChecked: true,
    publication: 'officers',
    addedOn: firstDay,
    places: place === undefined ? [] : [{ ...place, ref: '1' }],
  });
  return actionId;
}

interface About {
  readonly actionId: string;
  readonly planId: string;
}

/** What is said of a plan and of an action in it, which was said done by somebody else, so that it may be checked. */
async function whatIsSaid(office: Office, { actionId, planId }: About): Promise<Everything['inAddress']> {
  const { app, authority } = office;
  const on = isoDate('2018-03-01');
  const said = { status: 'said-done', note: 'It was held', isFlagged: false } as const;
  const actor = { ...terminal, authority };
  await enterProgress(app.deps, actor, { actionId, enteredOn: on, ...said });
  const later = isoDate('2018-03-05');
  const { progressId } = await enterProgress(app.deps, actor, { actionId, enteredOn: later, ...said });
  await showEvidence(app, authority, { actionId, on });
  const { checkId } = await office.tell(actionWriting.check, `actions/${actionId}/check`, { checkedOn: later });
  const dueOn = { dueOn: '2018-05-01', revisedOn: later, reason, was: meetingDay };
  const { revisionId } = await office.tell(actionWriting.putOff, `actions/${actionId}/due`, dueOn);
  const colour = { fromOn: later, rag: 'red', reason };
  const { overrideId } = await office.tell(actionWriting.override, `actions/${actionId}/rag`, colour);
  const approval = { approvedOn: later, label: 'As approved in March' };
  const { approvalId } = await office.tell(planWriting.approve, `plans/${planId}/approve`, approval);
  const { reviewId } = await office.tell(planWriting.review, `plans/${planId}/review`, { reviewedOn: later });
  return {
    progress: progressId,
    'action-checks': checkId,
    'due-revisions': revisionId,
    rag: overrideId,
    'plan-approvals': approvalId,
    'plan-reviews': reviewId,
    'action-places': await placeIdOf(office, actionId),
  };
}

async function placeIdOf({ app, authority }: Office, actionId: string): Promise<string> {
  const places = await listActionPlaces(app.deps.db.read, { authority, before: undefined });
  return places.find((place) => place.actionId === actionId)?.placeId ?? '';
}

/** The fact that a page would show of a thing, by the thing's id. */
async function factIdsOf({ app, authority }: Office): Promise<(id: string) => string> {
  const known = { authority, before: undefined };
  const plans = (await listPlans(app.deps.db.read, known)).map(({ planId, factId }) => [planId, factId] as const);
  const objectives = (await listObjectives(app.deps.db.read, known)).map(
    ({ objectiveId, factId }) => [objectiveId, factId] as const,
  );
  const actions = (await listActions(app.deps.db.read, known)).map(
    ({ actionId, factId }) => [actionId, factId] as const,
  );
  const facts = new Map([...plans, ...objectives, ...actions]);
  return (id) => facts.get(id) ?? '';
}
