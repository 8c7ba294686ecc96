const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const birthDay = [
  String.raw`\d{1,2} ?[-/. ] ?\d{1,2} ?[-/. ] ?\d{2,4}`,
  String.raw`\d{4} ?[-/. ] ?\d{1,2} ?[-/. ] ?\d{1,2}`,
  String.raw`\d{1,2} ?(?:st|nd|rd|th)?(?: day)?(?: of)?[ ./,-]{0,2}${months}[ ./,-]{0,2}\d{2,4}`,
  String.raw`${months}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{2,4}`,
  String.raw`\d{4}[ ./,-]{0,2}${months}[ ./,-]{0,2}\d{1,2}`,
  String.raw`\d{8}(?!\d)`,
].join('|');
const sureBirth = String.raw`\b(?:d[./]? ?o[./]? ?b(?![a-z])\.?|(?:date|day) of birth|birth ?-?(?:date|day))`;
const birth = String.raw`(?:${sureBirth}|\bborn\b)`;

const forms = [
  // People are born in the texts of councils too, days are not: of census, of settlements.
  new RegExp(String.raw`${sureBirth}[^\d]{0,40}?(?:${birthDay}|\d{6}(?!\d))`),
  new RegExp(String.raw`\bborn\b[^\d]{0,20}?(?:${birthDay})`),
  new RegExp(String.raw`(?:${birthDay})[^\da-z]{0,6}(?:(?:is|was|being|as|his|her|their|the) ){0,3}${birth}`),
] as const;

/** A day beside a word that says that somebody was born on it. */
export function hasBirthDay(plain: string): boolean {
  return forms.some((form) => form.test(plain));
}
