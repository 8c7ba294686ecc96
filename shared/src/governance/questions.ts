import { register } from '../registers/register.ts';

const states = { answered: 'Answered', 'in-part': 'Answered in part', open: 'Not yet answered' } as const;

/** Questions that members ask, with the answer and where it comes from: none need be asked twice. */
export const questions = register({
  code: 'questions',
  room: 'governance',
  title: 'Questions members ask',
  thing: 'question',
  purpose: 'What members asked about the duty, what they were told and where the answer comes from.',
  fields: {
    question: {
      kind: 'words',
      label: 'Question',
      hint: 'In plain words, without saying who asked',
      most: 500,
      isNeeded: true,
    },
    topic: { kind: 'words', label: 'Topic', hint: 'Such as Risk or Resources', most: 80 },
    meeting: { kind: 'one', of: 'meeting', label: 'Asked at the meeting' },
    askedOn: { kind: 'day', label: 'Asked on' },
    state: { kind: 'choice', label: 'Is it answered?', choices: states, isNeeded: true },
    answer: { kind: 'words', label: 'Answer', most: 2000 },
    answeredOn: { kind: 'day', label: 'Answered on' },
    source: {
      kind: 'words',
      label: 'Where the answer comes from',
      hint: 'A minute, a report, a register; with its day',
      most: 300,
    },
    risks: { kind: 'several', of: 'risks', label: 'Risks it is about' },
    actions: { kind: 'several', of: 'action', label: 'Actions it is about' },
  },
  namedBy: ['question'],
  latestBy: 'askedOn',
  columns: ['topic', 'askedOn', 'answer'],
  happenedOn: () => 'askedOn',
  standings: {
    answered: { label: 'Answered', means: 'good' },
    'in-part': { label: 'Answered in part', means: 'attention' },
    open: { label: 'Not yet answered', means: 'attention' },
  },
  standingOf: ({ values }) => values.state,
  problemsIn: ({ state, answer }) =>
    state !== 'open' && answer === null ? [{ field: 'answer', code: 'missing' }] : [],
});
