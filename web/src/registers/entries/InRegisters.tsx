import { useQuery } from '@tanstack/react-query';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import { queryOf } from '../../api.ts';
import { Asked } from '../../design-system/Asked.tsx';
import { useHere } from '../../here.ts';
import { NamedBy, Parts } from './EntriesNaming.tsx';
import { isPartOf } from './parts.ts';

export interface InRegistersProps {
  readonly id: string;
  /** The kind of thing whose parts can be entered from its page: a body's meetings. */
  readonly partsOf: string;
  /** The one that is meant where the page is not told another. */
  readonly part?: string | undefined;
}

/** What the registers say of something of the house, at the foot of its page. */
export function InRegisters({ id, partsOf, part }: InRegistersProps) {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(registerApi.naming, { params: { authority, id }, query: dates }));
  return (
    <Asked question={question} words="Loading what the registers say of it">
      {(reply) => (
        <>
          <Parts of={partsOf} id={part} reply={reply} />
          <NamedBy
            reply={reply}
            isPart={(other, field) => field === other.partOf && isPartOf(other, partsOf)}
            ending=""
          />
        </>
      )}
    </Asked>
  );
}
