import { register } from '../registers/register.ts';
import { reportRemark, reportStanding, reportStandings } from './recommendation-rules.ts';

const answers = {
  yes: 'Yes',
  no: 'No, it is about progress on the way',
} as const;

const judgements = {
  content: 'Content',
  'more-asked': 'More is asked for',
  unknown: 'Not recorded',
} as const;

/** What was reported on a recommendation, meeting by meeting. */
export const recommendationReports = register({
  code: 'recommendation-reports',
  room: 'governance',
  title: 'Reports on recommendations',
  thing: 'report on a recommendation',
  purpose: 'What was reported on a recommendation, when and where, and how the committee judged it.',
  fields: {
    recommendation: { kind: 'one', of: 'recommendations', label: 'Recommendation', isNeeded: true },
    report: { kind: 'words', label: 'Report', hint: 'Its title', most: 200, isNeeded: true },
    reportedOn: { kind: 'day', label: 'Reported on', isNeeded: true },
    meeting: { kind: 'one', of: 'meeting', label: 'Meeting to which it went' },
    satisfies: { kind: 'choice', label: 'Is it the report that was asked for?', choices: answers, isNeeded: true },
    said: {
      kind: 'words',
      label: 'What it said',
      hint: 'In the report’s own words; with every figure what it is of and on which day',
      most: 1000,
    },
    link: { kind: 'link', label: 'Link to the report' },
    judged: { kind: 'choice', label: 'How the committee judged it', choices: judgements },
  },
  namedBy: ['report'],
  latestBy: 'reportedOn',
  columns: ['reportedOn', 'satisfies', 'said', 'judged'],
  happenedOn: () => 'reportedOn',
  happenedAt: 'meeting',
  knownBy: ['recommendation', 'report'],
  partOf: 'recommendation',
  standings: reportStandings,
  standingOf: reportStanding,
  remarkOn: reportRemark,
});
