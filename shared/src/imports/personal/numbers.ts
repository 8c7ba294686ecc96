const gap = '[ ./-]{0,3}';
// Grouped 3-3-4 or not at all: a year and a running number (2018-114025) is somebody's reference.
const tenDigits = new RegExp(String.raw`(?<!\d|\d[./-])\d{3}${gap}\d{3}${gap}\d{4}(?!\d)`, 'g');
const tenSingleDigits = /(?<!\d|\d[ ./-])\d(?:[ .-]\d){9}(?![ .-]?\d)/g;
const nhsCue = new RegExp(String.raw`\bnhs(?![a-z])[^\d]{0,20}(?:\d${gap}){9}\d(?!\d)`);
// The number of a book has the same check digit as one of the NHS.
const bookNumber = /\bisbn(?:-?1[03])?[: ]{0,2}\d[\d -]{8,15}[\dx]\b/g;

/** Ten digits in the groups of an NHS number whose check digit is right, or any ten after the letters NHS. */
export function hasNhsNumber(plain: string): boolean {
  if (nhsCue.test(plain)) return true;
  const text = plain.replaceAll(bookNumber, ' ');
  return [tenDigits, tenSingleDigits].some((form) =>
    (text.match(form) ?? []).some((found) => isNhsNumber(found.replaceAll(/\D/g, ''))),
  );
}

/** @source NHS Data Dictionary: modulus 11 with the weights 10 to 2; 10 is never a check digit */
function isNhsNumber(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 9), Number).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

// What it is called may stand before it without a blank: UPNH801200001001.
const pupilNumber = /(?:(?<![a-z0-9])|(?<=upn))[a-hj-np-rt-z]\d{11}[0-9a-hj-np-rt-z](?![a-z0-9])/;
const spacedPupilNumber = new RegExp(
  String.raw`(?:(?<![a-z0-9])|(?<=upn))([a-hj-np-rt-z])${gap}((?:\d${gap}){11}[\da-hj-np-rt-z])(?![a-z0-9])`,
  'g',
);
const checkLetters = 'abcdefghjklmnpqrtuvwxyz';
/** Twelve digits after a letter; with blanks between them only when the letter is the right one. */
export function hasPupilNumber(plain: string): boolean {
  if (pupilNumber.test(plain)) return true;
  return Array.from(plain.matchAll(spacedPupilNumber)).some(
    ([, letter, rest = '']) => checkLetterOf(rest.replaceAll(/[ ./-]/g, '')) === letter,
  );
}

/**
 * The last place of a temporary number is a letter, which counts as its place among the letters that are used.
 * @source DfE, unique pupil numbers: weights 2 to 13, modulus 23
 */
function checkLetterOf(places: string): string | undefined {
  const values = Array.from(places, (place) => (/\d/.test(place) ? Number(place) : checkLetters.indexOf(place)));
  const sum = values.reduce((total, value, index) => total + value * (index + 2), 0);
  return checkLetters[sum % checkLetters.length];
}

// Prefixes that are never given out are no numbers: a reference such as GB 12 34 56 A is harmless.
const nationalInsurance = new RegExp(
  String.raw`(?:(?<![a-z0-9])|(?<=(?<![a-z])(?:ni|nino)))(?!bg|gb|kn|nk|nt|tn|zz)[a-ceghj-pr-tw-z]${gap}` +
    String.raw`[a-ceghj-npr-tw-z]${gap}(?:\d${gap}){6}[a-dfmp](?![a-z0-9])`,
);

export function isNationalInsurance(plain: string): boolean {
  return nationalInsurance.test(plain);
}
