import type { ObligationFound } from '@due-regard/shared/duty/api.ts';
import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { ButtonGroup, ButtonLink } from '../design-system/Button.tsx';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';

/** What can be done about an obligation, for those who may. */
export function ObligationWays({ found }: { readonly found: ObligationFound }) {
  const { authority, may } = useHere();
  const { obligationId, falls, howOften } = found.obligation;
  const here = `/${authority}/duty/${obligationId}`;
  if (!may(dutyWriting.assess)) return null;
  return (
    <ButtonGroup>
      {falls !== 'on-schools' && <ButtonLink href={`${here}/assess`}>Say what it was found to be</ButtonLink>}
      {may(evidenceApi.add) && (
        <TextLink href={places.newEvidence(authority, { about: 'obligation', id: obligationId })}>
          Add evidence
        </TextLink>
      )}
      <TextLink href={`${here}/arrangement`}>
        {found.arrangement === null ? 'Say whose it is' : 'Change whose it is'}
      </TextLink>
      {howOften !== null && <TextLink href={`${here}/done`}>Record that it was done</TextLink>}
    </ButtonGroup>
  );
}
