import { learningMeanings, staffMeanings } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { LookReply } from '@due-regard/shared/imports/learning/api.ts';
import type { Meaning } from '@due-regard/shared/imports/learning/meaning-words.ts';

/** What the values of a column look like. */
export const looksWords: Readonly<Record<LookReply['columns'][number]['looksLike'], string>> = {
  days: 'Days',
  numbers: 'Numbers',
  addresses: 'E-mail addresses',
  words: 'Words',
  nothing: 'Nothing filled in',
};

export function meaningsOf(kind: MappedKind): readonly Meaning[] {
  return kind === 'learning' ? learningMeanings : staffMeanings;
}
