import { counted } from '../measure/words.ts';
import { ownerFields } from '../registers/field.ts';
import type { Fields, ValuesOf } from '../registers/field.ts';
import { inAll } from '../registers/in-all.ts';
import { register } from '../registers/register.ts';
import type { Entry, RegisterView } from '../registers/register.ts';
import { hasCome } from '../registers/standing.ts';

/** What can be done when something happened, in the order in which it is usually done. */
const responses = {
  police: 'Police briefed',
  leaders: 'Council’s leaders told',
  statement: 'Public statement',
  faith: 'Faith leaders brought together',
  residents: 'Meeting with residents',
  schools: 'Schools told',
  staff: 'Staff told',
  presence: 'Officers on the spot',
} as const;

const fields = {
  what: {
    kind: 'words',
    label: 'What happened',
    hint: 'No people, and no place that identifies any',
    most: 300,
    isNeeded: true,
    alsoCalled: ['Incident', 'Tension'],
  },
  happenedOn: { kind: 'day', label: 'Day', isNeeded: true },
  hour: {
    kind: 'number',
    label: 'Hour of the day',
    hint: 'From 0 to 23; leave it open where it is not known',
    least: 0,
    most: 23,
  },
  level: {
    kind: 'choice',
    label: 'Level',
    choices: {
      low: 'Low: talk, no sign of more',
      raised: 'Raised: people are worried',
      high: 'High: harm to people or places',
      unknown: 'Not known',
    },
    isNeeded: true,
  },
  firstResponse: {
    kind: 'number',
    label: 'Hours until the first response',
    hint: 'In whole hours, 0 for less than one; leave it open where it is not recorded',
    least: 0,
    most: 10_000,
  },
  responses: { kind: 'choices', label: 'What was done', choices: responses },
  lesson: { kind: 'words', label: 'Lesson learned', most: 1000 },
  lessonDue: { kind: 'day', label: 'Lesson to be drawn by', due: 'Lesson to be drawn' },
  followUps: { kind: 'several', label: 'Actions that follow from it', of: 'action' },
  closedOn: { kind: 'day', label: 'Closed on' },
  ...ownerFields,
} as const satisfies Fields;

/** Incidents and tensions, without a person or a place that identifies one. */
export const incidents = register({
  code: 'incidents',
  room: 'engagement',
  title: 'Incidents and tensions',
  thing: 'incident',
  purpose: 'What happened between communities, how soon and how the council answered, and what was learned.',
  fields,
  namedBy: ['what'],
  latestBy: 'happenedOn',
  columns: ['happenedOn', 'level', 'firstResponse', 'lesson'],
  happenedOn: () => 'happenedOn',
  knownBy: ['what', 'happenedOn'],
  standings: {
    open: { label: 'Open', means: 'open' },
    'no-lesson': { label: 'Open, no lesson drawn', means: 'attention' },
    'no-response': { label: 'No response recorded', means: 'bad' },
    closed: { label: 'Closed', means: 'over' },
  },
  standingOf,
  remarkOn: ({ values }) => `${firstInWords(values)}; ${doneInWords(values)}`,
  isOver: ({ values: { closedOn } }, { asAt }) => hasCome(closedOn, asAt),
  isMet: (field, { values: { lesson } }) => field === 'lessonDue' && lesson !== null,
  agedBy: 'happenedOn',
  summaryOf: (entries, view) => [standingsInWords(entries, view), hoursInWords(entries)],
  problemsIn: ({ happenedOn, closedOn, firstResponse, responses: done }) => [
    ...(closedOn !== null && closedOn < happenedOn ? [{ field: 'closedOn', code: 'before-start' }] : []),
    ...(firstResponse !== null && done.length === 0 ? [{ field: 'responses', code: 'missing' }] : []),
  ],
  problemWords: { 'before-start': 'The day on which it was closed must not lie before the one on which it happened' },
});

type Incident = Entry<typeof fields>;

function standingOf({ values }: Incident, { asAt }: RegisterView) {
  if (hasCome(values.closedOn, asAt)) return 'closed';
  if (values.responses.length === 0) return 'no-response';
  return values.lesson === null ? 'no-lesson' : 'open';
}

function standingsInWords(entries: readonly Incident[], view: RegisterView): string {
  const standings = entries.map((incident) => standingOf(incident, view));
  return inAll(['incident', 'incidents'], standings, {
    open: 'open',
    'no-lesson': 'open with no lesson drawn',
    'no-response': 'with no response recorded',
    closed: 'closed',
  });
}

/** `The first response came within 3 to 26 hours (recorded for 2 of 2).` */
function hoursInWords(entries: readonly Incident[]): string {
  const hours = entries.flatMap(({ values }) => values.firstResponse ?? []);
  const of = `recorded for ${String(hours.length)} of ${String(entries.length)}`;
  if (hours.length === 0) return `How soon the first response came is not recorded (${of}).`;
  const [least, most] = [Math.min(...hours), Math.max(...hours)];
  const from = least === most ? '' : `${String(least)} to `;
  return `The first response came after ${from}${counted(most, ['hour', 'hours'])} (${of}).`;
}

function firstInWords({ firstResponse }: ValuesOf<typeof fields>): string {
  if (firstResponse === null) return 'How soon the first response came is not recorded';
  if (firstResponse === 0) return 'First response within an hour';
  return `First response after ${counted(firstResponse, ['hour', 'hours'])}`;
}

/** `4 of the 8 usual steps taken`. */
function doneInWords({ responses: done }: ValuesOf<typeof fields>): string {
  return `${String(done.length)} of the ${String(Object.keys(responses).length)} usual steps taken`;
}
