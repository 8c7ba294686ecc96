import { parseIsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import { numberShown } from './field.ts';
import type { Field, Value } from './field.ts';
import type { Entry, Register } from './register.ts';

/** What things are called, by their ids; undefined for what the reader may not see. */
export type NameOf = (id: string) => string | undefined;

/**
 * What a field says, in words; null where nothing is said. What the reader may not see is left out.
 * @param nameOf names of things and people
 */
export function wordsOf(field: Field, value: Value, nameOf: NameOf): string | null {
  if (value === null) return null;
  const parts = Array.isArray(value) ? value : [value];
  const words = parts.flatMap((part: string | number) => partInWords(field, part, nameOf) ?? []);
  return words.length === 0 ? null : words.join('; ');
}

function partInWords(field: Field, part: string | number, nameOf: NameOf): string | undefined {
  if (typeof part === 'number') return numberInWords(field, part);
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return field.choices[part] ?? part;
    case 'one':
    case 'several':
    case 'person':
      return nameOf(part);
    case 'day':
    case 'promise': {
      const day = parseIsoDate(part);
      return day === undefined ? part : longDate(day);
    }
    default:
      return part;
  }
}

function numberInWords(field: Field, number: number): string {
  if (field.kind === 'pounds') return pounds(number);
  return field.kind === 'number' && field.isYear === true
    ? String(number)
    : numberShown(field, number).toLocaleString('en-GB');
}

/** `£5,800` */
export function pounds(amount: number): string {
  return `£${amount.toLocaleString('en-GB')}`;
}

/** What an entry is called: the fields that name it, in their order; what is not so is never told as if it were. */
export function nameOfEntry(register: Register, { values }: Pick<Entry, 'values'>, nameOf: NameOf): string {
  const words = register.namedBy.flatMap((name) => {
    const field = register.fields[name];
    return field === undefined ? [] : (wordsOf(field, values[name] ?? null, nameOf) ?? []);
  });
  const name = words.join(' · ') || register.thing;
  return register.nameBegins === undefined ? name : `${register.nameBegins}: ${name}`;
}
