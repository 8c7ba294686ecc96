import { longDate } from '@due-regard/shared/calendar/words.ts';
import { agencyColumns, fixedColumns } from '@due-regard/shared/imports/plans/agency-row.ts';
import type { AgencyColumn } from '@due-regard/shared/imports/plans/agency-row.ts';
import { printRequested } from '@due-regard/shared/imports/plans/printed-request.ts';
import { registerAt } from '@due-regard/shared/measure/register.ts';
import type { AgencyRequest } from '@due-regard/shared/plans/action.ts';
import { actionsAt, plansAt } from '@due-regard/shared/plans/actions-at.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import type { DocumentCell, DocumentColumn, TableDocument } from '../documents/table-document.ts';
import type { PlansView } from './plans-view.ts';

const blank = ['progressNow', 'statusNow', 'doneOn', 'evidence', 'comment'] as const satisfies readonly AgencyColumn[];
const days: ReadonlySet<AgencyColumn> = new Set(['start', 'firstDue', 'due', 'doneOn']);
const wide: ReadonlySet<AgencyColumn> = new Set([
  'title',
  'outcome',
  'objective',
  'progressNow',
  'comment',
  'evidence',
]);

/** The rows of one agency's actions as they were when it was asked, with blanks to fill in; the ids are last. */
export function agencyFile(view: PlansView, request: AgencyRequest): TableDocument {
  const { book, dates } = view;
  const { requestId, agency, sentOn, replyBy } = request;
  const plans = new Map(
    plansAt(book.plans, sentOn)
      .filter(({ planId }) => request.plans.includes(planId))
      .map((plan) => [plan.planId, plan]),
  );
  const objectives = new Map(
    registerAt(book.objectives, ({ objectiveId }) => objectiveId, sentOn).map((one) => [one.objectiveId, one]),
  );
  const asked = actionsAt(book, sentOn).filter(({ action }) => request.actions.includes(action.actionId));
  const rows = asked
    .map((one) => ({ actionId: one.action.actionId, printed: printRequested(one, { plans, objectives }) }))
    .toSorted(
      (one, other) => byName(one.printed.plan, other.printed.plan) || byName(one.printed.ref, other.printed.ref),
    )
    .map(({ actionId, printed }): readonly DocumentCell[] => [
      ...fixedColumns.map((column) => printed[column] || null),
      ...blank.map(() => null),
      actionId,
      requestId,
    ]);
  const back = replyBy === null ? 'Please send it back.' : `Please send it back by ${longDate(replyBy)}.`;
  return {
    title: `Actions that ${agency} leads: how do they stand?`,
    fileName: `actions-of-${agency
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 60)}-${sentOn}`,
    isDemonstration: dates.authority.is_demonstration === 1,
    cover: [dates.authority.name, `Asked on ${longDate(sentOn)}. ${back}`, 'Not public: for this agency’s own use.'],
    notes: howToFillIn,
    tables: [
      {
        name: 'Actions',
        caption: `Actions that ${agency} leads (${String(rows.length)})`,
        columns: [...fixedColumns, ...blank, 'actionId' as const, 'requestId' as const].map(columnOf),
        rows,
      },
    ],
  };
}

const howToFillIn = [
  'Fill in the five columns Progress now, Status now, Done on, Evidence and Comment, and send the file back as it is. Some rows are enough: a row that is left blank counts as not answered, never as no progress.',
  'Status now, in words: not started, in progress, done, on hold, or superseded. A blank leaves it as it was; progress on an action that was not started counts as in progress.',
  'Done on: the day on which it was finished, such as 13 March 2018. An action that is said done stays said done until it is shown; give a reference or a link as evidence.',
  'Please change nothing in the other columns: what is changed there is read by a person and not taken. The two last columns say which row is whose.',
  'No names, e-mail addresses, telephone numbers or dates of birth of people: such a row cannot be taken.',
];

function columnOf(column: AgencyColumn): DocumentColumn {
  const width = wide.has(column) ? { width: 40 } : {};
  return { header: agencyColumns[column], kind: days.has(column) ? 'date' : 'text', ...width };
}
