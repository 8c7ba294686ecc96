import { addDays } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { counted } from '../measure/words.ts';
import { ownerFields } from '../registers/field.ts';
import type { ValuesOf } from '../registers/field.ts';
import { register } from '../registers/register.ts';
import type { Entry, RegisterView } from '../registers/register.ts';
import { countedSchools, hasLeft, leftStanding } from './counted-schools.ts';

const isKnown = { known: 'Known', unknown: 'Not known' } as const;
const isThere = { there: 'In place', absent: 'Not in place', unknown: 'Not known' } as const;

const special = { under: 'Which group keeps this list' } as const;

const fields = {
  school: { kind: 'one', of: 'organisation', label: 'School', isNeeded: true, alsoCalled: ['School name', 'Setting'] },
  isProviderKnown: {
    kind: 'choice',
    label: 'Is the provider known?',
    choices: isKnown,
    isNeeded: true,
    alsoCalled: ['Provider known'],
  },
  provider: {
    kind: 'words',
    label: 'Internet provider',
    hint: 'Who provides the connection and its filtering; leave it open where it is not known',
    most: 200,
    alsoCalled: ['Provider', 'Filtering provider', 'Internet security provider'],
  },
  filtering: { kind: 'choice', label: 'Filtering', choices: isThere },
  monitoring: { kind: 'choice', label: 'Monitoring', choices: isThere },
  contractEnds: {
    kind: 'day',
    label: 'Contract ends',
    hint: 'The last day of the school’s own contract; leave it open where it takes part in one of the council',
    due: 'Filtering contract ends',
    alsoCalled: ['Contract end', 'Contract end date', 'Expires'],
  },
  reviewedOn: { kind: 'day', label: 'Last checked', alsoCalled: ['Last review', 'Last reviewed', 'Checked on'] },
  gap: {
    kind: 'words',
    label: 'Gap',
    hint: 'What is missing, and what is being done about it',
    most: 1000,
    alsoCalled: ['Gaps', 'Comments'],
  },
  source: { kind: 'words', label: 'Source', hint: 'Who told the council, and when', most: 200 },
  owningGroup: { ...special, kind: 'one', of: 'body', label: 'List owned by', hint: 'The group that keeps this list' },
  ...ownerFields,
} as const;

type Filtering = Pick<Entry<typeof fields>, 'values'>;
type Of = Pick<RegisterView, 'asAt' | 'schools'>;

const soon = 90;

/** Who provides each school's filtering and monitoring: a list of where to attack, were it ever public. */
export const filtering = register({
  code: 'filtering',
  room: 'safety',
  title: 'Schools and their internet filtering',
  thing: 'school’s filtering',
  purpose: 'Who provides each school’s internet filtering and monitoring, until when, and where there are gaps.',
  fields,
  namedBy: ['school'],
  gathered: ['school’s filtering', 'schools’ filtering'],
  columns: ['provider', 'filtering', 'monitoring', 'contractEnds', 'reviewedOn', 'owningGroup'],
  isNeverPublic: true,
  layouts: {
    'school-spreadsheet': {
      title: 'Schools and their internet security',
      columns: {
        School: 'school',
        'Internet provider': 'provider',
        'Provider known': 'isProviderKnown',
        Filtering: 'filtering',
        Monitoring: 'monitoring',
        'Contract ends': 'contractEnds',
        'Last checked': 'reviewedOn',
        Gap: 'gap',
      },
    },
  },
  standings: {
    known: { label: 'Provider known', means: 'good' },
    unknown: { label: 'Provider not known', means: 'attention' },
    ended: { label: 'Contract ended', means: 'bad' },
    ending: { label: 'Contract ends within 90 days', means: 'attention' },
    left: leftStanding,
  },
  standingOf: standingOn,
  isOver: (entry, view) => standingOn(entry, view) === 'left',
  agedBy: 'reviewedOn',
  summaryOf: (entries, view) => [gapsInWords(entries, view)],
  problemsIn,
  problemWords: { 'not-known': 'Say that the provider is known, or leave its name open' },
});

type FilteringStanding = 'known' | 'unknown' | 'ended' | 'ending' | 'left';

function standingOn({ values }: Filtering, view: Of): FilteringStanding {
  const { school, isProviderKnown, contractEnds } = values;
  if (hasLeft(school, view)) return 'left';
  if (isProviderKnown === 'unknown') return 'unknown';
  return contractEnds === null ? 'known' : contractStanding(contractEnds, view.asAt);
}

/** The day on which a contract ends is its last. */
function contractStanding(endsOn: IsoDate, asAt: IsoDate): FilteringStanding {
  if (endsOn < asAt) return 'ended';
  return endsOn <= addDays(asAt, soon) ? 'ending' : 'known';
}

/** Of the schools counted on the day; one without an entry is not on the list, which is not the same as without a gap. */
function gapsInWords(entries: readonly Filtering[], view: Of): string {
  const inScope = countedSchools(view);
  const bySchool = Map.groupBy(entries, ({ values }) => values.school);
  const standings = inScope.map((id) => new Set(bySchool.get(id)?.map((entry) => standingOn(entry, view))));
  const absent = standings.filter(({ size }) => size === 0).length;
  const unknown = standings.filter((own) => own.has('unknown')).length;
  const ended = standings.filter((own) => own.has('ended')).length;
  return [
    `Of ${counted(inScope.length, ['school', 'schools'])}, `,
    unknown === 0 ? 'none is listed with a provider that is not known' : `the provider of ${unknown} is not known`,
    ended === 0 ? ' and no contract has ended; ' : ` and the contract of ${ended} has ended; `,
    absent === 0 ? 'every school is on the list.' : `${counted(absent, ['school is', 'schools are'])} not on the list.`,
  ].join('');
}

function problemsIn({ isProviderKnown, provider }: ValuesOf<typeof fields>) {
  if (isProviderKnown === 'known' && provider === null) return [{ field: 'provider', code: 'missing' }];
  return isProviderKnown === 'unknown' && provider !== null ? [{ field: 'provider', code: 'not-known' }] : [];
}
