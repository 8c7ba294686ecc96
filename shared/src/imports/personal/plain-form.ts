const namedSigns: Readonly<Record<string, string>> = {
  commat: '@',
  period: '.',
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  plus: '+',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  mdash: '-',
  sol: '/',
  lpar: '(',
  rpar: ')',
  lowbar: '_',
};
const namedSign = new RegExp(`&(${Object.keys(namedSigns).join('|')});`, 'gi');
const lastCodePoint = 0x10_ff_ff;

/**
 * A text as it is looked at: full-width and other compatibility forms as plain ones, signs that web pages write with
 * codes as themselves, nothing invisible, one kind of blank and of dash, underscores as blanks, all in small letters.
 */
export function plainForm(text: string): string {
  return decoded(text)
    .normalize('NFKC')
    .replaceAll(/[\p{DI}\p{Cf}]/gu, '')
    .replaceAll(/[\u2010-\u2015\u2043\u2212\u301C]/g, '-')
    .replaceAll(/[\u2022\u2024\u2027\u30FB\u00B7]/g, '.')
    .replaceAll(ordinalAfterCode, '$1')
    .replaceAll(/[([{] ?at ?[)\]}]/gi, '@')
    .replaceAll(/[([{] ?dot ?[)\]}]/gi, '.')
    .replaceAll(/[\s_]+/g, ' ')
    .toLowerCase();
}

// "LA10 2nd review" is no postcode: nobody writes half of one in capitals and half of it in small letters.
const ordinalAfterCode = /\b([A-Z]{1,2}\d{1,2}[A-Z]?)[ -]\d(?:st|nd|rd|th)\b/g;

function decoded(text: string): string {
  const signs = text.includes('&') ? withoutEntities(text) : text;
  if (!signs.includes('%')) return signs;
  return signs.replaceAll(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

function withoutEntities(text: string): string {
  return text
    .replaceAll(namedSign, (_, name: string) => namedSigns[name.toLowerCase()] ?? '')
    .replaceAll(/&#x([0-9a-f]{1,6});?/gi, (whole, code: string) => signOf(Number.parseInt(code, 16)) ?? whole)
    .replaceAll(/&#(\d{1,7});?/g, (whole, code: string) => signOf(Number(code)) ?? whole);
}

function signOf(code: number): string | undefined {
  return code > 0 && code <= lastCodePoint ? String.fromCodePoint(code) : undefined;
}
