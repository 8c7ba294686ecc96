import type { AudiencesReply } from '@due-regard/shared/training/learners/api.ts';
import { InsetText } from '../../design-system/Blocks.tsx';

/** Rows and people that no figure of the page counts: beneath its sentences, since those are what is quoted. */
export function LeftOut({ leftOut }: Pick<AudiencesReply, 'leftOut'>) {
  if (leftOut.length === 0) return null;
  return (
    <InsetText>
      {leftOut.map((sentence) => (
        <p className="govuk-body" key={sentence}>
          {sentence}
        </p>
      ))}
    </InsetText>
  );
}
