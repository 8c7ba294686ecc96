import { ownerFields } from '../registers/field.ts';
import { register } from '../registers/register.ts';

const states = {
  unanswered: 'No answer recorded',
  accepted: 'Accepted, in hand',
  'not-accepted': 'Not accepted',
  done: 'Done',
} as const;

/** What a peer review found and asked for, and what was answered and done. */
export const peerFindings = register({
  code: 'peer-findings',
  room: 'assurance',
  title: 'Findings of peer reviews',
  thing: 'finding',
  purpose: 'What each peer review found and asked for, what we answered, and whether it is done.',
  fields: {
    review: { kind: 'one', label: 'Peer review', of: 'peer-reviews', isNeeded: true },
    finding: { kind: 'words', label: 'What they found', most: 300, isNeeded: true, alsoCalled: ['Finding'] },
    recommendation: { kind: 'words', label: 'What they asked for', most: 1000, alsoCalled: ['Recommendation'] },
    response: { kind: 'words', label: 'What we answered', most: 1000, alsoCalled: ['Response'] },
    state: { kind: 'choice', label: 'Where it stands', choices: states, isNeeded: true, alsoCalled: ['Status'] },
    actions: { kind: 'several', label: 'Actions that follow from it', of: 'action' },
    ...ownerFields,
    dueOn: { kind: 'promise', label: 'To be done by', due: 'Answer to a peer review to be carried out' },
    doneOn: { kind: 'day', label: 'Done on' },
  },
  namedBy: ['finding'],
  columns: ['recommendation', 'ownerRole', 'dueOn'],
  partOf: 'review',
  standings: {
    unanswered: { label: 'No answer recorded', means: 'attention' },
    accepted: { label: 'Accepted, in hand', means: 'open' },
    overdue: { label: 'Overdue', means: 'bad' },
    'not-accepted': { label: 'Not accepted', means: 'over' },
    done: { label: 'Done', means: 'good' },
  },
  standingOf: ({ values: { state, dueOn } }, { asAt }) =>
    state === 'accepted' && dueOn !== null && dueOn < asAt ? 'overdue' : state,
  isOver: ({ values: { state } }) => state === 'done' || state === 'not-accepted',
  problemsIn: ({ state, doneOn }) =>
    doneOn !== null && state !== 'done' ? [{ field: 'state', code: 'not-done' }] : [],
  problemWords: { 'not-done': 'Choose Done, or leave the day on which it was done open' },
});
