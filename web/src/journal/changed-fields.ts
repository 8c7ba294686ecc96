import { parseInstant, parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { learningMeanings, staffMeanings } from '@due-regard/shared/imports/learning/mapping.ts';
import { roleNames } from '@due-regard/shared/people/role.ts';
import { audienceNames } from '@due-regard/shared/training/learners/audience.ts';
import { kindNames } from '@due-regard/shared/schools/kind-words.ts';
import { londonTimeWords } from '../design-system/london-day.ts';
import type { CourseName } from '../use-course-name.ts';
import { sentenceOf } from './change-words.ts';

/** One thing that a change speaks of, as it was and as it became; empty where it was not there. */
export interface ChangedField {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

interface Telling {
  readonly before: unknown;
  readonly after: unknown;
  readonly courseName: CourseName;
}

/** What an entry says was and became, field by field; what stayed the same or was blank on both sides is left out. */
export function changedFields({ before, after, courseName }: Telling): readonly ChangedField[] {
  const was = fieldsOf(before);
  const is = fieldsOf(after);
  const names = [...new Set([...was.keys(), ...is.keys()])].filter((name) => !isNumber(name));
  function tell(name: string, value: unknown): string {
    return wordsOf(isCourse(name) ? coursesIn(value, courseName) : value);
  }
  return names
    .map((name) => ({ name: nameOf(name), before: tell(name, was.get(name)), after: tell(name, is.get(name)) }))
    .filter((field) => field.before !== field.after);
}

/** The numbers by which the records know what an entry speaks of, for whoever checks them: ids and checksums. */
export function numbersIn(before: unknown, after: unknown): readonly Readonly<{ name: string; value: string }>[] {
  const all = [...fieldsOf(before), ...fieldsOf(after)].filter(([name, value]) => isNumber(name) && value !== null);
  const found = new Map(all.map(([name, value]) => [`${name} ${wordsOf(value)}`, { name, value: wordsOf(value) }]));
  return [...found.values()].map(({ name, value }) => ({ name: sentenceOf(name), value }));
}

function isCourse(name: string): boolean {
  return /course(_?id|s)$/i.test(name);
}

/** Whether a field holds an id or a checksum in the place of words. */
function isNumber(name: string): boolean {
  return !isCourse(name) && /(^|_)ids?$|Ids?$|^sha256$|^replaces$/.test(name);
}

function coursesIn(value: unknown, courseName: CourseName): unknown {
  if (Array.isArray(value)) return value.map((one) => coursesIn(one, courseName));
  return typeof value === 'string' ? courseName(value) : value;
}

function nameOf(field: string): string {
  return sentenceOf(isCourse(field) ? field.replace(/_?id$/i, '') : field);
}

/** The record holds objects; anything else is told as one thing. */
function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  if (value === null || value === undefined) return new Map();
  return isObject(value) ? new Map(Object.entries(value)) : new Map([['value', value]]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  if (typeof value === 'number') return String(value);
  return isObject(value) ? Object.entries(value).flatMap(entryWords).join(', ') : '';
}

function entryWords([name, value]: readonly [string, unknown]): readonly string[] {
  const words = wordsOf(value);
  return words === '' ? [] : [`${sentenceOf(name).toLowerCase()} ${words}`];
}

function textOf(text: string): string {
  const day = parseIsoDate(text);
  if (day !== undefined) return longDate(day);
  if (parseInstant(text) !== undefined) return londonTimeWords(text);
  return codeWords.get(text) ?? text;
}

/** The codes that the record holds in the place of words. */
const codeWords: ReadonlyMap<string, string> = new Map([
  ['not-trained', 'not trained'],
  ['not-completed', 'not completed'],
  ['whole-staff', 'whole staff'],
  ['dsl', 'safeguarding lead'],
  ['learning', 'learning system export'],
  ['staff', 'list of staff'],
  ...[...learningMeanings, ...staffMeanings].map((code) => [code, code.replaceAll('-', ' ')] as const),
  ...Object.entries(audienceNames),
  ...Object.entries(kindNames),
  ...Object.entries(roleNames),
]);
