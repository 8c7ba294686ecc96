import { columnForm } from '@due-regard/shared/imports/column-names.ts';
import { formerColumns, ownColumns } from '@due-regard/shared/imports/registers/entry-row.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import type { ColumnNames } from '../answer-file.ts';

/**
 * The columns of a register's file, by fields: under the question of its form, in files that others keep, and under other
 * names. A question is never another field's other name.
 */
export function columnsOfRegister({ fields, layouts = {}, workedOut = [] }: Register): ColumnNames<string> {
  const laidOut = Object.values(layouts).flatMap(({ columns }) => Object.entries(columns));
  const questions = Object.entries(fields).map(([name, { label }]) => [label, name] as const);
  const others = Object.entries(fields).flatMap(([name, { alsoCalled = [] }]) =>
    alsoCalled.map((heading) => [heading, name] as const),
  );
  const hundredths = Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'number' ? (field.inHundredths ?? []).map((heading) => [heading, hundredthsOf(name)] as const) : [],
  );
  const own = Object.entries(ownColumns).map(([column, heading]) => [heading, column] as const);
  const taken = new Map<string, string>();
  const names: Record<string, string> = {};
  const notRead = workedOut.map((heading) => [heading, '*standing'] as const);
  for (const [heading, name] of [
    ...own,
    ...notRead,
    ...questions,
    ...laidOut,
    ...others,
    ...hundredths,
    ...formerColumns,
  ]) {
    const form = columnForm(heading);
    if (taken.has(form)) continue;
    taken.set(form, name);
    names[name] = names[name] === undefined ? heading : `${names[name]}|${heading}`;
  }
  return names;
}

/** The columns that hold a field in hundredths, where it is else written as a decimal. */
export function hundredthsOf(name: string): string {
  return `${name}*hundredths`;
}
