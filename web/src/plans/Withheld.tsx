import { withheldWords } from './withheld-words.ts';

interface WithheldProps {
  readonly count: number;
  /** "entry", "entries" */
  readonly nouns: readonly [one: string, many: string];
}

/** That there is more than the reader may see; nothing where all is shown. */
export function Withheld({ count, nouns }: WithheldProps) {
  return count > 0 && <p className="govuk-body">{withheldWords(count, nouns)}</p>;
}
