import { columnKey } from './table.ts';

/** Columns that only a record of people has. Counts of people (number of pupils) are not among them. */
const decisive: readonly RegExp[] = [
  /\bd\.?o\.?b\b|\b(?:date|day|year|place) of birth\b|\bbirth ?-?(?:date|day)\b/,
  /\bnhs (?:number|no|num|id)\b|\bnhs$/,
  /\bupn\b|\bunique (?:pupil|learner) (?:number|no|id)\b|\buln\b/,
  /\bni (?:number|no)\b|\bnino\b|\bnational insurance\b/,
  /\b(?:pupil|child|learner|student|young person|subject|individual|client|victim|suspect|patient|referred person)s?(?:'s)? (?:full |first |last |sur|fore|given |family |legal )?(?:name|id|no|number|ref|reference|address|postcode|age|gender|ethnicity|initials)\b/,
  /\b(?:name|initials|address|age|gender|ethnicity) of (?:the )?(?:pupil|child|learner|student|young person|subject|individual|person|client|parent|carer|mother|father)\b/,
  /^(?:pupil|child|learner|student|young person|subject|patient)$/,
  /\b(?:mother|father|parent|carer|guardian|next of kin)(?:'s)? (?:name|address|phone|email)\b/,
  /\bhome address\b|\bmosaic (?:id|number|no)\b|\bcase (?:id|ref|reference|number|no)\b/,
];
const countOfPeople = /\b(?:number|no|count|total|percentage|%) of\b|^(?:no|num)\.? /;

const firstNames = new Set(['first name', 'firstname', 'forename', 'forenames', 'given name', 'given names']);
const lastNames = new Set(['last name', 'lastname', 'surname', 'family name', 'second name']);
const ofOnePerson = new Set([
  'gender',
  'sex',
  'ethnicity',
  'nationality',
  'religion',
  'age',
  'username',
  'employee number',
]);

/**
 * The columns that make a file a record of people: a date of birth, a number that identifies somebody, a pupil's or a
 * learner's name, or a first name beside a last name. A safeguarding lead's or a head's name makes none; it is not read.
 * @returns their names as the file has them; none for a list of schools
 * @source trust: a file whose headers look like a case export is refused whole
 */
export function personColumns(header: readonly string[]): readonly string[] {
  const named = header.map((name) => ({ name, words: wordsOf(name) }));
  const found = named.filter(({ words }) => !countOfPeople.test(words) && decisive.some((form) => form.test(words)));
  if (found.length > 0) return found.map(({ name }) => name);
  const parts = named.filter(({ words }) => firstNames.has(words) || lastNames.has(words));
  const isWholeName =
    parts.some(({ words }) => firstNames.has(words)) && parts.some(({ words }) => lastNames.has(words));
  const traits = named.filter(({ words }) => ofOnePerson.has(words));
  if (isWholeName) return [...parts, ...traits].map(({ name }) => name);
  const hasName = named.some(({ words }) => words === 'name' || words === 'full name');
  return hasName && traits.length > 0 ? traits.map(({ name }) => name) : [];
}

/** `DateOfBirth`, `date_of_birth` and `Date of birth:` as the same words. */
function wordsOf(name: string): string {
  const split = name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll(/[_:*()[\]/-]+/g, ' ');
  return columnKey(split.replaceAll('’', "'"));
}
