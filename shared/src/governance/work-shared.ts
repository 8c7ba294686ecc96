import { register } from '../registers/register.ts';
import { hasCome } from '../registers/standing.ts';

/** How the work under a strategy is divided between the partnerships. */
export const workShared = register({
  code: 'work-shared',
  room: 'governance',
  title: 'Who does what under the strategy',
  thing: 'piece of work',
  purpose: 'How the work under a strategy is divided between the partnerships, and who leads each piece.',
  fields: {
    piece: { kind: 'words', label: 'Piece of work', most: 300, isNeeded: true },
    strategy: { kind: 'one', of: 'document', label: 'Strategy it is under' },
    leads: {
      kind: 'words',
      label: 'Partnership that leads',
      hint: 'A partnership, board or agency; no names of people',
      most: 200,
      isNeeded: true,
    },
    body: { kind: 'one', of: 'body', label: 'That body here', hint: 'Where it is one of our boards and groups' },
    partners: { kind: 'list', label: 'Partners' },
    actions: { kind: 'several', of: 'action', label: 'Actions that carry it out' },
    source: { kind: 'words', label: 'Where this is agreed', hint: 'A minute or a strategy, with its day', most: 300 },
    endedOn: { kind: 'day', label: 'Ended on' },
  },
  namedBy: ['piece'],
  columns: ['leads', 'partners', 'strategy'],
  standings: {
    shared: { label: 'Goes on', means: 'open' },
    ended: { label: 'Ended', means: 'over' },
  },
  standingOf: ({ values }, { asAt }) => (hasCome(values.endedOn, asAt) ? 'ended' : 'shared'),
  isOver: ({ values }, { asAt }) => hasCome(values.endedOn, asAt),
});
