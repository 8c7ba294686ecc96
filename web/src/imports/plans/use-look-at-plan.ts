import { useMutation, useQueryClient } from '@tanstack/react-query';
import { planFileApi } from '@due-regard/shared/imports/plans/api.ts';
import { call } from '../../api.ts';
import type { ApiProblem } from '../../api.ts';
import { useHere } from '../../here.ts';
import { takePlanInHand } from './plan-in-hand.ts';
import type { PlanInHand } from './plan-in-hand.ts';

type Looking = Pick<PlanInHand, 'file' | 'fileDate'> & { readonly headerRow?: number };

/** Sends a plan to be looked at and keeps it in hand with what was seen; the server keeps nothing of it. */
export function useLookAtPlan(onLooked: (held: PlanInHand) => void) {
  const { authority } = useHere();
  const queries = useQueryClient();
  return useMutation<PlanInHand, ApiProblem, Looking>({
    mutationFn: async ({ headerRow, ...chosen }) => {
      const query = headerRow === undefined ? {} : { headerRow: String(headerRow) };
      const look = await call(planFileApi.look, { params: { authority }, query, file: chosen.file });
      return { ...chosen, authority, look };
    },
    onSuccess: (held) => {
      takePlanInHand(queries, held);
      onLooked(held);
    },
  });
}
