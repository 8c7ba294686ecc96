import { dueInItsRoom } from '../registers/field.ts';
import type { Fields, Values, ValuesOf } from '../registers/field.ts';
import { register } from '../registers/register.ts';
import { bodyKindNames, channelPanelWords } from './body.ts';
import type { Body } from './body.ts';
import { bodyProblems } from './problems.ts';

const fields = {
  name: {
    kind: 'words',
    label: 'Body',
    most: 200,
    isNeeded: true,
    alsoCalled: ['Name', 'Board', 'Committee', 'Group'],
  },
  kind: { kind: 'choice', label: 'Kind', choices: bodyKindNames, isNeeded: true, alsoCalled: ['Type'] },
  purpose: { kind: 'words', label: 'Purpose', most: 500 },
  meetsEveryMonths: {
    kind: 'number',
    label: 'Meets every so many months',
    least: 1,
    most: 60,
    isMonths: true,
    alsoCalled: ['Months', 'Frequency', 'Frequency of meetings', 'Meeting frequency', 'Meets', 'Meets every'],
  },
  termsReviewDue: { kind: 'day', label: 'Terms of reference review due', notDue: dueInItsRoom },
  endedOn: { kind: 'day', label: 'Last day', notDue: dueInItsRoom },
  link: { kind: 'link', label: 'Link' },
} as const satisfies Fields;

/** Boards, committees and groups as their file has them; they are kept in a room of their own. */
export const bodyRegister = register({
  code: 'bodies',
  room: 'governance',
  title: 'Boards, committees and groups',
  thing: 'body',
  purpose: 'Boards, committees and groups that oversee the duty: what each is for and how often it is to meet.',
  fields,
  namedBy: ['name'],
  columns: [],
  workedOut: ['Last held on', 'Next meeting', 'To meet by'],
  tableBelow: 'Meetings',
  problemsIn: bodyProblems,
  problemWords: { 'channel-panel': channelPanelWords, 'before-start': 'It cannot have ended before it was there' },
});

/** What the values of the file say of a body; they were checked against its fields. */
export function bodySaid(values: Values): Pick<Body, keyof ValuesOf<typeof fields>> {
  return values as ValuesOf<typeof fields>;
}

/** A body as its file says it. */
export function bodyValues(body: Pick<Body, keyof ValuesOf<typeof fields>>): Values {
  const { name, kind, purpose, meetsEveryMonths, termsReviewDue, endedOn, link } = body;
  return { name, kind, purpose, meetsEveryMonths, termsReviewDue, endedOn, link };
}
