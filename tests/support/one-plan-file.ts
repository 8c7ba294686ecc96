import { importApi } from '@due-regard/shared/imports/api.ts';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import { planFileApi } from '@due-regard/shared/imports/plans/api.ts';
import { agencyApi } from '@due-regard/shared/plans/agency-api.ts';
import { actionWriting, planWriting } from '@due-regard/shared/plans/write-api.ts';
import type { Everything, Office } from './one-of-everything.ts';
import { replyOf } from './test-app.ts';

/** Before the day that the examples of a file are of. */
const firstDay = '2018-01-01';

type Made = Pick<Everything, 'inAddress' | 'inBodyOf'>;

/** A plan of which a file waits that asks about one of its actions and holds another no longer, and an agency asked. */
export async function onePlanFile(office: Office, name: string): Promise<Made> {
  const plan = { name: `Plan in a file of ${name}`, kind: 'partnership', organisation: 'The partnership' };
  const { planId } = await office.tell(planWriting.add, 'plans', {
    ...plan,
    reviewMonths: 6,
    addedOn: firstDay,
  });
  const agency = `Police of ${name}`;
  const asked = await anAction(office, { planId, agency, title: 'Visit every hall in the town', ref: '1' });
  const gone = await anAction(office, { planId, agency, title: 'Another', ref: '2' });
  const { requestId } = await office.tell(agencyApi.ask, 'agency-requests', { agency, plans: [planId] });
  const { mappingId } = await office.tell(learningApi.saveMapping, 'mappings', {
    name: `Reading of ${name}`,
    kind: 'plan',
    definition: { headerRow: null, firstRow: null, columns: [{ name: 'Login', nth: 0, meaning: 'title' }] },
  });
  const staged = await bringPlan(office, { planId, mappingId });
  const { rows } = await office.ask(importApi.find, `imports/${staged}`);
  const row = rows?.plan?.asked[0]?.row;
  return {
    inAddress: { 'agency-requests': requestId, 'imports/:id/accept-plan': staged },
    inBodyOf: {
      'agency-requests': { agency, plans: [planId], replyBy: '2100-01-01' },
      'plan-imports': { mapping: mappingId, plan: planId },
      'imports/:id/accept-plan': {
        same: [{ row, actionId: asked }],
        missing: [{ actionId: gone, planId, becomes: 'left' }],
      },
    },
  };
}

interface NewAction {
  readonly planId: string;
  readonly agency: string;
  readonly title: string;
  readonly ref: string;
}

async function anAction(office: Office, { planId, agency, title, ref }: NewAction): Promise<string> {
  const said = { title, leadAgency: agency, isToBeChecked: false, publication: 'officers', addedOn: firstDay };
  return (await office.tell(actionWriting.add, 'actions', { ...said, places: [{ planId, ref }] })).actionId;
}

interface InPlan {
  readonly planId: string;
  readonly mappingId: string;
}

async function bringPlan(office: Office, { planId, mappingId }: InPlan): Promise<string> {
  const { app, authority, cookie } = office;
  const address = `/api/${authority}/plan-imports?fileName=plan.csv&plan=${planId}&mapping=${mappingId}`;
  const answer = app.app.request(address, {
    method: 'POST',
    headers: { cookie },
    body: 'Login\nVisit every hall in the towns\n',
  });
  return (await replyOf(planFileApi.stage, answer)).batchId;
}
