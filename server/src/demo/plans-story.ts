import { uncapital } from '@due-regard/shared/measure/words.ts';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { listActionPlaces } from '@due-regard/db/plans/actions.ts';
import { listObjectives, listPlans } from '@due-regard/db/plans/queries.ts';
import { addEvidence } from '../evidence/evidence.ts';
import { knownNow } from '../http/as-at.ts';
import { addAction } from '../plans/add-action.ts';
import { approvePlan, reviewPlan } from '../plans/approvals.ts';
import { checkAction, checkMany } from '../plans/checks.ts';
import { putOffAction } from '../plans/due.ts';
import { addObjective } from '../plans/objectives.ts';
import { addPlan } from '../plans/plans.ts';
import { enterProgress } from '../plans/progress.ts';
import { overrideRag } from '../plans/rag.ts';
import { demoActor } from './acting.ts';
import type { Acting, Happening } from './acting.ts';
import { bodyOf } from './bodies-story.ts';
import { plansText } from './plans-text.ts';
import type { DemoAction, DemoChecking, PlanKey } from './plans-text.ts';

/** Somebody else than the one who says that something is done. */
const checker: Actor = { ...demoActor, userId: 'demonstration-checker' };
const board: Actor = { ...demoActor, userId: 'demonstration-board' };
const restOfEvidence = { reference: null, link: null, reviewBy: null, renews: null, publication: 'officers' } as const;
const committeeOn = isoDate('2018-03-13');
const planKeys: readonly PlanKey[] = ['partnership', 'council'];

/** Two action plans and all that is said of their actions, each on its own day. */
export const plansStory: readonly Happening[] = [
  ...planKeys.map(planBegins),
  ...plansText.actions.flatMap(actionLives),
  ...planKeys.flatMap(planIsOverseen),
  ...plansText.checks.map(actionsAreChecked),
];

function planBegins(key: PlanKey): Happening {
  const { name, kind, organisation, startsOn, endsOn, objectives } = plansText.plans[key];
  return {
    on: startsOn,
    words: `${name} begins`,
    run: async (acting) => {
      const bodyId = key === 'partnership' ? (await bodyOf(acting, 'board')).bodyId : null;
      const { planId } = await addPlan(acting.deps, demoActor, {
        name,
        kind,
        organisation,
        startsOn,
        endsOn,
        bodyId,
        reviewMonths: 6,
      });
      for (const [index, title] of objectives.entries()) {
        await addObjective(acting.deps, demoActor, { planId, ref: String(index + 1), title, position: index + 1 });
      }
    },
  };
}

function actionLives(action: DemoAction): readonly Happening[] {
  function happening(on: IsoDate, run: (acting: Acting, actionId: string) => Promise<unknown>): Happening {
    const words = `an action: ${action.title}`;
    return { on, words, run: async (acting) => run(acting, await actionIdOf(acting, action)) };
  }
  return [
    { on: action.from, words: `an action is agreed: ${action.title}`, run: (acting) => begin(acting, action) },
    ...logOf(action).map(([on, status, note, more = null]) =>
      happening(on, ({ deps }, actionId) => {
        const isFlagged = more === 'asks for attention';
        const blockedReason = isFlagged ? null : more;
        return enterProgress(deps, demoActor, { actionId, enteredOn: on, status, note, isFlagged, blockedReason });
      }),
    ),
    ...action.evidence.map(([on, kind, title]) =>
      happening(on, ({ deps }, aboutId) =>
        addEvidence(deps, demoActor, { ...restOfEvidence, about: 'action', aboutId, kind, title, datedOn: on }),
      ),
    ),
    ...action.putOff.map(([on, dueOn, reason], index) => {
      const was = action.putOff[index - 1]?.[1] ?? action.due;
      return happening(on, ({ deps }, actionId) =>
        putOffAction(deps, demoActor, { actionId, dueOn, revisedOn: on, reason, was }),
      );
    }),
    ...action.override.map(([on, untilOn, rag, reason]) =>
      happening(on, ({ deps }, actionId) =>
        overrideRag(deps, demoActor, { actionId, fromOn: on, untilOn, rag, reason }),
      ),
    ),
  ];
}

/** The log with what the committee heard of it, in the order of its days. */
function logOf({ area, log }: DemoAction): DemoAction['log'] {
  if (area === undefined) return log;
  const heard = `The select committee heard of an area for improvement: ${uncapital(area)}`;
  const all: DemoAction['log'] = [...log, [committeeOn, 'in-progress', heard]];
  return all.toSorted(([one], [other]) => one.localeCompare(other));
}

async function begin(acting: Acting, action: DemoAction): Promise<void> {
  const [plans, objectives] = [await planIds(acting), await objectiveIds(acting)];
  const places = planKeys.flatMap((key) => {
    const ref = action.places[key];
    const planId = plans.get(plansText.plans[key].name);
    if (ref === undefined || planId === undefined) return [];
    return [{ planId, objectiveId: objectives.get(`${planId} ${ref.slice(0, ref.indexOf('.'))}`) ?? null, ref }];
  });
  await addAction(acting.deps, demoActor, {
    title: action.title,
    outcome: action.outcome ?? null,
    theme: action.theme,
    leadAgency: action.agency,
    partners: action.partners,
    ownerRole: action.owner[0],
    ownerOrganisation: action.owner[1],
    startsOn: action.start ?? null,
    dueOn: action.due,
    isToBeChecked: action.isToBeChecked,
    publication: action.publication,
    obligations: action.obligations,
    recommendations: action.recommendations,
    places,
  });
}

function planIsOverseen(key: PlanKey): readonly Happening[] {
  const { name, approvals, reviews } = plansText.plans[key];
  async function overseerOf(acting: Acting): Promise<string | null> {
    return key === 'partnership' ? (await bodyOf(acting, 'board')).bodyId : null;
  }
  return [
    ...approvals.map(([approvedOn, label]): Happening => ({
      on: approvedOn,
      words: `${name}: ${label} is approved`,
      run: async (acting) => {
        const planId = await planIdOf(acting, key);
        await approvePlan(acting.deps, demoActor, { planId, approvedOn, label, bodyId: await overseerOf(acting) });
      },
    })),
    ...reviews.map((reviewedOn): Happening => ({
      on: reviewedOn,
      words: `${name} is reviewed`,
      run: async (acting) => {
        const planId = await planIdOf(acting, key);
        await reviewPlan(acting.deps, demoActor, { planId, reviewedOn, bodyId: await overseerOf(acting) });
      },
    })),
  ];
}

function actionsAreChecked(checking: DemoChecking): Happening {
  const { on, body } = checking;
  return {
    on,
    words: body ? 'the board looks at actions that are said done' : 'an officer looks at an action that is said done',
    run: async (acting) => {
      const actionIds: string[] = [];
      for (const key of planKeys)
        for (const ref of checking[key]) actionIds.push(await actionIdAt(acting, { key, ref }));
      if (body) {
        const { bodyId } = await bodyOf(acting, 'board');
        await checkMany(acting.deps, board, { bodyId, checkedOn: on, actionIds });
        return;
      }
      for (const actionId of actionIds) await checkAction(acting.deps, checker, { actionId, checkedOn: on });
    },
  };
}

async function planIds({ deps }: Acting): Promise<ReadonlyMap<string, string>> {
  const plans = await listPlans(deps.db.read, knownNow(demoActor.authority));
  return new Map(plans.map(({ name, planId }) => [name, planId]));
}

async function planIdOf(acting: Acting, key: PlanKey): Promise<string> {
  const { name } = plansText.plans[key];
  return found((await planIds(acting)).get(name), name);
}

async function objectiveIds({ deps }: Acting): Promise<ReadonlyMap<string, string>> {
  const objectives = await listObjectives(deps.db.read, knownNow(demoActor.authority));
  return new Map(objectives.map(({ planId, ref, objectiveId }) => [`${planId} ${ref ?? ''}`, objectiveId]));
}

async function actionIdOf(acting: Acting, { places, title }: DemoAction): Promise<string> {
  const key = found(
    planKeys.find((one) => places[one] !== undefined),
    title,
  );
  return actionIdAt(acting, { key, ref: found(places[key], title) });
}

async function actionIdAt(
  acting: Acting,
  { key, ref }: { readonly key: PlanKey; readonly ref: string },
): Promise<string> {
  const planId = await planIdOf(acting, key);
  const places = await listActionPlaces(acting.deps.db.read, knownNow(demoActor.authority));
  return found(places.find((place) => place.planId === planId && place.ref === ref)?.actionId, `${key} ${ref}`);
}

/** The story knows that it is there. */
function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the story needs ${what}`);
  return value;
}
