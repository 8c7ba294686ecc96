import type { CoverageBasis } from './CoverageFigure.tsx';

export interface WordsUsedProps {
  /** The sentences that a reader has just read. */
  readonly said: readonly string[];
  readonly basis: Pick<CoverageBasis, 'scope'>;
}

/** Spells out, under the first sentences of a page, what they abbreviate and which schools they speak of. */
export function WordsUsed({ said, basis: { scope } }: WordsUsedProps) {
  const isNamed = said.some((sentence) => /\bWRAP\b/.test(sentence));
  const isOfStaff = said.some((sentence) => / not answered[;.]/.test(sentence));
  return (
    <p className="govuk-body">
      {isNamed && 'WRAP is the Workshop to Raise Awareness of Prevent. '}
      {isOfStaff && '“Have not answered” means about their staff: some may have told us about their lead. '}
      Schools counted: {scope.words}.
    </p>
  );
}
