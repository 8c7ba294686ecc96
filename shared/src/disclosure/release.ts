import type { IsoDate } from '../calendar/iso-date.ts';
import type { Publication } from '../evidence/publication.ts';
import { withheld } from './count-table.ts';
import type { ProtectedTable } from './count-table.ts';

/** What protected figures can be about. */
export const releaseSubjects = ['channel', 'training'] as const;
export type ReleaseSubject = (typeof releaseSubjects)[number];

export const releaseSubjectNames: Readonly<Record<ReleaseSubject, string>> = {
  channel: 'Channel',
  training: 'Training of staff',
};

/** Protected figures as they were given away. They are kept as they are for ever. */
export interface Release {
  readonly releaseId: string;
  readonly about: ReleaseSubject;
  readonly title: string;
  readonly releasedOn: IsoDate;
  readonly publication: Publication;
  /** On what it rests: sentences, in the order in which a reader wants them. */
  readonly basis: readonly string[];
  readonly tables: readonly ProtectedTable[];
}

/** Schedule 12A of the Local Government Act 1972: the paragraphs of Part 1 that such a paper can rest on. */
export const exemptParagraphs = ['1', '2', '7'] as const;
export type ExemptParagraph = (typeof exemptParagraphs)[number];

/** @source Local Government Act 1972, Schedule 12A, Part 1; our paraphrase, check the source */
export const exemptParagraphWords: Readonly<Record<ExemptParagraph, string>> = {
  '1': 'Paragraph 1: information relating to an individual',
  '2': 'Paragraph 2: information likely to reveal the identity of an individual',
  '7': 'Paragraph 7: action in connection with the prevention, investigation or prosecution of crime',
};

const markNote =
  '[c] is a count that is withheld: it is from 1 to 4, or with it one of 1 to 4 could be worked out. Which, is not said.';

/** What stands with protected tables: of the mark, where one of them has it. */
export function protectionNotes(tables: readonly ProtectedTable[]): readonly string[] {
  const isMarked = tables.some(({ cells }) => cells.some(({ count }) => count === withheld));
  return isMarked ? [markNote, ...everyNote] : everyNote;
}

const everyNote: readonly string[] = [
  'All is everybody, of that column and of those after it that belong to it.',
  'These figures were protected together with everything released before about the same people.',
];
