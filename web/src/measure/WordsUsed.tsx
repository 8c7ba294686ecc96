import type { CoverageBasis } from './CoverageFigure.tsx';

export interface WordsUsedProps {
  /** The sentences that a reader has just read. */
  readonly said: readonly string[];
  readonly basis: Pick<CoverageBasis, 'scope'>;
}

/** Spells out, under the first sentences of a page, what they abbreviate and which schools they speak of. */
export function WordsUsed({ said, basis: { scope } }: WordsUsedProps) {
  const isNamed = said.some((sentence) => /\bWRAP\b/.test(sentence));
  return (
    <p className="govuk-body">
      {isNamed && 'WRAP is the Workshop to Raise Awareness of Prevent. '}
      Schools counted: {scope.words}.
    </p>
  );
}
