import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { OrganisationReply, ToldReply } from '@due-regard/shared/schools/api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';

interface StatementOfProps {
  readonly organisation: OrganisationReply;
  readonly children: (told: ToldReply) => ReactNode;
}

/** The answer that the address names, as long as it stands. */
export function StatementOf({ organisation, children }: StatementOfProps) {
  const { authority } = useHere();
  const { statementId } = useParams();
  const told = organisation.statements.find((one) => one.statementId === statementId);
  if (told !== undefined) return children(told);
  return (
    <Empty
      why="This answer does not stand any more: somebody has corrected or withdrawn it."
      next={
        <TextLink href={places.organisation(authority, organisation.organisationId)}>
          See what {organisation.name} told us
        </TextLink>
      }
    />
  );
}
