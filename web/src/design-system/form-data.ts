/** One text of a form, its ends trimmed; null where nothing was typed. */
export function textOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/**
 * A whole number of a form; null where nothing was typed. What is no number comes back as typed, for the server to
 * refuse: NaN would be sent as null, which is "no answer".
 */
export function numberOf(form: FormData, name: string): number | string | null {
  const text = textOf(form, name);
  if (text === null) return null;
  return /^\d{1,9}$/.test(text.replaceAll(',', '')) ? Number(text.replaceAll(',', '')) : text;
}

/** The texts of ticked boxes. */
export function textsOf(form: FormData, name: string): readonly string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}

/** The day typed into a DateInput as `2018-03-13`, not checked: the server answers for a 31 February. Null where empty. */
export function dateOf(form: FormData, name: string): string | null {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => textOf(form, `${name}-${part}`));
  if (!day && !month && !year) return null;
  return `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}

/** The file chosen, if any. */
export function fileOf(form: FormData, name: string): File | null {
  const value = form.get(name);
  return value instanceof File && value.size > 0 ? value : null;
}
