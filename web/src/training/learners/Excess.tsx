import type { AudienceReply } from '@due-regard/shared/training/learners/api.ts';
import { WarningText } from '../../design-system/Blocks.tsx';
import { excessSentence } from '../../measure/audience-words.ts';

/** More people known than are in post: told before any figure, so that nobody takes it for all of them. */
export function Excess({ rows }: { readonly rows: readonly AudienceReply[] }) {
  return rows.flatMap(({ audience, excess }) =>
    excess.map((one) => <WarningText key={`${audience} ${one.organisationId}`}>{excessSentence(one)}</WarningText>),
  );
}
