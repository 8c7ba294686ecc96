import { ownerFields } from '../registers/field.ts';
import { register } from '../registers/register.ts';
import {
  isClosed,
  responseDue,
  recommendationProblems,
  recommendationRemark,
  recommendationStanding,
  recommendationStandings,
  recommendationsInWords,
} from './recommendation-rules.ts';
import { reportOwed, reportOwedAgain } from './reports-owed.ts';

const decisions = {
  accepted: 'Accepted',
  partly: 'Partly accepted',
  rejected: 'Rejected',
  undecided: 'Not decided yet',
} as const;

const asked = { yes: 'Yes', no: 'No', unknown: 'Not recorded' } as const;

const statuses = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  achieved: 'Achieved, stop monitoring',
  acceptable: 'Acceptable',
  'not-acceptable': 'Not acceptable, lead officer attends',
} as const;

const keptHere = { under: 'The body and the meeting, where they are kept here' } as const;

const forScrutiny = { under: 'For scrutiny: response, status, tracker and closing' } as const;

/** What committees and reviews ask of the council, followed from year to year until the committee closes it. */
export const recommendations = register({
  code: 'recommendations',
  room: 'governance',
  title: 'Recommendations',
  thing: 'recommendation',
  purpose:
    'What committees and reviews recommended, what was decided and done about it, and what is still owed to them.',
  fields: {
    ref: { kind: 'words', label: 'Reference', most: 40, alsoCalled: ['Ref', 'No'] },
    text: { kind: 'words', label: 'Recommendation', most: 2000, isNeeded: true },
    origin: {
      kind: 'words',
      label: 'Where it comes from',
      hint: 'In words, such as Select Committee or peer review',
      most: 200,
      alsoCalled: ['Origin', 'Source'],
    },
    body: { ...keptHere, kind: 'one', of: 'body', label: 'Body that made it' },
    meeting: { ...keptHere, kind: 'one', of: 'meeting', label: 'Meeting at which it was made' },
    madeOn: { kind: 'day', label: 'Day on which it was made', alsoCalled: ['Date', 'Date made'] },
    decision: { kind: 'choice', label: 'Decision', choices: decisions, asWritten: 'decisionWords' },
    decisionWords: {
      ...forScrutiny,
      kind: 'words',
      label: 'Decision as their tracker has it',
      hint: 'Only where a file brought words of its own',
      most: 200,
    },
    decidedOn: { kind: 'day', label: 'Decided on' },
    decidedBy: {
      kind: 'words',
      label: 'Who decided, and why',
      hint: 'A body or a role, such as Cabinet; no names of people',
      most: 500,
    },
    responseAsked: {
      ...forScrutiny,
      kind: 'choice',
      label: 'Is a response within two months asked for?',
      choices: asked,
    },
    respondedOn: { ...forScrutiny, kind: 'day', label: 'Response given on' },
    ownerRole: { ...ownerFields.ownerRole, label: 'Lead role' },
    ownerUser: ownerFields.ownerUser,
    doing: { kind: 'words', label: 'What is being done', most: 2000, alsoCalled: ['Action', 'Progress'] },
    actions: { kind: 'several', of: 'action', label: 'Actions of our plans' },
    reportDue: {
      kind: 'promise',
      label: 'Report due',
      hint: 'By when it is to be reported on',
      due: 'Report to be made',
    },
    reportEvery: {
      kind: 'number',
      label: 'Months between reports',
      hint: 'Twelve where a report is asked for every year; left open, one report answers it',
      least: 1,
      most: 60,
    },
    status: {
      ...forScrutiny,
      kind: 'choice',
      label: 'Status as scrutiny says it',
      choices: statuses,
      asWritten: 'statusWords',
      alsoCalled: ['Status', 'Progress status'],
    },
    statusWords: {
      ...forScrutiny,
      kind: 'words',
      label: 'Status as their tracker has it',
      hint: 'Only where a file brought words of its own',
      most: 200,
    },
    closedOn: { ...forScrutiny, kind: 'day', label: 'Closed by the committee on' },
    closedMinute: { ...forScrutiny, kind: 'words', label: 'Minute that closes it', most: 200 },
  },
  namedBy: ['ref', 'text'],
  latestBy: 'madeOn',
  columns: ['origin', 'madeOn', 'decision', 'ownerRole', 'reportDue'],
  happenedOn: () => 'madeOn',
  happenedAt: 'meeting',
  layouts: {
    tracker: {
      title: 'Scrutiny tracker',
      columns: {
        Ref: 'ref',
        Origin: 'origin',
        Date: 'madeOn',
        Recommendation: 'text',
        Decision: 'decision',
        Lead: 'ownerRole',
        Action: 'doing',
        Status: 'status',
      },
    },
  },
  standings: recommendationStandings,
  standingOf: recommendationStanding,
  remarkOn: recommendationRemark,
  isOver: isClosed,
  summaryOf: (entries, view) => [recommendationsInWords(entries, view)],
  isMet: (field, entry, view) => field === 'reportDue' && reportOwed(entry, view) === undefined,
  promisedAgain: (field, entry, view) => (field === 'reportDue' ? reportOwedAgain(entry, view) : undefined),
  alsoDue: responseDue,
  problemsIn: recommendationProblems,
  problemWords: { 'before-made': 'Enter a day on or after the one on which the recommendation was made' },
});
