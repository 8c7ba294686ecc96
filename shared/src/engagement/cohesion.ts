import { ownerFields } from '../registers/field.ts';
import type { Fields } from '../registers/field.ts';
import { inAll } from '../registers/in-all.ts';
import { register } from '../registers/register.ts';
import type { Entry, RegisterView } from '../registers/register.ts';

const fields = {
  question: {
    kind: 'words',
    label: 'What is asked',
    most: 200,
    isNeeded: true,
    alsoCalled: ['Measure', 'Indicator'],
  },
  viewpoint: {
    kind: 'words',
    label: 'Whose point of view',
    hint: 'Such as Residents who answered, Heads of schools',
    most: 200,
    isNeeded: true,
  },
  isMeasured: {
    kind: 'choice',
    label: 'Is there a measure?',
    choices: { yes: 'Yes', no: 'No measure' },
    isNeeded: true,
  },
  value: {
    kind: 'words',
    label: 'What it says',
    hint: 'A number with what it is of, or words: 62 of 78 heads say that their pupils mix',
    most: 300,
    alsoCalled: ['Value', 'Result'],
  },
  measuredOn: { kind: 'day', label: 'Day of the measure' },
  before: { kind: 'words', label: 'What it said before', most: 300 },
  source: { kind: 'words', label: 'Source', most: 200 },
  link: { kind: 'link', label: 'Link', hint: 'A web address' },
  nextDue: { kind: 'day', label: 'To be measured again', due: 'Cohesion to be measured' },
  ...ownerFields,
} as const satisfies Fields;

type Measure = Entry<typeof fields>;

/** How well people live together, as far as anybody measures it. */
export const cohesion = register({
  code: 'cohesion',
  room: 'engagement',
  title: 'Cohesion measures',
  thing: 'cohesion measure',
  purpose: 'How well people live together: what is measured, from whose point of view, and where nothing measures it.',
  fields,
  namedBy: ['question'],
  columns: ['viewpoint', 'value', 'measuredOn', 'source'],
  knownBy: ['question', 'viewpoint'],
  standings: {
    measured: { label: 'Measured', means: 'good' },
    again: { label: 'To be measured again', means: 'attention', explained: 'Its day has passed.' },
    none: {
      label: 'No measure',
      means: 'attention',
      explained: 'Nothing measures it; that says nothing of how things are.',
    },
  },
  standingOf,
  agedBy: 'measuredOn',
  summaryOf: (entries, view) => [
    inAll(
      ['question', 'questions'],
      entries.map((entry) => standingOf(entry, view)),
      { measured: 'measured', again: 'to be measured again', none: 'that nothing measures' },
    ),
  ],
  problemsIn: ({ isMeasured, value, measuredOn, source }) => {
    if (isMeasured === 'no') return value === null ? [] : [{ field: 'isMeasured', code: 'has-value' }];
    const said = { value, measuredOn, source };
    return Object.entries(said).flatMap(([field, one]) => (one === null ? [{ field, code: 'missing' }] : []));
  },
  problemWords: { 'has-value': 'Choose Yes, or leave open what it says' },
});

function standingOf({ values: { isMeasured, nextDue } }: Measure, { asAt }: RegisterView) {
  if (isMeasured === 'no') return 'none';
  return nextDue !== null && nextDue < asAt ? 'again' : 'measured';
}
