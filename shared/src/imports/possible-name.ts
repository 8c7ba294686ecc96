/** Words beside which two capitalised words may be somebody's name. */
const cue =
  /\b(?:referred|referral|pupil|child|student|mother|father|parent|guardian|brother|sister|son|daughter|young person|subject|case of|named|called)(?:s|'s)?\b/gi;

/** How far a name stands from such a word, in characters. */
const near = 40;

const pair =
  /(?<![\p{L}’'-])\p{Lu}\p{Ll}+(?:[-’']\p{Lu}\p{Ll}+)? (?:\p{Lu}[’'])?\p{Lu}\p{Ll}+(?:[-’']\p{Lu}\p{Ll}+)?(?!\p{L})/gu;

/** Words that councils, schools and agencies write with capitals: with one of them it is no person's name. */
const ofBodies = new Set(
  (
    'Academy Act Action Adult Agency Area Assembly Authority Board Borough Cabinet Care Case Centre Chair Channel Child Children ' +
    'Church City College Committee Commissioner Community Constabulary Coordinator Council County Counter Court Department Designated ' +
    'Director District Duty Early Education Extremism Family Force Forum Foundation Further General Government Group Hall Head Health Help ' +
    'High Higher Home Hospital House Housing Hub Junior Infant Lead Learning Library Local Manager Mental Minister Mosque National Nursery Office Officer ' +
    'Panel Parent Park Parish Partnership Plan Police Policy Prevent Primary Prison Probation Programme Project Pupil Referral Regional Road Safeguarding ' +
    'Safer School Scrutiny Secondary Secretary Section Select Senior Service Services Social Special Statement Strategy Street Student Support Team Terrorism ' +
    'The Town Training Trust Unit University Vulnerable Ward Work Worker Workshop Young Youth ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday ' +
    'January February March April May June July August September October November December ' +
    'North South East West New Great Old Upper Lower Saint St'
  ).split(' '),
);

/**
 * Two words that may be a person's name: both with capitals, near a word such as "referred", "pupil" or "mother". A question
 * for whoever types, never a reason to refuse: most names are not found, and some that are found are a place's.
 * @returns the words as they stand, or undefined
 * @source trust: names cannot be detected reliably; show a warning
 */
export function possibleName(text: string): string | undefined {
  const places = Array.from(text.matchAll(cue), ({ index, 0: word }) => [index, index + word.length] as const);
  if (places.length === 0) return undefined;
  const found = Array.from(text.matchAll(pair)).find(
    ({ index, 0: words }) =>
      !words.split(/[ -]/).some((word) => ofBodies.has(word)) &&
      places.some(([from, to]) => index - to <= near && from - (index + words.length) <= near),
  );
  return found?.[0];
}

/** Two words with capitals or more, one after the other. */
const run = /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)+/gu;

/**
 * The same where an agency or a role is asked for, and nothing else near has to say that it is a person: words with capitals
 * of which none is of bodies, but for titles before them. Names in one word or in small letters are not found.
 * @returns the words as they stand, or undefined
 */
export function possibleNameForOffice(text: string): string | undefined {
  return Array.from(text.matchAll(run), ([words]) => withoutTitles(words.split(' ')))
    .find((words) => words.length > 1 && !words.some(isOfBodies))
    ?.join(' ');
}

/** `Chair Jane Roe` and `DCI Jane Roe` as `Jane Roe`. */
function withoutTitles(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !isOfBodies(word));
  return first === -1 ? [] : words.slice(first);
}

function isOfBodies(word: string): boolean {
  return ofBodies.has(word) || /^\p{Lu}{2,}$/u.test(word);
}
