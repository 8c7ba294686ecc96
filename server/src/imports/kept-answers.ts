import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { Answer } from '@due-regard/shared/imports/api.ts';
import { nameAnswer, wordAnswer } from '@due-regard/shared/imports/answer-words.ts';
import { rememberedTexts } from '@due-regard/db/imports/remembered-texts.ts';
import type { Reader } from '@due-regard/db/open.ts';

/**
 * What was said of a name or a word of a file. Any word may be a person's name in the wrong column, so its text stands in
 * the table of what is remembered alone, where it can be forgotten.
 */
interface SaidOfText {
  readonly of: 'name' | 'word';
  readonly matchId: string;
  /** In words, as it was told then; null: none of ours, not counted. */
  readonly means: string | null;
}

/** What somebody said of a file: a sentence, or what a name or word of it means. */
export type Said = string | SaidOfText;

/** The same as it is kept with the file. */
export interface KeptAnswer {
  readonly at: Instant;
  readonly said: Said;
}

/** What people said of a file, in sentences, with its names and words as far as they are remembered. */
export async function answersInWords(
  read: Reader,
  authority: string,
  answers: readonly KeptAnswer[],
): Promise<Answer[]> {
  const ids = answers.flatMap(({ said }) => (typeof said === 'string' ? [] : said.matchId));
  const texts = await rememberedTexts(read, authority, ids);
  return answers.map(({ at, said }) => ({ at, said: typeof said === 'string' ? said : sentence(said, texts) }));
}

function sentence({ of, matchId, means }: SaidOfText, texts: ReadonlyMap<string, string>): string {
  const shown = texts.get(matchId) ?? null;
  return of === 'name' ? nameAnswer({ shown, means }) : wordAnswer({ shown, means });
}
