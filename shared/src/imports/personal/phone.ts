const signs = '[ ./()-]{0,3}';
/** A day in numbers or a span of hours: no part of a telephone number. */
const dayInNumbers =
  /(?<!\d{3}[ .-])\b(?:(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.](?:19|20)?\d{2}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\b/g;
const hours = /(?<![\d.])(?:[01]?\d|2[0-3])\.[0-5]\d ?(?:-|to) ?(?:[01]?\d|2[0-3])\.[0-5]\d(?![\d.])/g;
const bookNumber = /\bisbn(?:-?1[03])?[: ]{0,2}\d[\d -]{8,15}[\dx]\b/g;

// 01494 123456, (020) 7946 0958, 07700-900123, +44 (0)7700 900123, 0044 …: ten or eleven digits from the first 0.
const british = new RegExp(
  String.raw`(?<!\d[-/.]?)(?:(?:\+|00|\(\+?) ?44\)?${signs}(?:0${signs})?|\(?0(?!\.\d))(?:${signs}\d){9,10}(?!\d)`,
);
const foreign = /(?<!\d)\+ ?[1-9]\d{0,2}(?:[ .()-]{0,2}\d){7,12}(?!\d)/;
const told =
  /\b(?:tel|telephone|phone|mobile|mob|whatsapp)(?: (?:no|num|number))?[.:]{0,2} ?(?!20\d\d-\d\d\b)(?:(?:\d[ -]?){5,7}|(?:\d[ -]?){9})\d(?!\d)/;
// A spreadsheet takes a mobile number for a sum and drops its 0.
const aloneWithoutZero = /^ ?7[1-57-9]\d{2} ?\d{3} ?\d{3} ?$/;

/** A number that can be called: British ones by their form, others by their +, short ones after what says so. */
export function hasPhone(plain: string): boolean {
  const text = plain.replaceAll(dayInNumbers, ' , ').replaceAll(hours, ' , ').replaceAll(bookNumber, ' , ');
  return [british, foreign, told, aloneWithoutZero].some((form) => form.test(text));
}
