/** What tells one person from all others. None of it belongs in this product's free text. */
export const personalDataKinds = [
  'e-mail',
  'nhs-number',
  'pupil-number',
  'national-insurance-number',
  'date-of-birth',
  'phone',
] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/**
 * Whether a text holds what identifies a person, by its form; names cannot be told from other words and are not looked
 * for. Recall comes first: a harmless number of ten digits that begins with 0 is refused too.
 * @returns the first kind found, or undefined
 * @source trust: free text passes a detector and is refused with the reason
 */
export function findPersonalData(text: string): PersonalDataKind | undefined {
  const plain = plainForm(text);
  return personalDataKinds.find((kind) => detectors[kind](plain));
}

const detectors: Readonly<Record<PersonalDataKind, (plain: string) => boolean>> = {
  'e-mail': (plain) => email.test(plain),
  'nhs-number': hasNhsNumber,
  'pupil-number': hasPupilNumber,
  'national-insurance-number': (plain) => nationalInsurance.test(plain),
  'date-of-birth': (plain) => birthThenDay.test(plain) || dayThenBirth.test(plain),
  phone: (plain) => phone.test(plain.replaceAll(dayInNumbers, ' ')),
};

/** Full-width and other compatibility forms as plain ones, invisible characters and unusual blanks and dashes gone. */
function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
}

const email = /[^\s@<>(),;:[\]]{1,64} ?(?:@|[([] ?at ?[)\]]) ?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,}/;

/** A day in numbers: it is no part of a telephone number. */
const dayInNumbers = /\b(?:\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\b/g;

// 01494 123456, (020) 7946 0958, 07700-900123, +44 (0)7700 900123, 0044 …: ten or eleven digits from the first 0.
const phone = /(?<!\d[-/.]?)(?:(?:\+|00) ?44[ .()-]{0,3}(?:0[ .()-]{0,3})?|\(?0)(?:[ .()-]{0,2}\d){9,10}(?!\d)/;

const separated = String.raw`[ .-]?`;
// Grouped 3-3-4 or not at all: a year and a running number (2018-114025) is somebody's reference.
const tenDigits = /(?<!\d|\d[.-])\d{3}[ .-]?\d{3}[ .-]?\d{4}(?!\d)/g;
const nhsCue = new RegExp(String.raw`\bnhs\b[^\d]{0,20}(?:\d${separated}){9}\d(?!\d)`);

function hasNhsNumber(plain: string): boolean {
  return nhsCue.test(plain) || (plain.match(tenDigits) ?? []).some((found) => isNhsNumber(found.replaceAll(/\D/g, '')));
}

/** @source NHS Data Dictionary: modulus 11 with the weights 10 to 2; 10 is never a check digit */
function isNhsNumber(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 9), Number).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

const pupilNumber = /(?<![a-z0-9])[a-hj-np-rt-z]\d{11}[0-9a-hj-np-rt-z](?![a-z0-9])/;
const spacedPupilNumber = new RegExp(
  String.raw`(?<![a-z0-9])([a-hj-np-rt-z])${separated}((?:\d${separated}){11}\d)(?!\d)`,
  'g',
);
const checkLetters = 'abcdefghjklmnpqrtuvwxyz';

/** Twelve digits after a letter; with blanks between them only when the letter is the right one. */
function hasPupilNumber(plain: string): boolean {
  if (pupilNumber.test(plain)) return true;
  return Array.from(plain.matchAll(spacedPupilNumber)).some(
    ([, letter, digits = '']) => checkLetterOf(digits.replaceAll(/\D/g, '')) === letter,
  );
}

/** @source DfE, unique pupil numbers: weights 2 to 13, modulus 23 */
function checkLetterOf(digits: string): string | undefined {
  const sum = Array.from(digits, Number).reduce((total, digit, index) => total + digit * (index + 2), 0);
  return checkLetters[sum % checkLetters.length];
}

// Prefixes that are never given out are no numbers: a reference such as GB 12 34 56 A is harmless.
const nationalInsurance =
  /(?<![a-z0-9])(?!bg|gb|kn|nk|nt|tn|zz)[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z][ .-]{0,2}(?:\d{2}[ .-]{0,2}){3}[a-dfmp](?![a-z0-9])/;

const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const birthDay = [
  String.raw`\d{1,2} ?[-/. ] ?\d{1,2} ?[-/. ] ?\d{2,4}`,
  String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`,
  String.raw`\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]?${months}\.?,?[ -]?\d{2,4}`,
  String.raw`${months}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{2,4}`,
  String.raw`\d{8}`,
].join('|');
const birth = String.raw`\b(?:d\.? ?o\.? ?b\b\.?|(?:date|day) of birth|birth ?-?(?:date|day)|born)`;
const birthThenDay = new RegExp(String.raw`${birth}[^\d]{0,20}?(?:${birthDay})`);
const dayThenBirth = new RegExp(String.raw`(?:${birthDay})[^\da-z]{0,6}${birth}`);
