import { uncapital } from '@due-regard/shared/measure/words.ts';
import { parseInstant, parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { quoted } from '@due-regard/shared/imports/answer-words.ts';
import { columnWords, meaningWords } from '@due-regard/shared/imports/learning/meaning-words.ts';
import type { Meaning } from '@due-regard/shared/imports/learning/meaning-words.ts';
import { progressStatusNames } from '@due-regard/shared/plans/action.ts';
import { equalityNames, profileNames } from '@due-regard/shared/strategies/document-names.ts';
import { documentKindRules, documentKinds } from '@due-regard/shared/strategies/document.ts';
import { roleNames } from '@due-regard/shared/people/role.ts';
import { audienceNames } from '@due-regard/shared/training/learners/audience.ts';
import { kindNames } from '@due-regard/shared/schools/kind-words.ts';
import { londonTimeWords } from '../design-system/london-day.ts';
import type { CourseName } from '../use-course-name.ts';
import { answerWords, isAnsweredByIds, registerIn } from './asked-by-register.ts';
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
  const beside = after ?? before;
  const names = [...new Set([...was.keys(), ...is.keys()])].filter((name) => !isNumberIn(name, beside));
  return names
    .map((name) => {
      const { label, words } = tellingOf(name, beside);
      return { name: label, before: words(was.get(name), courseName), after: words(is.get(name), courseName) };
    })
    .filter((field) => field.before !== field.after);
}

interface FieldTelling {
  readonly label: string;
  readonly words: (value: unknown, courseName: CourseName) => string;
}

/** How a field is told: of an entry of a register, by the question of its form and in the words of that. */
function tellingOf(name: string, beside: unknown): FieldTelling {
  const register = registerIn(beside);
  const asked = register?.fields[name];
  if (asked !== undefined) return { label: asked.label, words: (value) => answerWords(asked, value) };
  if (register !== undefined && name === 'register')
    return { label: 'Register', words: (value) => (value === undefined ? '' : register.title) };
  return {
    label: nameOf(name),
    words: (value, courseName) => wordsOf(isCourse(name) ? coursesIn(value, courseName) : value, courseName),
  };
}

/** The numbers by which the records know what an entry speaks of, for whoever checks them: ids and checksums. */
export function numbersIn(before: unknown, after: unknown): readonly Readonly<{ name: string; value: string }>[] {
  const all = [before, after].flatMap((side) =>
    [...fieldsOf(side)].flatMap(([name, value]) => {
      const words = isNumberIn(name, side) ? wordsOf(value, asItStands) : '';
      return words === '' ? [] : [{ name: registerIn(side)?.fields[name]?.label ?? sentenceOf(name), value: words }];
    }),
  );
  return [...new Map(all.map((one) => [`${one.name} ${one.value}`, one])).values()];
}

function isNumberIn(name: string, beside: unknown): boolean {
  return isNumber(name) || isAnsweredByIds(registerIn(beside)?.fields[name]);
}

function asItStands(id: string): string {
  return id;
}

function isCourse(name: string): boolean {
  return /course(_?id|s)$/i.test(name);
}

/** Whether a field holds an id or a checksum in the place of words. */
function isNumber(name: string): boolean {
  return !isCourse(name) && /(^|_)ids?$|Ids?$|^(sha256|replaces|carriedFrom|ownerUser|author|checker)$/.test(name);
}

/** What the records call in one word that says little by itself: most of it what a file brought, in numbers. */
const fieldNames: ReadonlyMap<string, string> = new Map([
  ['definition', 'How it is read'],
  ['accepted', 'New'],
  ['duplicates', 'Known already'],
  ['gone', 'Not in the list any more'],
  ['notOurs', 'Rows that are none of ours'],
  ['waiting', 'Rows that waited for an answer'],
  ['links', 'Other ids of its people'],
  ['everybodyLeft', 'Organisations that everybody has left'],
  ['keptInPost', 'Organisations not in the list whose people stay in post'],
  ['leftOut', 'Rows left out'],
  ['moved', 'Stood under another id of their person'],
  ['posts', 'People in post'],
  ['cell', 'What the cell says'],
  ['consultFrom', 'Consultation opens'],
  ['consultTo', 'Consultation ends'],
  ['equality', 'Effect on equality'],
  ['equalityOn', 'Equality assessed on'],
  ['profileYear', 'Year of the local profile'],
  ['profileSeen', 'Local profile'],
  ['meetsEveryMonths', 'Meets every so many months'],
  ['meetsOn', 'Day of the meeting'],
  ['publication', 'Who may read it'],
  ['rag', 'Colour'],
  ['fromOn', 'From'],
  ['untilOn', 'Until'],
  ['dueOn', 'Promised for'],
  ['revisedOn', 'Agreed on'],
  ['enteredOn', 'Day of the entry'],
  ['blockedReason', 'What stands in the way'],
  ['isFlagged', 'Asks for attention'],
  ['isToBeChecked', 'To be checked by somebody else'],
  ['reviewMonths', 'Months between reviews'],
  ['ref', 'Reference'],
  ['places', 'Where it stands in plans'],
]);

function coursesIn(value: unknown, courseName: CourseName): unknown {
  if (Array.isArray(value)) return value.map((one) => coursesIn(one, courseName));
  return typeof value === 'string' ? courseName(value) : value;
}

function nameOf(field: string): string {
  return fieldNames.get(field) ?? sentenceOf(isCourse(field) ? field.replace(/_?id$/i, '') : field);
}

/** The record holds objects; anything else is told as one thing. */
function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  if (value === null || value === undefined) return new Map();
  return isObject(value) ? new Map(Object.entries(value)) : new Map([['value', value]]);
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordsOf(value: unknown, courseName: CourseName): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return listWords(value, courseName);
  if (typeof value === 'number') return String(value);
  return isObject(value) ? objectWords(value, courseName) : '';
}

function listWords(values: readonly unknown[], courseName: CourseName): string {
  const all = values.map((value) => wordsOf(value, courseName));
  return all.join(values.some((value) => isObject(value) && shapeWords(value, courseName) !== undefined) ? '; ' : ', ');
}

function objectWords(value: Fields, courseName: CourseName): string {
  const shape = shapeWords(value, courseName);
  return (
    shape ??
    Object.entries(value)
      .flatMap(([name, held]) => {
        const { label, words } = tellingOf(name, value);
        const said = words(held, courseName);
        return said === '' ? [] : [`${uncapital(label)} ${said}`];
      })
      .join(', ')
  );
}

/** What the records hold in a shape of their own: a column of a file or a word and what it means, an entry, a place. */
function shapeWords(value: Fields, courseName: CourseName): string | undefined {
  const { name, nth, meaning, word, title, status, note, ref } = value;
  if (typeof title === 'string' && typeof status === 'string' && typeof note === 'string')
    return `${quoted(title)}: ${textOf(status)}, ${quoted(note)}`;
  if (typeof ref === 'string' && typeof value['planId'] === 'string') return placeWords(ref, value['validFrom']);
  if (typeof name === 'string' && typeof nth === 'number' && isMeaning(meaning))
    return `“${columnWords({ name, nth })}”: ${meaningWords[meaning]}`;
  if (typeof word !== 'string') return undefined;
  const means = value['courseId'] ?? value['audience'];
  return `${quoted(word)}: ${means === undefined ? 'not counted' : wordsOf(coursesIn(means, courseName), courseName)}`;
}

/** `1.2, from 13 March 2018`: where an action stands in a plan. */
function placeWords(ref: string, from: unknown): string {
  return typeof from === 'string' ? `${ref}, from ${textOf(from)}` : ref;
}

function isMeaning(value: unknown): value is Meaning {
  return typeof value === 'string' && value in meaningWords;
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
  ...Object.entries(progressStatusNames).map(([code, words]) => [code, words.toLowerCase()] as const),
  ...Object.entries(publicationNames),
  ...Object.entries({ ...equalityNames, ...profileNames }),
  ...documentKinds.map((kind) => [kind, documentKindRules[kind].name] as const),
  ...Object.entries(audienceNames),
  ...Object.entries(kindNames),
  ...Object.entries(roleNames),
]);
