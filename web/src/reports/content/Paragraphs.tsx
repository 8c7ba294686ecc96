import { paragraphsOf } from '@due-regard/shared/reports/paper-words.ts';
import { classNames } from '../../design-system/class-names.ts';

export interface ParagraphsProps {
  readonly text: string;
  readonly className?: string | undefined;
}

/** Somebody's words: a blank line begins a paragraph, and a line of theirs stays a line. */
export function Paragraphs({ text, className }: ParagraphsProps) {
  return paragraphsOf(text).map((paragraph, place) => (
    // The same words may be said twice; nothing is ever moved.
    // oxlint-disable-next-line react/no-array-index-key
    <p key={place} className={classNames('govuk-body app-typed', className)}>
      {paragraph}
    </p>
  ));
}
