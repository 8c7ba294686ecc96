import { register } from '../registers/register.ts';
import { threatLevelWordings } from './threat-level-words.ts';

const levels = {
  low: 'Low',
  moderate: 'Moderate',
  substantial: 'Substantial',
  severe: 'Severe',
  critical: 'Critical',
} as const;

/** The national threat level: each entry is one threat, and its rows are the levels it had from which day on. */
export const threatLevel = register({
  code: 'threat-level',
  room: 'strategies',
  title: 'National threat levels',
  thing: 'threat level',
  purpose: 'The national threat level from which day on, as it was made public, and where that can be read.',
  fields: {
    threat: {
      kind: 'words',
      label: 'Which threat',
      hint: 'Such as United Kingdom, international terrorism',
      most: 200,
      isNeeded: true,
    },
    level: { kind: 'choice', label: 'Level', choices: levels, isNeeded: true, alsoCalled: ['Threat level'] },
    setOn: { kind: 'day', label: 'At this level since', isNeeded: true, alsoCalled: ['Date', 'From'] },
    setBy: { kind: 'words', label: 'Set by', hint: 'Such as Joint Terrorism Analysis Centre', most: 200 },
    source: { kind: 'words', label: 'Source', hint: 'Where it was made public', most: 200 },
    link: { kind: 'link', label: 'Link to the source' },
    isChecked: {
      kind: 'choice',
      label: 'Was it checked against the source?',
      choices: { checked: 'Checked against the source', unchecked: 'Not yet: check the source' },
      isNeeded: true,
    },
  },
  namedBy: ['threat'],
  columns: ['setOn', 'setBy', 'isChecked'],
  happenedOn: () => 'setOn',
  knownBy: ['threat'],
  standings: {
    low: { label: levels.low, means: 'open' },
    moderate: { label: levels.moderate, means: 'open' },
    substantial: { label: levels.substantial, means: 'attention' },
    severe: { label: levels.severe, means: 'attention' },
    critical: { label: levels.critical, means: 'bad' },
  },
  wordings: threatLevelWordings,
  standingOf: ({ values }) => values.level,
});
