import { useQuery } from '@tanstack/react-query';
import { dutyApi } from '@due-regard/shared/duty/api.ts';
import { peopleApi } from '@due-regard/shared/people/api.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { queryOf } from '../../api.ts';
import type { ReplyOf } from '../../api.ts';
import { useHere } from '../../here.ts';

/** What an action's form offers to choose from. */
export interface ActionChoices {
  readonly obligations: ReplyOf<typeof dutyApi.list>['obligations'];
  readonly actions: ReplyOf<typeof planApi.actions>['actions'];
  readonly plans: ReplyOf<typeof planApi.actions>['plans'];
  /** Undefined for whom the people of the council are not shown. */
  readonly people: ReplyOf<typeof peopleApi.list>['people'] | undefined;
}

/** @returns undefined until all that may be asked for is there */
export function useActionChoices(): ActionChoices | undefined {
  const { authority, may } = useHere();
  const params = { authority };
  const duty = useQuery(queryOf(dutyApi.list, { params }));
  const listed = useQuery(queryOf(planApi.actions, { params }));
  const seesPeople = may(peopleApi.list);
  const here = useQuery({ ...queryOf(peopleApi.list, { params }), enabled: seesPeople });
  if (duty.data === undefined || listed.data === undefined) return undefined;
  if (seesPeople && here.data === undefined) return undefined;
  return {
    obligations: duty.data.obligations,
    actions: listed.data.actions,
    plans: listed.data.plans,
    people: here.data?.people,
  };
}
