/** One field of a row that another row says otherwise. */
export type FieldChange<Field extends string> = {
  readonly field: Field;
  readonly before: string | null;
  readonly after: string | null;
};

/**
 * What a row says otherwise than the one before it, field by field, in the order of the fields; of the first row, all
 * that it says.
 * @param textOf a field of a row in words; null where it says nothing
 */
export function rowChanges<Row, Field extends string>(
  { before, after }: { readonly before: Row | undefined; readonly after: Row },
  fields: readonly Field[],
  textOf: (row: Row, field: Field) => string | null,
): readonly FieldChange<Field>[] {
  return fields
    .map((field) => ({
      field,
      before: before === undefined ? null : textOf(before, field),
      after: textOf(after, field),
    }))
    .filter((change) => change.before !== change.after);
}
