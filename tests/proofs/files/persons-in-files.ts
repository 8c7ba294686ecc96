/** Columns of the files in `data/lms` that hold ids, names or addresses of people, by their names in small letters. */
const columnsOfPersons: ReadonlySet<string> = new Set([
  'employee',
  'assignment number',
  'employee name',
  'last updated by',
  'id',
  'name',
  'email',
  'email address',
  'id number',
  'last name',
  'first name',
  'manager',
  'delegate id',
  'username',
]);

/**
 * Texts of people in a row of cells: the whole cells and the words of names in them. Numbers alone, and what the file
 * calls its columns, are left out.
 */
export function textsOfPersons(header: readonly string[], cells: readonly string[]): readonly string[] {
  // Moodle leaves the first name out, above the names of people.
  const own = header.flatMap((name, at) =>
    (name === '' && at === 0) || columnsOfPersons.has(name.trim().toLowerCase()) ? [cells[at] ?? ''] : [],
  );
  return own.flatMap((cell) => [cell, ...cell.split(/[\s,|]+/)]).filter((text) => text.length > 3);
}
