import { register } from '../registers/register.ts';

const outcomes = { noted: 'Noted', resolved: 'Resolved', recommended: 'Recommended' } as const;

/** What meetings decided, and where each decision went. */
export const decisions = register({
  code: 'decisions',
  room: 'governance',
  title: 'Decisions of meetings',
  thing: 'decision',
  purpose: 'What a meeting noted, resolved or recommended, and where it went from there.',
  fields: {
    meeting: { kind: 'one', of: 'meeting', label: 'Meeting', isNeeded: true },
    item: { kind: 'words', label: 'Item of the agenda', hint: 'Such as 6 Prevent duty', most: 120 },
    decided: { kind: 'words', label: 'What was decided', hint: 'As the minute has it', most: 1000, isNeeded: true },
    outcome: { kind: 'choice', label: 'It was', choices: outcomes, isNeeded: true },
    actions: { kind: 'several', of: 'action', label: 'Actions that came of it' },
    recommendations: { kind: 'several', of: 'recommendations', label: 'Recommendations that came of it' },
    documents: { kind: 'several', of: 'document', label: 'Strategies and policies it is about' },
    minute: { kind: 'link', label: 'Link to the minute' },
  },
  namedBy: ['item', 'decided'],
  latestBy: 'meeting',
  columns: ['meeting', 'outcome', 'recommendations', 'actions'],
  happenedOn: () => 'meeting',
  knownBy: ['meeting', 'decided'],
  partOf: 'meeting',
});
