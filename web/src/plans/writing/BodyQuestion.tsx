import { useQuery } from '@tanstack/react-query';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { queryOf } from '../../api.ts';
import type { ReplyOf } from '../../api.ts';
import { Select } from '../../design-system/Select.tsx';
import { useHere } from '../../here.ts';

export type BodyRow = ReplyOf<typeof governanceApi.list>['bodies'][number];

/** The council's boards, committees and groups as they stand. */
export function useBodies(): readonly BodyRow[] {
  const { authority } = useHere();
  const { data } = useQuery(queryOf(governanceApi.list, { params: { authority } }));
  return data?.bodies ?? [];
}

interface BodyQuestionProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly none: string;
  readonly bodies: readonly BodyRow[];
  readonly defaultValue?: string | null | undefined;
}

export function BodyQuestion({ label, hint, none, bodies, defaultValue }: BodyQuestionProps) {
  return (
    <Select
      // Drawn anew when the bodies come, so that the one chosen before is among them.
      key={String(bodies.length)}
      name="bodyId"
      label={label}
      hint={hint}
      defaultValue={defaultValue ?? ''}
      options={[{ value: '', text: none }, ...bodies.map(({ bodyId, name }) => ({ value: bodyId, text: name }))]}
    />
  );
}
