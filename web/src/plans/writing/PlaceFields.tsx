import { useQuery } from '@tanstack/react-query';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { queryOf } from '../../api.ts';
import { Select } from '../../design-system/Select.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { useHere } from '../../here.ts';
import type { FieldWords } from '../../words.ts';

export const placeWords: Readonly<Record<string, FieldWords>> = {
  planId: {
    noun: 'the plan',
    codes: {
      missing: 'Choose a plan',
      unknown: 'The plan was not there yet on that day',
      ended: 'The plan has ended: choose another',
      'there-already': 'The action stands in this plan already',
    },
  },
  ref: {
    noun: 'the reference',
    codes: { 'used-already': 'Another action of the plan has this reference' },
  },
  objectiveId: { noun: 'the objective', codes: { unknown: 'Choose an objective of the plan' } },
};

interface PlaceFieldsProps {
  readonly planId: string;
  /** What the names of the questions end with, where a form has several of them. */
  readonly suffix?: string | undefined;
  readonly start?: { readonly ref: string; readonly objectiveId: string | null } | undefined;
}

/** Under which reference and objective an action stands in a plan. */
export function PlaceFields({ planId, suffix = '', start }: PlaceFieldsProps) {
  const { authority } = useHere();
  const asking = queryOf(planApi.plan, { params: { authority, id: planId } });
  // Until a plan is chosen there is none to ask about.
  const { data } = useQuery({ ...asking, enabled: planId !== '' });
  const objectives = data?.plan.planId === planId ? data.objectives : [];
  return (
    <>
      <TextInput
        name={`ref${suffix}`}
        label="Reference in this plan"
        hint="Such as 1.2; each is used once"
        width={10}
        defaultValue={start?.ref}
      />
      <Select
        // Drawn anew when the objectives come, so that the one chosen before is among them.
        key={`${planId} ${String(objectives.length)}`}
        name={`objectiveId${suffix}`}
        label="Objective (optional)"
        defaultValue={start?.objectiveId ?? ''}
        options={[
          { value: '', text: 'None' },
          ...objectives.map(({ objectiveId, ref, title }) => ({
            value: objectiveId,
            text: ref === null ? title : `${ref} ${title}`,
          })),
        ]}
      />
    </>
  );
}
