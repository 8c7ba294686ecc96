import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { publicationMarks } from '@due-regard/shared/reports/paper-words.ts';
import { WarningText } from '../design-system/Blocks.tsx';

/** Read before anything of a report is passed on: that it is not for everybody. */
export function ReadersMark({ publication }: { readonly publication: Publication }) {
  const mark = publicationMarks[publication];
  return mark === '' ? null : <WarningText>{mark}</WarningText>;
}
