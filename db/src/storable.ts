const replacement = '\uFFFD';

/**
 * A text as both engines store and return it: half of a surrogate pair and NUL cannot be kept, and a row whose hash was
 * made over them would look tampered with when it is read back.
 */
export function storableText<Text extends string | null>(text: Text): Text | string {
  if (text === null || (text.isWellFormed() && !text.includes('\0'))) return text;
  return text.toWellFormed().replaceAll('\0', replacement);
}

/** A row whose texts are all {@link storableText}. */
export function storable<Row extends object>(row: Row): Row {
  const columns = Object.entries(row).map(([name, value]: [string, unknown]): [string, unknown] => [
    name,
    typeof value === 'string' ? storableText(value) : value,
  ]);
  // The columns are those of the row that came in; fromEntries cannot say so.
  return Object.fromEntries(columns) as Row;
}
