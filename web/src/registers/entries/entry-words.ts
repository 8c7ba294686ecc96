import type { EntryReply } from '@due-regard/shared/registers/api.ts';
import type { Field, Value } from '@due-regard/shared/registers/field.ts';
import type { Register, Standing } from '@due-regard/shared/registers/register.ts';
import { numberShown } from '@due-regard/shared/registers/field.ts';
import { wordsOf } from '@due-regard/shared/registers/words.ts';
import type { AddressFilter } from '../../design-system/filter-chips.ts';
import type { TagColour, TagWords } from '../../design-system/Tag.tsx';
import { wayWords } from '../../ChangeWay.tsx';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { dayIn } from '@due-regard/shared/registers/standing.ts';
import type { FieldWords } from '../../words.ts';
import { linkWords, publicationWords } from '../register-words.ts';
import type { Names } from './names.ts';

const colours: Readonly<Record<Standing['means'], TagColour>> = {
  good: 'green',
  attention: 'yellow',
  bad: 'red',
  open: 'blue',
  over: 'grey',
};

/** How an entry stands, as a tag; undefined for a register that knows no standings. */
export function tagOf({ standings }: Register, { standing }: Pick<EntryReply, 'standing'>): TagWords | undefined {
  const told = standing === null ? undefined : standings?.[standing];
  return told === undefined ? undefined : { label: told.label, colour: colours[told.means] };
}

/** `a risk`, `an incident` */
export function aThing({ thing }: Pick<Register, 'thing'>): string {
  return `${/^[aeiou]/.test(thing) ? 'an' : 'a'} ${thing}`;
}

/** A field in words; a choice that nobody made here in the words of the file that brought it, as it was written. */
export function saidIn(
  field: Field,
  values: EntryReply['values'],
  { value, names }: { readonly value: Value; readonly names: Names },
): string | null {
  const words = wordsOf(field, value, (id) => names.get(id)?.text);
  if (words !== null || field.kind !== 'choice' || field.asWritten === undefined) return words;
  const written = values[field.asWritten];
  return typeof written === 'string' ? written : null;
}

/** Each field of a register by its name, as its history names them. */
export function fieldNamesOf({ fields }: Register): Readonly<Record<string, string>> {
  const labels = Object.entries(fields).map(([name, { label }]) => [name, label] as const);
  return { ...Object.fromEntries(labels), publication: 'Who may read it' };
}

/** What a list may be filtered by: words, its standing, every field with choices, and what its entries are marked with. */
export function filtersOf(
  { fields, standings }: Register,
  entries: readonly EntryReply[],
  parameters: URLSearchParams,
): readonly AddressFilter[] {
  const chosen = Object.entries(fields).flatMap(([name, field]) => {
    const asked = parameters.get(name) || [];
    const held = entries.flatMap(({ values }) => values[name] ?? []).map(String);
    const options = optionsOf(field, new Set(held.concat(asked)));
    return options.length === 0 ? [] : [{ name, label: field.label, options }];
  });
  // A line of the calendar that stands for several leads here.
  const day = dayIn(parameters.get('due'));
  const standing = Object.entries(standings ?? {}).map(([value, { label }]) => ({ value, text: label }));
  return [
    { name: 'search', label: 'Words' },
    ...(standing.length === 0 ? [] : [{ name: 'standing', label: 'Standing', options: standing }]),
    ...chosen,
    ...(day === undefined
      ? []
      : [{ name: 'due', label: 'Falls due on', options: [{ value: day, text: longDate(day) }] }]),
  ];
}

/** What entries are marked with and what is asked for: nobody looks for a year of which there is nothing. */
function optionsOf(field: Field, marks: ReadonlySet<string>) {
  if (field.kind === 'choice' || field.kind === 'choices')
    return optionsIn(field.choices).filter(({ value }) => marks.has(value));
  if (field.kind !== 'list') return [];
  return [...marks].toSorted().map((mark) => ({ value: mark, text: mark }));
}

function optionsIn(choices: Readonly<Record<string, string>>) {
  return Object.entries(choices).map(([value, text]) => ({ value, text }));
}

/** The entries that the filters of an address leave. */
export function filtered(
  register: Register,
  entries: readonly EntryReply[],
  { parameters, names }: { readonly parameters: URLSearchParams; readonly names: Names },
): readonly EntryReply[] {
  const asked = filtersOf(register, entries, parameters).flatMap(({ name }) => {
    const value = parameters.get(name) ?? '';
    return value === '' ? [] : [{ name, value }];
  });
  return entries.filter((entry) =>
    asked.every(({ name, value }) =>
      name === 'search'
        ? textOf(register, entry, names).includes(value.trim().toLowerCase())
        : isMeant(register, entry, { name, value }),
    ),
  );
}

function isMeant(
  { fields }: Register,
  entry: EntryReply,
  { name, value }: { readonly name: string; readonly value: string },
): boolean {
  if (name === 'due')
    return Object.entries(fields).some(([own, field]) => 'due' in field && entry.values[own] === value);
  if (name === 'standing') return entry.standing === value;
  const held = entry.values[name] ?? null;
  return Array.isArray(held) ? held.includes(value) : held === value;
}

/** All that the screen says of an entry: choices and days in words, things by their names; no code and no id. */
function textOf(register: Register, entry: EntryReply, names: Names): string {
  const said = Object.entries(register.fields).map(([name, field]) =>
    wordsOf(field, entry.values[name] ?? null, (id) => names.get(id)?.text),
  );
  const shown = [entry.name, tagOf(register, entry)?.label, entry.remark, ...said];
  return shown
    .filter((words) => typeof words === 'string')
    .join('\n')
    .toLowerCase();
}

/** What can be wrong with each answer of a register's form, in words. */
export function wordsOfForm(register: Register): Readonly<Record<string, FieldWords>> {
  const own = Object.entries(register.fields).map(([name, field]) => [name, wordsOfField(register, field)] as const);
  return {
    ...wayWords,
    ...Object.fromEntries(own),
    since: {
      noun: 'the day from which it is true',
      codes: {
        'in-the-future': 'The day from which it is true must be today or earlier',
        'before-it-happened':
          'What you enter happened after this day: enter the day on which it happened, or a later one',
      },
    },
    publication: {
      ...publicationWords,
      codes: { ...publicationWords.codes, 'officers-only': 'This register is for officers only: choose that' },
    },
  };
}

function wordsOfField({ problemWords }: Register, field: Field): FieldWords {
  const noun = `“${field.label}”`;
  const codes = {
    'in-the-future': `${noun} must be today or earlier`,
    'invalid-value': `Choose an answer to ${noun}`,
    'put-off': `${noun} was promised: choose above that it has changed, so that the day first given stays to be seen`,
    'before-it-happened': `${noun} lies after the day from which this is said: choose above that it has changed, from that day on`,
    'promised-since': `An earlier day was promised first under ${noun}, from a later day on: leave it open, or enter one that is not later`,
    'not-its-meeting': `${noun} is not the day of the meeting that you name: enter that day, or another meeting`,
    overdue: `The day under ${noun} has passed, and what is overdue stays to be seen: leave it, give another day, or say that it is done or over`,
    'held-already': 'There is one of this name already',
    unknown: `What is chosen under ${noun} is not there any more: choose another`,
    'may-not-read': `Whom you choose under ${noun} may not read this: choose somebody else, or another answer to “Who may read it?”`,
    'too-many': `${noun} can hold no more than 50 answers`,
    ...problemWords,
  };
  return field.kind === 'link' ? { ...linkWords(noun), noun } : { noun, codes: ownCodes(field, codes) };
}

function ownCodes(field: Field, codes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (field.kind !== 'number') return codes;
  const [least, most] = [field.least, field.most].map((bound) => String(numberShown(field, bound)));
  const kind = field.inHundredths === undefined ? 'a whole number' : 'a number with at most two decimals';
  const range = `“${field.label}” must be ${kind} from ${least ?? ''} to ${most ?? ''}`;
  return { ...codes, 'too-small': range, 'too-large': range, 'invalid-type': range };
}
