import { journalApi } from '@due-regard/shared/journal/api.ts';
import type { AuditedFigure } from '@due-regard/shared/journal/figure-changes.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';

export interface WhoChangedProps {
  readonly figure: AuditedFigure;
}

/** For whoever reads the record of changes: from figures to the entries that changed them. */
export function WhoChanged({ figure }: WhoChangedProps) {
  const { authority, may } = useHere();
  if (!may(journalApi.list)) return null;
  return (
    <p className="govuk-body app-screen-only">
      <TextLink href={`/${authority}/changes/figures?figure=${figure}`}>Who changed these figures, and when</TextLink>
    </p>
  );
}
