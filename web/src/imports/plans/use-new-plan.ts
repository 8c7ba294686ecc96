import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { withDates } from '../../address.ts';
import { dateOf } from '../../design-system/form-data.ts';
import { useHere } from '../../here.ts';
import { takePlanInHand } from './plan-in-hand.ts';
import type { PlanDraft, PlanInHand } from './plan-in-hand.ts';

/** Leads to the form of a new plan, which leads back; what was said of the file so far is kept with it. */
export function useNewPlan(held: PlanInHand): (draft: PlanDraft) => void {
  const { authority } = useHere();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { search } = useLocation();
  return (draft) => {
    takePlanInHand(queries, { ...held, draft });
    const asked = new URLSearchParams({ file: 'yes' });
    const since = dateOf(draft.form, 'fileDate') ?? held.fileDate;
    // The plan is to be there on the day of the file.
    if (since !== undefined) asked.set('since', since);
    void navigate(withDates(`/${authority}/plans/new?${asked.toString()}`, search));
  };
}
