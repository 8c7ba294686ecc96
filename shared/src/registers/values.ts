import * as z from 'zod/mini';
import { parseIsoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { unlikelyDay } from '../deadlines/unlikely-day.ts';
import { dayField, idField, linkField, textField } from '../http/fields.ts';
import { issueCode } from '../http/issue-code.ts';
import { namesChannelPanel } from '../governance/body.ts';
import type { FieldProblem } from '../http/problem.ts';
import { isMany, isOfPast, nothingIn } from './field.ts';
import type { Field, Value, Values } from './field.ts';
import { findPersonalData } from '../imports/personal-data.ts';
import type { Register } from './register.ts';

const mostThings = 50;
const longestName = 200;
const mostPounds = 1_000_000_000;

interface Checked {
  /** Every field of the register, in its order. */
  readonly values: Values;
  readonly problems: readonly FieldProblem[];
}

/**
 * What somebody says of an entry, held against its register: every field is there, nothing that the register does not
 * ask, no text that identifies a person.
 * @param given by the names of fields; what is left out is said to be nothing
 * @param today the last day on which anything can have happened
 */
export function checkValues(register: Register, given: Readonly<Record<string, unknown>>, today: IsoDate): Checked {
  const problems: FieldProblem[] = Object.keys(given)
    .filter((name) => !Object.hasOwn(register.fields, name))
    // A name that is none of ours may be somebody's: it is not repeated.
    .map((name) => ({ field: findPersonalData(name) === undefined ? name : 'values', code: 'unknown' }));
  const values: Record<string, Value> = {};
  for (const [name, field] of Object.entries(register.fields)) {
    const one = checkValue(field, Object.hasOwn(given, name) ? given[name] : null);
    values[name] = one.value;
    if (one.code !== undefined) problems.push({ field: name, code: one.code });
    problems.push(...dayProblems(name, field, { value: one.value, today }));
  }
  problems.push(...panelProblems(register, values));
  if (problems.length === 0) problems.push(...(register.problemsIn?.(values, today) ?? []));
  return { values, problems };
}

/** Whether and when a Channel panel meets is withheld: what gathers people is not called after it. */
function panelProblems({ gathers, namedBy }: Register, values: Values): readonly FieldProblem[] {
  const named = gathers === true ? namedBy : [];
  return named.flatMap((field) => {
    const text = values[field];
    return typeof text === 'string' && namesChannelPanel(text) ? [{ field, code: 'channel-panel' }] : [];
  });
}

interface One {
  readonly value: Value;
  readonly code?: string;
}

function checkValue(field: Field, given: unknown): One {
  if (given === null || given === undefined || given === '' || (Array.isArray(given) && given.length === 0)) {
    const value = nothingIn(field);
    return field.isNeeded === true ? { value, code: 'missing' } : { value };
  }
  const read = z.safeParse(schemaOf(field), given, { reportInput: true });
  if (read.success) return { value: Array.isArray(read.data) ? [...new Set(read.data)] : read.data };
  const [first] = read.error.issues;
  return { value: nothingIn(field), code: first === undefined ? 'unknown' : issueCode(first) };
}

function schemaOf(field: Field): z.ZodMiniType<string | number | readonly string[]> {
  if (!isMany(field)) return oneOf(field);
  return z
    .array(z.string().check(z.refine((text) => z.safeParse(oneOf(field), text).success, 'unknown')))
    .check(z.maxLength(mostThings, 'too-many'));
}

function oneOf(field: Field): z.ZodMiniType<string | number> {
  switch (field.kind) {
    case 'words':
      return textField(field.most);
    case 'list':
      return textField(longestName);
    case 'link':
      return linkField;
    case 'choice':
    case 'choices':
      return z.enum(Object.keys(field.choices));
    case 'day':
    case 'promise':
      return dayField;
    case 'number':
      return z.int().check(z.minimum(field.least, 'too-small'), z.maximum(field.most, 'too-large'));
    case 'pounds':
      return z.int().check(z.minimum(0, 'negative'), z.maximum(mostPounds, 'too-large'));
    default:
      return idField;
  }
}

/** A day that happened lies not after today; one that may lie ahead is a likely one. */
function dayProblems(
  name: string,
  field: Field,
  { value, today }: { readonly value: Value; readonly today: IsoDate },
): readonly FieldProblem[] {
  if (field.kind !== 'day' && field.kind !== 'promise') return [];
  const day = typeof value === 'string' ? parseIsoDate(value) : undefined;
  if (day === undefined) return [];
  const unlikely = unlikelyDay(name, day, today);
  if (unlikely !== false) return [unlikely];
  return isOfPast(field) && day > today ? [{ field: name, code: 'in-the-future' }] : [];
}
