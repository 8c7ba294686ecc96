/** What a spreadsheet program may take for a formula, after any apostrophes that already stand before it. */
const looksLikeFormula = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
const isNeutralised = /^'+(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** A text as it leaves in a file: no program runs it. {@link asTyped} gives back exactly what went in. */
export function withoutFormula(text: string): string {
  return looksLikeFormula.test(text) ? `'${text}` : text;
}

/** A text as somebody typed it, without the apostrophe under which it left. */
export function asTyped(text: string): string {
  return isNeutralised.test(text) ? text.slice(1) : text;
}
