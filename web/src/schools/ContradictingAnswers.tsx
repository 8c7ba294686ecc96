import type { OrganisationReply } from '@due-regard/shared/schools/api.ts';
import { InsetText } from '../design-system/Blocks.tsx';
import { contradictionWords } from './contradiction-words.ts';

/** Says of a school's answers that they cannot all be so; nothing where they can. */
export function ContradictingAnswers({ organisation }: { readonly organisation: OrganisationReply }) {
  const sentences = contradictionWords(organisation);
  if (sentences.length === 0) return null;
  return (
    <InsetText>
      {sentences.map((sentence) => (
        <p className="govuk-body" key={sentence}>
          {sentence}
        </p>
      ))}
    </InsetText>
  );
}
