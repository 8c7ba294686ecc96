import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import { agencyApi } from '@due-regard/shared/plans/agency-api.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { aPlan } from './facts.ts';
import { demonstration } from './world.ts';
import type { World } from './world.ts';

const api = `/api/${demonstration}`;

/** A request that an agency was sent. @returns its id */
export async function aRequest(world: World): Promise<string> {
  await aPlan(world);
  const { agencies, plans } = await world.ask(agencyApi.open, `${api}/agency-requests/open`);
  const body = { agency: agencies[0]?.agency, plans: plans.map(({ planId }) => planId), replyBy: '2030-12-31' };
  return (await world.tell(agencyApi.ask, `${api}/agency-requests`, body)).requestId;
}

/** A plan that waits: it adds an action, asks about another and holds others no longer. @returns the batch's id */
export async function aStagedPlan(world: World): Promise<string> {
  const planId = await aPlan(world);
  const { mappings } = await world.ask(learningApi.mappings, `${api}/mappings`);
  if (!mappings.some(({ name }) => name === reading.name))
    await world.tell(learningApi.saveMapping, `${api}/mappings`, reading);
  const { plan, actions } = await world.ask(planApi.plan, `${api}/plans/${planId}`);
  const rows = [
    'Ref,Action,Plan',
    `X9,${actions[0]?.title ?? ''} again,${plan.name}`,
    `X10,Something that nobody has promised,${plan.name}`,
  ];
  return world.bring('plan', 'plan.csv', `${rows.join('\n')}\n`);
}

const columns = [
  { name: 'Ref', nth: 0, meaning: 'ref' },
  { name: 'Action', nth: 0, meaning: 'title' },
  { name: 'Plan', nth: 0, meaning: 'plan' },
] as const;
const reading = {
  name: 'Plan in three columns',
  kind: 'plan',
  definition: { headerRow: null, firstRow: null, columns },
} as const;
