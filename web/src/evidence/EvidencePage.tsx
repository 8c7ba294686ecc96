import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { CorrectEvidenceForm } from './CorrectEvidenceForm.tsx';
import { OneEvidence } from './OneEvidence.tsx';

/** Puts the right evidence in the place of what was entered wrong. */
export function EvidencePage() {
  const { authority } = useHere();
  return (
    <OneEvidence title="Correct evidence">
      {(evidence, back) => (
        <>
          <p className="govuk-body">
            <TextLink href={`${places.evidence(authority, evidence.evidenceId)}/withdraw`}>
              Withdraw it instead
            </TextLink>
          </p>
          <CorrectEvidenceForm evidence={evidence} back={back} />
        </>
      )}
    </OneEvidence>
  );
}
