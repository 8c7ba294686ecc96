import { parseIsoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import { exemptParagraphWords } from '../disclosure/release.ts';
import { problems } from '../http/problem.ts';
import { codeListOf } from './code-lists.ts';
import { breakdownNames } from './breakdown.ts';
import { standingWords } from './counts.ts';
import { answerWords, meetingChecks, supportChecks } from './panel/checks.ts';
import { areaNames, areaRatingWords } from './panel/statement.ts';
import { trainingSubjects } from './panel/training.ts';
import { quarterWords } from './quarter.ts';

/** One thing that an entry of Channel's own record speaks of, as it was and as it became; empty where it was not there. */
export interface EntryField {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface EntryTold {
  readonly before: unknown;
  readonly after: unknown;
}

/** What an agency is called. */
export type AgencyName = (agencyId: string) => string;

/** What an entry says was and became, in words; what stayed the same is left out, and so are ids. */
export function entryFields({ before, after }: EntryTold, agencyName: AgencyName): readonly EntryField[] {
  const [was, is] = [before, after].map((side) => new Map(leavesOf(side, { agencyName })));
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
    .map((name) => ({ name, before: was?.get(name) ?? '', after: is?.get(name) ?? '' }))
    .filter((field) => field.before !== field.after);
}

interface Beside {
  readonly agencyName: AgencyName;
  /** What the name of a field begins with, of several things in one entry. */
  readonly of?: string;
}

type Leaf = readonly [name: string, words: string];

/** Values without things in them, each under what the screen calls it. */
function leavesOf(value: unknown, beside: Beside): readonly Leaf[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => leavesOf(one, beside));
  if (!isObject(value)) return [];
  if (isCounts(value)) return countLeaves(value);
  return Object.entries(value).flatMap(([name, held]): readonly Leaf[] => {
    const heading = areaNames.get(name);
    if (heading !== undefined && isObject(held)) return leavesOf(held, { ...beside, of: heading });
    if (name === 'signatures') return [['Signatures', signatureWords(held)]];
    if (isObject(held)) return leavesOf(held, beside);
    const label = labels.get(name);
    const words = label === undefined ? '' : wordsIn(name, held, beside.agencyName);
    return label === undefined || words === ''
      ? []
      : [[beside.of === undefined ? label : `${beside.of}: ${label}`, words]];
  });
}

interface Counts {
  readonly quarter: IsoDate;
  readonly breakdown: keyof typeof breakdownNames;
  readonly standing: keyof typeof standingWords;
  readonly counts: Readonly<Record<string, number>>;
}

function countLeaves({ quarter, breakdown, standing, counts }: Counts): readonly Leaf[] {
  const of = `${breakdownNames[breakdown]}, ${quarterWords(quarter)}`;
  const codes = codeListOf(breakdown, quarter)?.codes ?? [];
  return [
    [of, standingWords[standing]],
    ...Object.entries(counts).map(([code, count]): Leaf => [
      `${of}: ${codes.find((one) => one.code === code)?.words ?? code}`,
      String(count),
    ]),
  ];
}

function signatureWords(value: unknown): string {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  return all
    .filter(isObject)
    .map(({ by, onDay, changes }) => {
      const isEnded = Array.isArray(changes) && changes.length > 0;
      return `${textOf(by)}, ${textOf(onDay)}${isEnded ? ', changed since' : ''}`;
    })
    .join('; ');
}

function wordsIn(name: string, value: unknown, agencyName: AgencyName): string {
  if (Array.isArray(value)) return value.map((one: unknown) => wordsIn(name, one, agencyName)).join(', ');
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return ofAgencies.has(name) ? agencyName(textOf(value)) : textOf(value, name);
}

const ofAgencies: ReadonlySet<string> = new Set(['asked', 'present', 'agencyId']);

/** A day or a code in words; anything else as it was written. */
function textOf(value: unknown, name = ''): string {
  if (typeof value !== 'string') return '';
  const day = parseIsoDate(value);
  if (day !== undefined) return longDate(day);
  return (written.has(name) ? undefined : codeWords.get(value)) ?? value;
}

/** What somebody wrote: no code. */
const written: ReadonlySet<string> = new Set(['name', 'evidence', 'agreedBy', 'agreementReference', 'interest']);

const codeWords: ReadonlyMap<string, string> = new Map([
  ...Object.entries(answerWords),
  ...Object.entries(areaRatingWords),
  ...Object.entries(breakdownNames),
  ...Object.entries(trainingSubjects).map(([code, { name }]) => [code, name] as const),
  ...Object.entries(problems).map(([code, { title }]) => [code, title] as const),
  ...Object.entries(exemptParagraphWords),
  ['held', 'Held'],
  ['planned', 'Planned'],
  ['entered', 'Entered'],
  ['trained', 'Trained'],
  ['not-trained', 'Not trained'],
]);

/** Fields that are told, by the name under which an entry holds them; any other is left out. */
const labels: ReadonlyMap<string, string> = new Map([
  ...Object.entries(meetingChecks),
  ...Object.entries(supportChecks),
  ['onDay', 'Day'],
  ['state', 'How it stands'],
  ['attendance', 'Attendance'],
  ['asked', 'Agencies it was asked of'],
  ['present', 'Agencies that were there'],
  ['name', 'Name'],
  ['standsFrom', 'First day on the panel'],
  ['standsTo', 'Last day on the panel'],
  ['agencyId', 'Agency'],
  ['subject', 'Training'],
  ['answer', 'Answer'],
  ['refreshMonths', 'Months until it is due again'],
  ['checkedOn', 'Looked at on'],
  ['askedOn', 'Asked on'],
  ['dueOn', 'Due'],
  ['answeredOn', 'Answered on'],
  ['rating', 'Rating'],
  ['evidence', 'What shows it'],
  ['by', 'Signed by'],
  ['from', 'First quarter from'],
  ['to', 'Last quarter from'],
  ['breakdowns', 'Counted by'],
  ['agreedBy', 'Agreed by'],
  ['agreedOn', 'Agreed on'],
  ['agreementReference', 'Where the agreement is filed'],
  ['paragraph', 'Why it is exempt'],
  ['interest', 'Public interest'],
  ['asAt', 'As at'],
  ['knownAt', 'As known on'],
  ['format', 'Kind of file'],
  ['page', 'Page'],
  ['said', 'Breakdowns of quarters in the file'],
  ['changes', 'Of them changed'],
  ['code', 'Why it was refused'],
]);

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was sealed has the shape of its kind: the two names that no other thing has tell it. */
function isCounts(value: unknown): value is Counts {
  return isObject(value) && 'quarter' in value && 'breakdown' in value && isObject(value['counts']);
}
