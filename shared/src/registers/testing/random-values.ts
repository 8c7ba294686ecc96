import fc from 'fast-check';
import { addDays, isoDate } from '../../calendar/iso-date.ts';
import { nothingIn } from '../field.ts';
import type { Field, Value, Values } from '../field.ts';
import type { Register } from '../register.ts';

/** Days from July 2016 on, for three years. */
export const someDay = fc.integer({ min: 0, max: 1000 }).map((after) => addDays(isoDate('2016-07-01'), after));

const texts = fc.constantFrom('Round table', 'Community safety', 'Younger women', 'Head of Equalities', '2');

/** What a register can hold of an entry: each field with something that it takes, or with nothing. */
export function randomValues(register: Register): fc.Arbitrary<Values> {
  const fields = Object.entries(register.fields).map(([name, field]) => [name, valueFor(field)] as const);
  return fc.record(Object.fromEntries(fields));
}

function valueFor(field: Field): fc.Arbitrary<Value> {
  const something = somethingFor(field);
  return field.isNeeded === true ? something : fc.oneof(fc.constant(nothingIn(field)), something);
}

function somethingFor(field: Field): fc.Arbitrary<Value> {
  switch (field.kind) {
    case 'words':
      return texts;
    case 'list':
      return fc.uniqueArray(texts, { minLength: 1, maxLength: 3 });
    case 'choice':
      return fc.constantFrom(...Object.keys(field.choices));
    case 'choices':
      return fc.uniqueArray(fc.constantFrom(...Object.keys(field.choices)), { minLength: 1, maxLength: 3 });
    case 'day':
    case 'promise':
      return someDay;
    case 'number':
      return fc.integer({ min: field.least, max: field.most });
    case 'pounds':
      return fc.integer({ min: 0, max: 100_000 });
    case 'link':
      return fc.constant('https://council.example/papers');
    case 'several':
      return fc.constant(['an-id', 'another-id']);
    default:
      return fc.constant('an-id');
  }
}
