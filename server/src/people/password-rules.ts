import { notValid } from '@due-regard/shared/http/problem.ts';
import { commonRuns, commonWords } from './common-passwords.ts';

const mostCommonWords = 3;
const standIns: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  '5': 's',
  $: 's',
  '7': 't',
  '+': 't',
};

/** A new password, and the words that a guesser would try first for this person: names, e-mail address, council. */
export interface NewPassword {
  readonly password: string;
  readonly ownWords: readonly string[];
  /** The field that a problem is to name. */
  readonly field: string;
}

/**
 * Length is held by the contract; here what is too common is refused. There are no rules on kinds of character
 * (NIST SP 800-63B, 3.1.1.2).
 * @throws Refusal `not-valid`, the field's code `too-common`
 */
export function checkNewPassword({ password, ownWords, field }: NewPassword): void {
  if (isCommon(password, ownWords)) throw notValid([{ field, code: 'too-common' }]);
}

export function isCommon(password: string, ownWords: readonly string[]): boolean {
  const lower = password.normalize('NFKC').toLowerCase();
  if (/^(.{1,6}?)\1+.{0,2}$/su.test(lower)) return true;
  if (commonRuns.some((run) => run.includes(lower))) return true;
  const words = new Set([...commonWords, ...ownWords.flatMap(wordsOf)]);
  return [lower, withoutStandIns(lower)].some((text) => isMadeOf(lettersOf(text), words));
}

/** `p@ssw0rd` as `password`; figures and signs at the ends are padding rather than letters. */
function withoutStandIns(text: string): string {
  const core = text.replaceAll(/^[^a-z@$]+|[^a-z@$]+$/g, '');
  return core.replaceAll(/[^a-z]/g, (character) => standIns[character] ?? character);
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}]/gu, '');
}

/** `Ridgeway County Council` as its words, and as one word. */
function wordsOf(name: string): readonly string[] {
  const parts = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 1);
  return [...parts, parts.join('')].filter((part) => part.length > 2);
}

/** Whether a text is one to three of the words and nothing else; a text without letters is none. */
function isMadeOf(text: string, words: ReadonlySet<string>): boolean {
  let ends: readonly number[] = [0];
  for (let count = 0; count < mostCommonWords; count += 1) {
    ends = ends.flatMap((start) => endsFrom(text, { start, words }));
    if (ends.includes(text.length)) return text.length > 0;
  }
  return false;
}

function endsFrom(
  text: string,
  { start, words }: { readonly start: number; readonly words: ReadonlySet<string> },
): readonly number[] {
  return [...words].filter((word) => text.startsWith(word, start)).map((word) => start + word.length);
}
