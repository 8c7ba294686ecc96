import { journalApi } from '@due-regard/shared/journal/api.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import type { OrganisationReply } from '@due-regard/shared/schools/api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { totalApi } from '@due-regard/shared/training/total-api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { InsetText } from '../design-system/Blocks.tsx';
import { ButtonGroup, ButtonLink } from '../design-system/Button.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { sendsTotals } from './sends-totals.ts';

/** What the reader may do about this organisation. */
export function OrganisationActions({ organisation }: { readonly organisation: OrganisationReply }) {
  const { authority, dates, may } = useHere();
  const { organisationId, kind, isOpen } = organisation;
  const page = places.organisation(authority, organisationId);
  if (dates.knownAt !== undefined)
    return <InsetText>This is what was known then. To enter or correct something, show the newest figures.</InsetText>;
  const isOnRegister = kind === 'school' || kind === 'childrens-centre';
  return (
    <ButtonGroup>
      {sendsTotals.has(kind)
        ? may(totalApi.add) && <ButtonLink href={`/${authority}/training/totals/new`}>Enter a total</ButtonLink>
        : may(statementApi.add) && (
            <ButtonLink href={places.answer(authority, organisationId)}>Enter an answer</ButtonLink>
          )}
      {!isOnRegister && isOpen && may(organisationApi.close) && (
        <ButtonLink href={`${page}/close`} variant="secondary">
          Say that it has closed
        </ButtonLink>
      )}
      {may(journalApi.list) && (
        <TextLink href={`/${authority}/changes?${new URLSearchParams({ subject: organisationId }).toString()}`}>
          Record of changes
        </TextLink>
      )}
    </ButtonGroup>
  );
}
