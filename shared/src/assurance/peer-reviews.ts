import { register } from '../registers/register.ts';

const inTeam = { yes: 'Yes', no: 'No', unknown: 'Not recorded' } as const;

/** Looks from outside at how the duty is met; what they found is a register of its own. */
export const peerReviews = register({
  code: 'peer-reviews',
  room: 'assurance',
  title: 'Peer reviews',
  thing: 'peer review',
  purpose: 'Who from outside looked at how we meet the duty, at what, and what they found and asked for.',
  fields: {
    title: { kind: 'words', label: 'Peer review', most: 200, isNeeded: true, alsoCalled: ['Title', 'Review'] },
    reviewedOn: { kind: 'day', label: 'First day on site' },
    team: {
      kind: 'list',
      label: 'Who was in the team',
      hint: 'Roles and where they come from, such as Prevent lead of a county council; no names of people',
    },
    member: { kind: 'choice', label: 'Was a councillor in the team?', choices: inTeam, isNeeded: true },
    scope: { kind: 'words', label: 'What they looked at', most: 1000 },
    result: { kind: 'words', label: 'What they said on the whole', most: 1000 },
    report: { kind: 'one', label: 'Their report', of: 'document' },
    link: { kind: 'link', label: 'Where the report can be read' },
    source: { kind: 'words', label: 'Where this is from', most: 300, alsoCalled: ['Source'] },
  },
  namedBy: ['title'],
  latestBy: 'reviewedOn',
  columns: ['reviewedOn', 'member', 'scope'],
  happenedOn: () => 'reviewedOn',
});
