import { agencyKey } from '../../plans/agency.ts';
import { choiceMeant } from '../../registers/choice-words.ts';
import type { Field, Value } from '../../registers/field.ts';
import { isMany, nothingIn, numberKept, numberShown } from '../../registers/field.ts';
import { wordsOf } from '../../registers/words.ts';
import type { NameOf } from '../../registers/words.ts';
import { answerWord } from '../answer-cells.ts';
import { emptiesCell } from '../plans/plan-row.ts';
import type { ReasonCode } from '../reasons.ts';

/** What a cell says of a field: a value, nothing at all, or why it cannot be read. */
export type ValueRead = { readonly value: Value } | 'nothing' | { readonly refused: ReasonCode };

/** Finds what a text names of a kind of thing: its id, or why it is none. */
export type FindThing = (of: string, text: string) => { readonly id: string } | { readonly refused: ReasonCode };

/** A cell as the value of its field; `None` empties it. Days stand as `2018-03-13`. */
export function readValue(field: Field, text: string, find: FindThing): ValueRead {
  if (emptiesCell(text)) return { value: nothingIn(field) };
  if (field.kind === 'words' && field.isWho === true && answerWord(text) === 'nothing') return 'nothing';
  if (isMany(field)) return readSeveral(field, text, find);
  const read = readOne(field, text, find);
  const saysNothing = 'refused' in read && answerWord(text) === 'nothing';
  return saysNothing ? 'nothing' : read;
}

function readSeveral(field: Field, text: string, find: FindThing): ValueRead {
  const parts = text.split(';').flatMap((part) => part.trim() || []);
  if (parts.length === 0) return 'nothing';
  const read = parts.map((part) => readOne(field, part, find));
  const bad = read.find((one) => 'refused' in one);
  if (bad !== undefined) return answerWord(text) === 'nothing' ? 'nothing' : bad;
  return { value: [...new Set(read.flatMap((one) => ('value' in one ? String(one.value) : [])))] };
}

type OneRead = { readonly value: string | number } | { readonly refused: ReasonCode };

function readOne(field: Field, text: string, find: FindThing): OneRead {
  switch (field.kind) {
    case 'choice':
    case 'choices': {
      const code = choiceMeant(field.choices, text);
      return code === undefined ? { refused: 'choice-not-known' } : { value: code };
    }
    case 'number':
      return field.isMonths === true ? readMonths(text) : readShown(field, text);
    case 'pounds':
      return readNumber(text.replace(/^£\s*/, ''));
    case 'one':
    case 'several':
    case 'person': {
      const found = find(field.kind === 'person' ? 'person' : field.of, text);
      return 'id' in found ? { value: found.id } : found;
    }
    default:
      return { value: text };
  }
}

/** Of what is kept in hundredths two decimals are read. */
function readShown(field: Field, text: string): OneRead {
  const isDecimal = /^\d{1,6}\.\d{1,2}$/.test(text);
  const read = isDecimal && numberKept(field, 1) !== 1 ? { value: Number(text) } : readNumber(text);
  return 'value' in read ? { value: numberKept(field, Number(read.value)) } : read;
}

/** Every how many months: a number, or words that mean one number alone, and so neither biannual nor bimonthly. */
function readMonths(text: string): OneRead {
  const said = agencyKey(text);
  const [, count = ''] = /^(?:every )?(\d{1,2}|[a-z]+) (?:months?|monthly)$/.exec(said) ?? [];
  const named = count === '' ? monthsNamed.get(said) : numerals.indexOf(count) + 1 || undefined;
  if (named !== undefined) return { value: named };
  return /^\d+$/.test(count) ? { value: Number(count) } : readNumber(text);
}

const numerals = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const monthsNamed: ReadonlyMap<string, number> = new Map([
  ['monthly', 1],
  ['every month', 1],
  ['quarterly', 3],
  ['every quarter', 3],
  ['half yearly', 6],
  ['twice a year', 6],
  ['twice yearly', 6],
  ['yearly', 12],
  ['annual', 12],
  ['annually', 12],
  ['once a year', 12],
  ['every year', 12],
]);

function readNumber(text: string): OneRead {
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)) return { refused: 'number-in-scientific-form' };
  if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?$/.test(text)) return { refused: 'number-not-read' };
  return { value: Number(text.replaceAll(',', '')) };
}

/** What our own file says of a field: what comes back the same changes nothing, whatever it may mean. */
export function printedValue(field: Field, value: Value, nameOf: NameOf): string {
  if (typeof value === 'number') return String(numberShown(field, value));
  if (typeof value === 'string' && (field.kind === 'day' || field.kind === 'promise')) return value;
  return asOneLine(wordsOf(field, value, nameOf) ?? '');
}

/** A text in the form in which cells are compared: blanks of all kinds are one. */
export function asOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Whether two values say the same; several things say it in whatever order. */
export function isSameValue(one: Value, other: Value): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(value: Value): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted((left, right) => (left < right ? -1 : 1)) : value);
}
