import { headingOf } from './learning/headings.ts';
import { columnKey } from './table.ts';

/** Columns of cases and of pupils, which no file has that this product reads. Counts of people are not among them. */
const ofCases: readonly RegExp[] = [
  /\bnhs ?(?:number|no|num|id)\b|\bnhs$/,
  /\bupn\b(?! login)|\bunique pupil (?:number|no|id)\b|\buln\b/,
  /\b(?:pupil|child|young person|subject|client|victim|suspect|patient|nominal|referee|referred (?:person|individual)|(?:person|individual) referred)s?(?:'s)? ?(?:full |first |last |sur|fore|given |family |legal )?(?:name|id|no|number|ref|reference|address|postcode|age|gender|ethnicity|initials)\b/,
  /\b(?:name|initials|address|age|gender|ethnicity|details) of (?:the )?(?:referred )?(?:pupil|child|young person|subject|individual|person|client|patient|parent|carer|mother|father)\b/,
  /^(?:pupil|child|young person|subject|patient|client|nominal|referred (?:person|individual)|(?:person|individual) (?:referred|of concern))$/,
  /\b(?:mother|father|parent|carer|guardian|next of kin)(?:'s)? (?:name|address|phone|email)\b/,
  /\b(?:case|referral|cmis|pcm|pcmt|pims|vaf|paf|dovetail|mosaic|liquid ?logic|lcs|azeus|eclipse|framework ?i|care ?first|niche|holmes|athena) ?(?:id|no|number|ref|reference|urn|identifier)\b/,
  /\bcase (?:name|notes?|officer|worker|holder|manager|owner|status)\b|\bcaseworker\b|\b(?:vaf|paf) (?:date|score|rating|level|completed|outcome)\b/,
];

/** Columns of records of people, staff and learners among them. */
const ofPeople: readonly RegExp[] = [
  /\bd\.?o\.?b\b|\b(?:date|day|year|place) of birth\b|\bbirth ?-?(?:date|day)\b/,
  /\bni (?:number|no)\b|\bnino\b|\bnational insurance\b|\bhome address\b/,
];
const ofLearners: readonly RegExp[] = [
  /\bunique learner (?:number|no|id)\b|\bperson (?:id|no|number|ref|reference)\b/,
  /\b(?:learner|student|individual)s?(?:'s)? (?:full |first |last |sur|fore|given |family |legal )?(?:name|id|no|number|ref|reference|address|postcode|age|gender|ethnicity|initials)\b/,
  /\b(?:name|initials|address|age|gender|ethnicity) of (?:the )?(?:learner|student)\b/,
  /^(?:learner|student)$/,
];
const countOfPeople = /\b(?:number|no|count|total|percentage|%) of\b|^(?:no|num)\.? /;

const referralDay =
  /\b(?:date|day|month) (?:of |case |was )?referr(?:al|ed)\b|\breferral (?:date|day|month|received)\b|\breferred (?:on|date)\b|\b(?:adopted|closed|discussed) (?:at|by) (?:channel|panel)\b/;
/** What one person has, and a school has not: of its own, or only beside another of them. */
const ofOneAlone =
  /^(?:initials|age|age (?:and )?(?:gender|sex)|(?:gender|sex) (?:and )?age|ages?(?: in)? years|ethnicity|ethnic (?:origin|group|background)|nationality|immigration status|country of birth)$|\bage (?:at|on|when)\b|\bideolog(?:y|ies|ical)\b/;
const ofOnePersonOrSchool = /^(?:gender|sex|religion|faith|disability)$/;
/** What a row about a referral says besides its day. */
const ofReferral =
  /^(?:name|full name|school|setting|address|postcode|home town|ward|outcome|status|sector|source|agency|concern|risk|details|summary)$|\breferr(?:er|ed by|al source|al reason)\b|\b(?:source|reason) (?:of|for) referral\b|\b(?:type|nature) of concern\b|\bconcern type\b|\bschool attended\b/;

/** What no list of staff says of anybody. */
const ofConcern = /\bideolog(?:y|ies|ical)\b|\b(?:type|nature) of concern\b|\bconcern type\b/;

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

interface Named {
  readonly name: string;
  readonly words: string;
}

/**
 * The columns that make a file a record of people: a date of birth, a number that identifies somebody, a pupil's or a
 * learner's name, a first name beside a last name, or what one referral says. A safeguarding lead's or a head's name makes
 * none; it is not read.
 * @returns their names as the file has them; none for a list of schools
 * @source trust: a file whose headers look like a case export is refused whole
 */
export function personColumns(header: readonly string[]): readonly string[] {
  const named = namedIn(header);
  const found = among(named, [...ofCases, ...ofPeople, ...ofLearners]);
  if (found.length > 0) return namesOf(found);
  const ofReferrals = referralColumns(named);
  return ofReferrals.length > 0 ? namesOf(ofReferrals) : namesOf(wholeNames(named));
}

/**
 * The columns that make a file of people one of cases: those of staff and learners have names, and what identifies them at
 * work. A date of birth is theirs where the file says what they do at work, and is not read; else it is a case's.
 * @returns as above; none for a list of staff or an export of a learning system
 */
export function caseColumns(header: readonly string[]): readonly string[] {
  const named = namedIn(header);
  const isOfWork = header.some((name) => ofWork.has(headingOf(name)?.heading ?? ''));
  const found = among(named, isOfWork ? ofCases : [...ofCases, ...ofPeople]);
  if (found.length > 0) return namesOf(found);
  return isOfWork ? namesOf([...among(named, [ofConcern]), ...dayAndMore(named)]) : namesOf(referralColumns(named));
}
const ofWork: ReadonlySet<string> = new Set([
  'employee-number',
  'username',
  'id-number',
  'audience',
  'course',
  'completed-on',
]);

function namedIn(header: readonly string[]): readonly Named[] {
  return header.map((name) => ({ name, words: wordsOf(name.slice(0, longestName)) }));
}
const longestName = 200;

function namesOf(columns: readonly Named[]): readonly string[] {
  return columns.map(({ name }) => name);
}

function among(named: readonly Named[], forms: readonly RegExp[]): readonly Named[] {
  return named.filter(({ words }) => !countOfPeople.test(words) && forms.some((form) => form.test(words)));
}

/** A row for each referral: its day beside what else is said of it, or several things that one person has. */
function referralColumns(named: readonly Named[]): readonly Named[] {
  const found = dayAndMore(named);
  if (found.length > 0) return found;
  const alone = among(named, [ofOneAlone]);
  const both = among(named, [ofOneAlone, ofOnePersonOrSchool]);
  return alone.length > 0 && both.length > 1 ? both : [];
}

function dayAndMore(named: readonly Named[]): readonly Named[] {
  const days = among(named, [referralDay]);
  const more = among(named, [ofOneAlone, ofOnePersonOrSchool, ofReferral]).filter((column) => !days.includes(column));
  return days.length > 0 && more.length > 0 ? [...days, ...more] : [];
}

/** A first name beside a last name, or a name beside what one person has. */
function wholeNames(named: readonly Named[]): readonly Named[] {
  const parts = named.filter(({ words }) => firstNames.has(words) || lastNames.has(words));
  const isWholeName =
    parts.some(({ words }) => firstNames.has(words)) && parts.some(({ words }) => lastNames.has(words));
  const traits = named.filter(({ words }) => ofOnePerson.has(words));
  if (isWholeName) return [...parts, ...traits];
  const hasName = named.some(({ words }) => words === 'name' || words === 'full name');
  return hasName ? traits : [];
}

/** `DateOfBirth`, `date_of_birth` and `Date of birth:` as the same words. */
function wordsOf(name: string): string {
  const split = name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll(/[_:*()[\]/-]+/g, ' ');
  return columnKey(split.replaceAll('’', "'"));
}
