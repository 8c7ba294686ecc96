import { agencyApi } from '@due-regard/shared/plans/agency-api.ts';
import { importApi } from '@due-regard/shared/imports/api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { ButtonLink } from '../../design-system/Button.tsx';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';

/** From the page of agencies: a file goes out, and its answer comes back under imports. */
export function AskAgency() {
  const { authority, may } = useHere();
  return (
    <>
      {may(agencyApi.ask) && <ButtonLink href={`/${authority}/agencies/ask`}>Send an agency its actions</ButtonLink>}
      {may(importApi.stage) && (
        <p className="govuk-body app-screen-only">
          <TextLink href={places.bring(authority, 'agency-reply')}>Bring the reply of an agency</TextLink>
        </p>
      )}
    </>
  );
}
