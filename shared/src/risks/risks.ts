import { ownerFields } from '../registers/field.ts';
import { register } from '../registers/register.ts';

const isKnown = { known: 'Known', unknown: 'Not known' } as const;

/** The lines that the duty has, or should have, on the corporate risk register. */
export const risks = register({
  code: 'risks',
  room: 'risks',
  title: 'Risks',
  thing: 'risk',
  purpose: 'The council’s risks about the duty: how they are scored, who owns them and what is done about them.',
  fields: {
    ref: {
      kind: 'words',
      label: 'Reference',
      hint: 'As the corporate risk register has it; leave it open where it is not on it',
      most: 40,
      alsoCalled: ['Ref', 'Risk ref'],
    },
    title: { kind: 'words', label: 'Risk', most: 300, isNeeded: true, alsoCalled: ['Title', 'Description'] },
    ...ownerFields,
    impactKnown: { kind: 'choice', label: 'Is its impact known?', choices: isKnown, isNeeded: true },
    likelihood: { kind: 'number', label: 'Likelihood', hint: 'From 1 to 5', least: 1, most: 5 },
    impact: {
      kind: 'number',
      label: 'Impact',
      hint: 'From 1 to 5; leave it open where it is not known',
      least: 1,
      most: 5,
    },
    scale: {
      kind: 'words',
      label: 'Scale',
      hint: 'Which edition of the scoring it is scored by: an old score is never read on a new scale',
      most: 100,
    },
    controls: { kind: 'words', label: 'Controls in place', most: 1000 },
    actions: { kind: 'several', label: 'Further actions', of: 'action' },
    reviewedOn: { kind: 'day', label: 'Last reviewed' },
    reviewDue: { kind: 'day', label: 'Next review', due: 'Risk to be reviewed' },
    closedOn: { kind: 'day', label: 'Closed on' },
  },
  namedBy: ['ref', 'title'],
  columns: ['ownerRole', 'likelihood', 'impact', 'reviewedOn'],
  standings: {
    open: { label: 'Open', means: 'open' },
    unknown: { label: 'Impact not known', means: 'attention' },
    closed: { label: 'Closed', means: 'over' },
  },
  standingOf: ({ values }, { asAt }) => {
    if (values.closedOn !== null && values.closedOn <= asAt) return 'closed';
    return values.impactKnown === 'unknown' ? 'unknown' : 'open';
  },
  isOver: ({ values }, { asAt }) => values.closedOn !== null && values.closedOn <= asAt,
});
