import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { ButtonGroup, ButtonLink } from '../design-system/Button.tsx';
import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { InsetText } from '../design-system/Blocks.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';

/** What can be done about the register as a whole. */
export function SchoolActions() {
  const { authority, may } = useHere();
  if (!may(organisationApi.add)) return null;
  return (
    <>
      <WaitingSuccessions />
      <ButtonGroup>
        <ButtonLink href={places.newOrganisation(authority)} variant="secondary">
          Add a service, partner or setting
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

/** Mergers and splits that wait for a person; nothing where none does. */
function WaitingSuccessions() {
  const { authority, dates } = useHere();
  const { data } = useQuery(queryOf(organisationApi.successionsToDecide, { params: { authority }, query: dates }));
  const count = data?.successions.length ?? 0;
  if (count === 0) return null;
  return (
    <InsetText>
      {count === 1 ? 'One merger or split waits' : `${String(count)} mergers and splits wait`} for a decision on whose
      history counts. <TextLink href={places.successions(authority)}>Decide</TextLink>
    </InsetText>
  );
}
