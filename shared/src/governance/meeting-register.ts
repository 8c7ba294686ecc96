import type { IsoDate } from '../calendar/iso-date.ts';
import { dueInItsRoom } from '../registers/field.ts';
import type { Fields, Values, ValuesOf } from '../registers/field.ts';
import { register } from '../registers/register.ts';
import { meetingStateNames } from './meeting.ts';
import type { Meeting } from './meeting.ts';
import { meetingStateAt } from './standing.ts';

const fields = {
  bodyId: {
    kind: 'one',
    of: 'body',
    label: 'Body',
    isNeeded: true,
    alsoCalled: ['Board', 'Committee', 'Group', 'Meeting of'],
  },
  meetsOn: {
    kind: 'day',
    label: 'Day',
    notDue: dueInItsRoom,
    isNeeded: true,
    alsoCalled: ['Date', 'Meets on', 'Held on'],
  },
  status: { kind: 'choice', label: 'State', choices: meetingStateNames, isNeeded: true, alsoCalled: ['Status'] },
  agendaLink: { kind: 'link', label: 'Agenda' },
  papersLink: { kind: 'link', label: 'Papers' },
  minutesLink: { kind: 'link', label: 'Minutes' },
  webcastLink: { kind: 'link', label: 'Webcast' },
  note: { kind: 'words', label: 'Note', most: 500 },
} as const satisfies Fields;

/** Meetings of boards, committees and groups as the table of their file has them. */
export const meetingRegister = register({
  code: 'meetings',
  room: 'governance',
  title: 'Meetings of boards, committees and groups',
  thing: 'meeting',
  purpose: 'Meetings that are planned, were held or were cancelled, with the way to their papers.',
  fields,
  namedBy: ['bodyId', 'meetsOn'],
  columns: [],
  tableWith: 'meetsOn',
  problemWords: {
    'in-the-future': 'A meeting that was held must be of the day of the file or earlier',
    'meets-already': 'Another meeting of this day is recorded: change that one',
    'other-body': 'A meeting stays with its body: withdraw it there, and leave the id open to enter it anew',
  },
});

/** What the values of the file say of a meeting; they were checked against its fields. */
export function meetingSaid(values: Values): ValuesOf<typeof fields> {
  return values as ValuesOf<typeof fields>;
}

/** A meeting as its file says it on a day: one that is planned for a day that has passed is not said to be held. */
export function meetingValues(meeting: Omit<Meeting, 'factId' | 'meetingId' | 'publication'>, asAt: IsoDate): Values {
  return { ...meeting, status: meetingStateAt(meeting, asAt) };
}

/** What a row says of a meeting, as the file would say it on its day. */
export function meetingAsItStands(values: Values, asAt: IsoDate): Values {
  const { meetsOn, status } = meetingSaid(values);
  if (status === 'planned' && meetsOn < asAt) return { ...values, status: 'not-said' };
  return status === 'not-said' && meetsOn >= asAt ? { ...values, status: 'planned' } : values;
}
