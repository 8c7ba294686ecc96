import { searchText } from '../schools/search-text.ts';

/** Ways in which the same words are written; the first of each pair is searched for as whole words. */
const oneWay: readonly (readonly [RegExp, string])[] = [
  [/\b(?:church of england|c of e|cofe|c e)\b/g, 'ce'],
  [/\b(?:roman catholic|r c)\b/g, 'rc'],
  [/\bvoluntary aided\b/g, 'va'],
  [/\bvoluntary controlled\b/g, 'vc'],
  [/\bsaint\b/g, 'st'],
  [/\bjnr\b/g, 'junior'],
  [/\b(?:and|the)\b/g, ' '],
];

/** Words that many names share, and that tell no school from another. */
const common = new Set(
  (
    'school schools academy academies college centre nursery infant infants first junior primary middle lower upper ' +
    'secondary combined high grammar girls boys special community foundation free studio technical pupil referral unit ' +
    'pru ce rc va vc catholic methodist st of for at in on le service services team council county trust'
  ).split(' '),
);

/** A name in the form in which names are compared: one way of writing the same words. */
export function nameKey(name: string): string {
  const plain = searchText([name.replaceAll('&', ' and ')]);
  return oneWay
    .reduce((text, [words, one]) => text.replaceAll(words, one), plain)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** `HP20 1UY` as `hp201uy`; what is not a postcode is the empty text. */
export function postcodeKey(postcode: string | null): string {
  const key = (postcode ?? '').toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return /^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/.test(key) ? key : '';
}

/**
 * How alike two names are, from 0 to 1: by the words that tell schools apart, and by pairs of letters, so that a typing
 * error or a word written as two is not another school. Names without such words are compared as they are.
 */
export function likeness(left: string, right: string): number {
  const [one, other] = [comparedWords(left), comparedWords(right)];
  return Math.max(overlap(new Set(one), new Set(other)), overlap(pairsOf(one.join('')), pairsOf(other.join(''))));
}

/** Whether a name cannot be meant for any of an organisation's names: no word, no initials, not even nearly. */
export function isAnotherName(given: string, names: readonly string[]): boolean {
  const words = tellingWords(given);
  if (words.length === 0) return false;
  return !names.some((name) => couldBe(given, words, name));
}

/** Words that a name may have or lack and still be the same name; infant, junior or grammar are not among them. */
const spare = new Set('school schools academy academies college of for at in on'.split(' '));

/** Whether a name could be short for another: `St Mary's` for St Mary's Infant School, which `St Mary's Junior` is not. */
export function isPartOfName(given: string, name: string): boolean {
  const own = wordsOf(name);
  const said = wordsOf(given).filter((word) => !spare.has(word));
  return (said.length > 0 ? said : wordsOf(given)).every((word) => own.includes(word));
}

const nearlyTheSame = 0.5;

function couldBe(given: string, words: readonly string[], name: string): boolean {
  const others = tellingWords(name);
  if (others.length === 0 || words.some((word) => others.includes(word))) return true;
  return isInitials(given, name) || likeness(given, name) >= nearlyTheSame;
}

/** `BHS` for Beaconsfield High School. */
function isInitials(given: string, name: string): boolean {
  const initials = nameKey(name)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
  return nameKey(given).replaceAll(' ', '') === initials;
}

function tellingWords(name: string): readonly string[] {
  return wordsOf(name).filter((word) => !common.has(word));
}

/** The words that tell a school from others; where it has none, all of them. */
function comparedWords(name: string): readonly string[] {
  const telling = tellingWords(name);
  return telling.length > 0 ? telling : wordsOf(name);
}

function wordsOf(name: string): readonly string[] {
  return nameKey(name)
    .split(' ')
    .filter((word) => word !== '');
}

/** Shared items by Dice: twice the shared over all. */
function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const total = left.size + right.size;
  if (total === 0) return 0;
  const shared = Array.from(left).filter((item) => right.has(item)).length;
  return (2 * shared) / total;
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
}
