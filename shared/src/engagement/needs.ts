import { counted } from '../measure/words.ts';
import { ownerFields } from '../registers/field.ts';
import type { Fields, ValuesOf } from '../registers/field.ts';
import { inAll } from '../registers/in-all.ts';
import { register } from '../registers/register.ts';
import type { Entry, RegisterView } from '../registers/register.ts';
import { hasCome } from '../registers/standing.ts';

const fields = {
  title: {
    kind: 'words',
    label: 'Need or risk',
    hint: 'In words that may be public: no people, no small places, nothing of the counter-terrorism profile',
    most: 300,
    isNeeded: true,
    alsoCalled: ['Need', 'Risk'],
  },
  kind: {
    kind: 'choice',
    label: 'Kind',
    choices: { need: 'Local need', risk: 'Local risk', improvement: 'Area for improvement' },
    isNeeded: true,
  },
  source: { kind: 'words', label: 'Source', hint: 'Who said so, or which assessment', most: 200, isNeeded: true },
  link: { kind: 'link', label: 'Link', hint: 'A web address' },
  notedOn: { kind: 'day', label: 'Said on', isNeeded: true },
  actions: { kind: 'several', label: 'Actions that answer it', of: 'action' },
  projects: { kind: 'several', label: 'Projects that answer it', of: 'projects' },
  events: { kind: 'several', label: 'Events that answer it', of: 'events' },
  training: { kind: 'words', label: 'Training that answers it', most: 300 },
  isEnough: {
    kind: 'choice',
    label: 'Does this answer it?',
    choices: { yes: 'Yes', partly: 'In part', unknown: 'Not looked at yet' },
    isNeeded: true,
  },
  gap: { kind: 'words', label: 'What is still missing', most: 500, alsoCalled: ['Gap'] },
  reviewDue: { kind: 'day', label: 'To be looked at again', due: 'Local need to be looked at' },
  closedOn: { kind: 'day', label: 'No longer a need since' },
  ...ownerFields,
} as const satisfies Fields;

/** Does what is done meet what is needed? */
export const needs = register({
  code: 'needs',
  room: 'engagement',
  title: 'Local needs',
  thing: 'local need',
  purpose: 'Local risks and needs, each with the actions, projects, events and training that answer it, and the gap.',
  fields,
  namedBy: ['title'],
  columns: ['kind', 'actions', 'projects', 'events', 'gap'],
  happenedOn: () => 'notedOn',
  standings: {
    answered: { label: 'Answered', means: 'good' },
    partly: { label: 'Partly answered', means: 'attention' },
    open: {
      label: 'Not looked at yet',
      means: 'open',
      explained: 'Something answers it; nobody has said whether that is enough.',
    },
    nothing: { label: 'Nothing answers it', means: 'bad' },
    closed: { label: 'No longer a need', means: 'over' },
  },
  standingOf,
  isOver: ({ values: { closedOn } }, { asAt }) => hasCome(closedOn, asAt),
  problemsIn: (values) => {
    const { isEnough, gap } = values;
    if (isEnough !== 'unknown' && !isAnswered(values)) return [{ field: 'isEnough', code: 'nothing-named' }];
    return isEnough === 'yes' && gap !== null ? [{ field: 'gap', code: 'answered' }] : [];
  },
  agedBy: 'notedOn',
  summaryOf: (entries, view) => [standingsInWords(entries, view), ...areasInWords(entries, view)],
  problemWords: {
    'nothing-named': 'Name what answers it, or choose “Not looked at yet”',
    answered: 'Leave open what is still missing, or choose “In part”',
  },
});

type Need = Entry<typeof fields>;

function standingOf({ values }: Need, { asAt, entriesOf }: RegisterView) {
  if (hasCome(values.closedOn, asAt)) return 'closed';
  // What was cancelled answers nothing.
  const cancelled = entriesOf('events').filter((event) => event.values.state === 'cancelled');
  const events = values.events.filter((id) => cancelled.every(({ entryId }) => entryId !== id));
  if (!isAnswered({ ...values, events })) return 'nothing';
  return judged[values.isEnough];
}

const judged = { yes: 'answered', partly: 'partly', unknown: 'open' } as const;

function standingsInWords(entries: readonly Need[], view: RegisterView): string {
  const standings = entries.map((need) => standingOf(need, view.whole ?? view));
  return inAll(['need, risk or area', 'needs, risks and areas'], standings, {
    answered: 'answered',
    partly: 'partly answered',
    open: 'not looked at yet',
    nothing: 'that nothing answers',
    closed: 'no longer needs',
  });
}

/** `5 areas for improvement, each with an action that answers it.`; not told to a reader from whom the action may be hidden. */
function areasInWords(entries: readonly Need[], { whole }: RegisterView): readonly string[] {
  const areas = entries.filter(({ values }) => values.kind === 'improvement');
  if (areas.length === 0 || whole !== undefined) return [];
  const named = areas.filter(({ values }) => values.actions.length > 0).length;
  const of = counted(areas.length, ['area for improvement', 'areas for improvement']);
  if (named === areas.length) return [`${of}, each with an action that answers it.`];
  return [`${of}, of which ${String(named)} ${named === 1 ? 'names' : 'name'} an action that answers it.`];
}

/** Whether anything at all is said to answer it. */
function isAnswered({ actions, projects, events, training }: ValuesOf<typeof fields>): boolean {
  return training !== null || [actions, projects, events].some(({ length }) => length > 0);
}
