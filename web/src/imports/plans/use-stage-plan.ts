import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import type { FileMapping } from '@due-regard/shared/imports/learning/mapping.ts';
import { planFileApi } from '@due-regard/shared/imports/plans/api.ts';
import { call } from '../../api.ts';
import type { QueryOf } from '../../api.ts';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import { fromForm } from '../../design-system/from-form.ts';
import { useHere } from '../../here.ts';
import { useStage } from '../use-stage.ts';
import type { PlanInHand } from './plan-in-hand.ts';

/** What is sent: the form, and the reading to save first where somebody has said one. */
export interface StagingPlan {
  readonly form: FormData;
  readonly definition?: FileMapping;
}

/** Saves how the plan is read, where that was said, sends it to be read and compared, and goes on to its page. */
export function useStagePlan({ file, look }: PlanInHand) {
  const { authority } = useHere();
  return useStage<StagingPlan>({
    send: async ({ form, definition }, asking) => {
      const mapping = definition === undefined ? look.mappingId : await saved(authority, form, definition);
      const query = fromForm<QueryOf<typeof planFileApi.stage>>({
        fileName: file.name,
        fileDate: dateOf(form, 'fileDate') ?? undefined,
        dayOrder: textOf(form, 'dayOrder') ?? undefined,
        leaveOutBadRows: textOf(form, 'leaveOutBadRows') ?? undefined,
        mapping: mapping ?? undefined,
        plan: textOf(form, 'plan') ?? undefined,
      });
      return call(planFileApi.stage, { params: { authority }, query, file }, asking);
    },
  });
}

async function saved(authority: string, form: FormData, definition: FileMapping): Promise<string> {
  const { mappingId } = await call(learningApi.saveMapping, {
    params: { authority },
    body: {
      name: textOf(form, 'name') ?? '',
      kind: 'plan',
      definition,
      // A reading under the same name of the same plan is the one that is corrected here.
      ...(textOf(form, 'replaces') === 'yes' ? { replaces: 'yes' } : {}),
    },
  });
  return mappingId;
}
