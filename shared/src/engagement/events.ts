import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import { isNoWiderThan } from '../evidence/publication.ts';
import { channelPanelWords } from '../governance/body.ts';
import type { FieldProblem } from '../http/problem.ts';
import { capital, counted } from '../measure/words.ts';
import { ownerFields } from '../registers/field.ts';
import type { Fields, ValuesOf } from '../registers/field.ts';
import { inAll } from '../registers/in-all.ts';
import { register } from '../registers/register.ts';
import type { Entry, RegisterView } from '../registers/register.ts';
import { dayIn } from '../registers/standing.ts';

const fields = {
  kind: {
    kind: 'choice',
    label: 'Kind of event',
    choices: {
      'round-table': 'Round table',
      briefing: 'Briefing',
      conference: 'Conference',
      workshop: 'Workshop',
      visit: 'Visit',
      meeting: 'Meeting with communities',
      other: 'Other event',
    },
    isNeeded: true,
  },
  topic: { kind: 'words', label: 'Topic', hint: 'In the words of those who were invited', most: 200, isNeeded: true },
  state: {
    kind: 'choice',
    label: 'Planned, held or cancelled',
    choices: { planned: 'Planned', held: 'Held', cancelled: 'Cancelled' },
    isNeeded: true,
  },
  on: {
    kind: 'promise',
    label: 'Day',
    hint: 'Where only the month is set, its last day; leave it open where no day is set',
    due: 'Event to be held',
  },
  place: { kind: 'words', label: 'Place', most: 200, alsoCalled: ['Venue'] },
  audience: { kind: 'words', label: 'Who it is for', most: 200, alsoCalled: ['Audience'] },
  came: {
    kind: 'number',
    label: 'How many came',
    hint: 'People; leave it open where nobody counted',
    least: 0,
    most: 100_000,
    alsoCalled: ['Attendance', 'Attended'],
  },
  invited: {
    kind: 'number',
    label: 'Of how many invited',
    hint: 'Or of how many members; leave it open where it was open to everybody or is not recorded',
    least: 1,
    most: 1_000_000,
    alsoCalled: ['Invited'],
  },
  reach: {
    kind: 'words',
    label: 'Whom it reached',
    hint: 'Group by group, in words; never by faith',
    most: 500,
    alsoCalled: ['Reach'],
  },
  missing: { kind: 'words', label: 'Who was missing', hint: 'Groups that were hoped for and did not come', most: 300 },
  heard: { kind: 'words', label: 'What was heard or learned', most: 1000 },
  themes: { kind: 'list', label: 'Themes' },
  followUps: { kind: 'several', label: 'Actions that follow from it', of: 'action' },
  followsUp: { kind: 'one', label: 'Event that it follows up', of: 'events' },
  ...ownerFields,
} as const satisfies Fields;

type Event = Entry<typeof fields>;

/** Round tables, briefings, conferences and workshops: who came, and who did not. */
export const events = register({
  code: 'events',
  room: 'engagement',
  title: 'Events',
  thing: 'event',
  purpose: 'Round tables, briefings, conferences and workshops: who came, who was missing and what followed.',
  fields,
  namedBy: ['kind', 'topic'],
  latestBy: 'on',
  gathers: true,
  columns: ['on', 'came', 'invited', 'missing'],
  happenedOn: ({ state }) => (state === 'held' ? 'on' : null),
  standings: {
    held: { label: 'Held', means: 'good' },
    planned: { label: 'Planned', means: 'open' },
    'no-day': { label: 'Planned, no day set', means: 'attention' },
    unsaid: {
      label: 'Not known to be held',
      means: 'bad',
      explained: 'Its day has passed, and nobody has said that it was held.',
    },
    cancelled: { label: 'Cancelled', means: 'over' },
  },
  standingOf,
  remarkOn: (event, view) => sentences([cameInWords(event), missingInWords(event), followedInWords(event, view)]),
  isOver: ({ values: { state } }) => state !== 'planned',
  summaryOf: (entries, view) => summaryOf(entries, view),
  problemsIn: problemsOf,
  problemWords: {
    'channel-panel': channelPanelWords,
    'not-held': 'Leave open how many came, or choose Held: nobody came to what was not held',
    'more-than-invited':
      'More came than were invited: mend one of the two numbers, or leave open how many were invited',
  },
});

function standingOf({ values: { state, on } }: Event, { asAt }: RegisterView) {
  if (state !== 'planned') return state;
  if (on === null) return 'no-day';
  return on < asAt ? 'unsaid' : 'planned';
}

function summaryOf(entries: readonly Event[], view: RegisterView): readonly string[] {
  const standings = entries.map((event) => standingOf(event, view));
  const held = entries.filter(({ values }) => values.state === 'held');
  const counting = held.filter(({ values }) => values.came !== null).length;
  const missing = held.filter(({ values }) => values.missing !== null).length;
  const all = inAll(['event', 'events'], standings, {
    held: 'held',
    planned: 'planned',
    'no-day': 'planned with no day set',
    unsaid: 'not known to be held',
    cancelled: 'cancelled',
  });
  if (held.length === 0) return [all];
  return [
    all,
    `Of the ${String(held.length)} held, how many came is recorded for ${String(counting)}, and who was missing for ${String(missing)}.`,
  ];
}

/** `31 of 49 came`; how many came is told of what was held alone. */
function cameInWords({ values: { state, came, invited } }: Event): string | null {
  if (state !== 'held') return null;
  if (came === null) return 'How many came is not recorded';
  const people = counted(came, ['person', 'people']);
  return invited === null ? `${people} came` : `${String(came)} of ${String(invited)} came`;
}

function missingInWords({ values: { state, missing } }: Event): string | null {
  return state !== 'held' || missing === null ? null : `missing: ${missing}`;
}

/** What follows it up is told to those alone who may read of it. */
function followedInWords({ entryId, publication }: Event, view: RegisterView): string | null {
  const next = view
    .entriesOf('events')
    .find(
      (other) =>
        other.values.followsUp === entryId &&
        other.values.state !== 'cancelled' &&
        isNoWiderThan(publication, other.publication),
    );
  if (next === undefined) return null;
  const day = dayIn(next.values.on);
  if (next.values.state === 'held') return `followed up on ${day === undefined ? 'a day not recorded' : longDate(day)}`;
  return `a follow-up is planned${day === undefined ? ', no day set' : ` for ${longDate(day)}`}`;
}

/** `31 of 49 came; missing: younger women`, or null where there is nothing to say. */
function sentences(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null).join('; ');
  return said === '' ? null : capital(said);
}

/** What was held has its day, and not one ahead; nobody came to what was not held, and no more than could have come. */
function problemsOf({ state, on, came, invited }: ValuesOf<typeof fields>, today: IsoDate): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (state === 'held' && on === null) problems.push({ field: 'on', code: 'missing' });
  if (state === 'held' && on !== null && on > today) problems.push({ field: 'on', code: 'in-the-future' });
  if (state !== 'held' && came !== null) problems.push({ field: 'came', code: 'not-held' });
  if (came !== null && invited !== null && came > invited) problems.push({ field: 'came', code: 'more-than-invited' });
  return problems;
}
