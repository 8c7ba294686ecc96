import { ownerFields } from '../registers/field.ts';
import type { Fields } from '../registers/field.ts';
import { inAll } from '../registers/in-all.ts';
import { register } from '../registers/register.ts';
import type { Entry, RegisterView } from '../registers/register.ts';
import { hasCome } from '../registers/standing.ts';

const fields = {
  title: { kind: 'words', label: 'What it is', most: 200, isNeeded: true, alsoCalled: ['Title'] },
  kind: {
    kind: 'choice',
    label: 'Kind',
    choices: {
      intranet: 'Pages of the intranet',
      website: 'Pages open to the public',
      message: 'Message or newsletter',
      printed: 'Leaflet or poster',
      media: 'Statement to the media',
      other: 'Other',
    },
    isNeeded: true,
  },
  where: { kind: 'words', label: 'Where it stands', most: 200 },
  link: { kind: 'link', label: 'Link', hint: 'A web address' },
  audience: { kind: 'words', label: 'Who it is for', most: 200, alsoCalled: ['Audience'] },
  says: { kind: 'words', label: 'What it says', most: 1000 },
  themes: { kind: 'list', label: 'Themes' },
  publishedOn: { kind: 'day', label: 'Published on' },
  reviewedOn: { kind: 'day', label: 'Last reviewed', alsoCalled: ['Last review'] },
  reviewDue: { kind: 'day', label: 'Next review', due: 'Page or message to be reviewed', alsoCalled: ['Review date'] },
  endedOn: { kind: 'day', label: 'Taken down on' },
  ...ownerFields,
} as const satisfies Fields;

type Information = Entry<typeof fields>;

/** What staff, schools and the public are told. */
export const communications = register({
  code: 'communications',
  room: 'engagement',
  title: 'Pages and messages',
  thing: 'page or message',
  purpose:
    'What staff, schools and the public are told about the duty, where it stands, and when it was last looked at.',
  fields,
  namedBy: ['title'],
  columns: ['kind', 'audience', 'reviewedOn', 'reviewDue'],
  standings: {
    current: { label: 'Up to date', means: 'good' },
    overdue: { label: 'Review overdue', means: 'bad' },
    'no-review': {
      label: 'No review planned',
      means: 'attention',
      explained: 'Nobody has said when it is looked at next.',
    },
    over: { label: 'Taken down', means: 'over' },
  },
  standingOf,
  isOver: ({ values: { endedOn } }, { asAt }) => hasCome(endedOn, asAt),
  agedBy: 'reviewedOn',
  summaryOf: (entries, view) => [
    inAll(
      ['page or message', 'pages and messages'],
      entries.map((entry) => standingOf(entry, view)),
      {
        current: 'up to date',
        overdue: 'with its review overdue',
        'no-review': 'with no review planned',
        over: 'taken down',
      },
    ),
  ],
});

function standingOf({ values: { endedOn, reviewDue } }: Information, { asAt }: RegisterView) {
  if (hasCome(endedOn, asAt)) return 'over';
  if (reviewDue === null) return 'no-review';
  return reviewDue < asAt ? 'overdue' : 'current';
}
