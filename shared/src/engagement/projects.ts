import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import type { FieldProblem } from '../http/problem.ts';
import { counted } from '../measure/words.ts';
import { ownerFields } from '../registers/field.ts';
import type { Fields, ValuesOf } from '../registers/field.ts';
import { register } from '../registers/register.ts';
import type { Entry } from '../registers/register.ts';

const special = { under: 'Schools linked, and good practice' } as const;

const fields = {
  title: { kind: 'words', label: 'Project', most: 200, isNeeded: true, alsoCalled: ['Title', 'Name'] },
  about: { kind: 'words', label: 'What it does', most: 500, alsoCalled: ['Description'] },
  funder: { kind: 'words', label: 'Funder', hint: 'Such as Home Office', most: 120, alsoCalled: ['Funded by'] },
  funding: {
    kind: 'choice',
    label: 'How it is funded',
    choices: {
      project: 'Project funding, apart from the duty grant',
      duty: 'From the duty grant',
      council: 'From the council’s own budget',
      partners: 'By partners',
      none: 'Without funding',
      unknown: 'Not recorded',
    },
    isNeeded: true,
  },
  startsOn: {
    kind: 'day',
    label: 'Start',
    notDue: 'What is owed of a project is its evaluation, at its end',
    begins: true,
    alsoCalled: ['From', 'Began'],
  },
  endsOn: {
    kind: 'day',
    label: 'End',
    hint: 'Its evaluation is due on this day',
    due: 'Project to be evaluated',
    alsoCalled: ['To', 'Ended'],
  },
  place: { kind: 'words', label: 'Where', most: 200 },
  schools: {
    ...special,
    kind: 'number',
    label: 'Number of schools linked',
    hint: 'Linked with one another by the project; leave it open where that is not known',
    least: 0,
    most: 10_000,
  },
  schoolsOn: { ...special, kind: 'day', label: 'Day of that number' },
  reach: { kind: 'words', label: 'Whom it reaches', most: 500, alsoCalled: ['Reach'] },
  organisations: { kind: 'several', label: 'Schools and partners that take part', of: 'organisation' },
  made: { kind: 'words', label: 'What it made', hint: 'Such as teaching resources', most: 500 },
  evaluation: { kind: 'words', label: 'What the evaluation found', most: 1000 },
  recognised: {
    ...special,
    kind: 'words',
    label: 'Seen as good practice by',
    hint: 'Who said so and in what words; leave it open where nobody has',
    most: 300,
  },
  recognisedOn: { ...special, kind: 'day', label: 'Said or heard on' },
  ...ownerFields,
} as const satisfies Fields;

/** Projects with schools and communities. */
export const projects = register({
  code: 'projects',
  room: 'engagement',
  title: 'Projects',
  thing: 'project',
  purpose: 'Projects with schools and communities: who pays, whom they reach, what they made and what was learned.',
  fields,
  namedBy: ['title'],
  columns: ['funder', 'startsOn', 'endsOn', 'schools'],
  standings: {
    running: { label: 'Running', means: 'good' },
    ahead: { label: 'Not begun', means: 'open' },
    'not-evaluated': { label: 'Ended, not evaluated', means: 'attention' },
    ended: { label: 'Ended and evaluated', means: 'over' },
  },
  standingOf: ({ values: { startsOn, endsOn, evaluation } }, { asAt }) => {
    if (endsOn !== null && endsOn < asAt) return evaluation === null ? 'not-evaluated' : 'ended';
    return startsOn !== null && startsOn > asAt ? 'ahead' : 'running';
  },
  remarkOn: linkedInWords,
  isOver: ({ values: { endsOn, evaluation } }, { asAt }) => endsOn !== null && endsOn < asAt && evaluation !== null,
  summaryOf: (entries) => [
    ...entries.flatMap((project) => {
      const linked = linkedInWords(project);
      return linked === null ? [] : [`${project.values.title}: ${linked}.`];
    }),
    praiseInWords(entries),
  ],
  problemsIn: problemsOf,
  problemWords: { 'before-start': '“End” must not lie before “Start”' },
});

type Project = Entry<typeof fields>;

/** `26 schools are linked (13 March 2018)`: the number is never told without its day. */
function linkedInWords({ values: { schools, schoolsOn } }: Project): string | null {
  if (schools === null || schoolsOn === null) return null;
  return `${counted(schools, ['school is', 'schools are'])} linked (${longDate(schoolsOn)})`;
}

function praiseInWords(entries: readonly Project[]): string {
  const praised = entries.filter(({ values }) => values.recognised !== null);
  return `Of ${counted(entries.length, ['project', 'projects'])}, ${counted(praised.length, ['is', 'are'])} seen as good practice by others${lastSaid(praised)}.`;
}

/** How old the word of praise is: a number of projects does not say. */
function lastSaid(praised: readonly Project[]): string {
  if (praised.length === 0) return '';
  const last = praised
    .flatMap(({ values }) => values.recognisedOn ?? [])
    .toSorted()
    .at(-1);
  return last === undefined ? ', on days not recorded' : `, last said or heard on ${longDate(last)}`;
}

/** A number has its day and a word of praise says of whom; nothing ends before it begins. */
function problemsOf(
  { schools, schoolsOn, recognised, recognisedOn, startsOn, endsOn }: ValuesOf<typeof fields>,
  _today: IsoDate,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (schools !== null && schoolsOn === null) problems.push({ field: 'schoolsOn', code: 'missing' });
  if (recognised === null && recognisedOn !== null) problems.push({ field: 'recognised', code: 'missing' });
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    problems.push({ field: 'endsOn', code: 'before-start' });
  return problems;
}
