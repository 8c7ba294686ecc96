/**
 * The answers of a form as they were given, to be sent as a contract's body: the server holds them against the
 * contract and says which must be mended, so nothing is judged twice.
 */
export function fromForm<Body>(answers: { readonly [Key in keyof Body]?: unknown }): Body {
  // The one cast: what a person typed has no better type than "perhaps".
  return answers as Body;
}

/** A longer text as one line: the records keep lines, and a box of several lines invites breaks. */
export function lineOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  const text = typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : '';
  return text === '' ? null : text;
}
