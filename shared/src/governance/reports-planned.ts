import { channelPanelWords } from './body.ts';
import { ownerFields } from '../registers/field.ts';
import { register } from '../registers/register.ts';
import {
  isPlannedOver,
  plannedDue,
  plannedProblems,
  plannedRemark,
  plannedStanding,
  plannedStandings,
} from './planned-report-rules.ts';

const special = { under: 'Other numbers of days than usual, and taking it off the plan' } as const;

/** The forward plan: reports that go to meetings, with the days that the meeting's day asks of them. */
export const reportsPlanned = register({
  code: 'reports-planned',
  room: 'governance',
  title: 'Reports planned for meetings',
  thing: 'planned report',
  purpose: 'Which report goes to which meeting, and by when it must be written, cleared and published.',
  fields: {
    report: { kind: 'words', label: 'Report', most: 300, isNeeded: true },
    meeting: { kind: 'one', of: 'meeting', label: 'Meeting to which it goes', isNeeded: true },
    ...ownerFields,
    recommendations: { kind: 'several', of: 'recommendations', label: 'Recommendations it answers' },
    clearDays: {
      ...special,
      kind: 'number',
      label: 'Clear days between publication and the meeting',
      hint: 'Working days without the day of publication and that of the meeting; five where it is left open',
      least: 0,
      most: 60,
    },
    clearanceDays: {
      ...special,
      kind: 'number',
      label: 'Working days between clearance and publication',
      hint: 'Three where it is left open',
      least: 0,
      most: 60,
    },
    reportDays: {
      ...special,
      kind: 'number',
      label: 'Working days between report and clearance',
      hint: 'What legal and finance need to read it; five where it is left open',
      least: 0,
      most: 60,
    },
    writtenOn: { kind: 'day', label: 'Report written on' },
    legalOn: { kind: 'day', label: 'Cleared by legal on' },
    financeOn: { kind: 'day', label: 'Cleared by finance on' },
    publishedOn: { kind: 'day', label: 'Published on' },
    link: { kind: 'link', label: 'Link to the report' },
    droppedOn: { ...special, kind: 'day', label: 'Taken off the plan on' },
  },
  namedBy: ['report'],
  latestBy: 'meeting',
  columns: ['meeting', 'ownerRole', 'writtenOn', 'publishedOn'],
  knownBy: ['report', 'meeting'],
  isNeverPublic: true,
  gathers: true,
  standings: plannedStandings,
  standingOf: plannedStanding,
  remarkOn: plannedRemark,
  isOver: isPlannedOver,
  alsoDue: plannedDue,
  problemsIn: plannedProblems,
  problemWords: {
    'channel-panel': channelPanelWords,
    'before-written': 'Enter a day on or after the one on which the report was written',
  },
});
