import { readsSchools } from '@due-regard/shared/people/role.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { Evidence } from '@due-regard/shared/evidence/evidence.ts';
import { dayMeanings, planMeanings, planMeaningWords } from '@due-regard/shared/imports/plans/meanings.ts';
import type { PlanMeaning } from '@due-regard/shared/imports/plans/meanings.ts';
import { lastEntry, printAction } from '@due-regard/shared/imports/plans/printed-action.ts';
import type { PrintedAction } from '@due-regard/shared/imports/plans/printed-action.ts';
import { registerAt } from '@due-regard/shared/measure/register.ts';
import { progressStatusNames } from '@due-regard/shared/plans/action.ts';
import type { ActionPlace } from '@due-regard/shared/plans/action.ts';
import { actionsAt } from '@due-regard/shared/plans/actions-at.ts';
import type { ActionAt } from '@due-regard/shared/plans/actions-at.ts';
import type { ActionHistory } from '@due-regard/shared/plans/facts.ts';
import { planCounts } from '@due-regard/shared/plans/plan-counts.ts';
import { actionClassNames, ragNames } from '@due-regard/shared/plans/words.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { listEvidence } from '@due-regard/db/evidence/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import type { DocumentCell, DocumentColumn, TableDocument } from '../documents/table-document.ts';
import { knownNow } from '../http/as-at.ts';
import { registerHead } from '../registers/register-head.ts';
import { readActions } from './actions-list.ts';
import type { ActionsAsked } from './actions-list.ts';
import type { PlansView } from './plans-view.ts';

/** What the rules give, which a file that comes back cannot change. */
const derived = {
  slips: { header: 'Times put off', kind: 'number' },
  class: { header: 'Where it stands', kind: 'text', width: 22 },
  colour: { header: 'Colour', kind: 'text', width: 10 },
  checked: { header: 'Checked', kind: 'text', width: 16 },
} as const satisfies Readonly<Record<string, DocumentColumn>>;

type FileColumn = PlanMeaning | keyof typeof derived;

/** What can be edited, with what is derived beside it; the id by which a row comes back is last. */
const fileColumns: readonly FileColumn[] = planMeanings.flatMap((meaning): readonly FileColumn[] => {
  if (meaning === 'due') return ['due', 'slips'];
  if (meaning === 'status') return ['status', 'class', 'colour'];
  return meaning === 'evidence' ? ['evidence', 'checked'] : [meaning];
});

const widths: Partial<Record<PlanMeaning, number>> = {
  title: 60,
  outcome: 40,
  objective: 40,
  progress: 60,
  evidence: 40,
};

interface Asking {
  readonly asked: ActionsAsked;
  readonly actor: Actor;
}

/** The actions as filtered, one row for each action and plan: to read, or to edit and bring back. */
export async function actionsFile(read: Reader, view: PlansView, { asked, actor }: Asking): Promise<TableDocument> {
  const { book, dates, plans } = view;
  const found = readActions(view, asked);
  const actions = new Map(actionsAt(book, dates.asAt).map((one) => [one.action.actionId, one]));
  const chosen = found.actions.flatMap(({ actionId }) => actions.get(actionId) ?? []);
  const row = await rowWriter(read, view);
  const order = [...plans.keys()];
  const rows = chosen.flatMap((one) => {
    const its = one.places.filter(({ planId }) => asked.plan === undefined || planId === asked.plan);
    const places = its.toSorted((a, b) => order.indexOf(a.planId) - order.indexOf(b.planId));
    return places.length === 0 ? [row(one, undefined)] : places.map((place) => row(one, place));
  });
  const head = registerHead(dates, reachOf(actor), { title: 'Actions of plans', file: 'actions', notes });
  return {
    ...head,
    cover: [...head.cover, countWords(chosen, { shown: rows.length, total: found.total, view })],
    tables: [
      {
        name: 'Actions',
        caption: `Actions, a row for each action and plan (${String(rows.length)})`,
        columns: fileColumns.map(columnOf),
        rows,
      },
    ],
  };
}

const notes = [
  'It can be edited and brought back under Imports as an action plan: what is changed is shown before it counts, what is left as it is changes nothing, and so does a blank. “None” empties a field.',
  'Times put off, Where it stands, Colour and Checked are worked out here and are not read back.',
  'An action that several plans share has a row for each of them, with one Action id. Leave the ids as they are; a new row has none.',
  'Several things in one cell are divided by semicolons. A new line of progress is an entry of the log; evidence that is added is recorded beside what is there.',
  'No names, e-mail addresses, telephone numbers or dates of birth of people: such a row is refused.',
];

function reachOf({ roles }: Actor): Publication {
  if (roles.some((role) => readsSchools.some((reader) => reader === role))) return 'officers';
  return roles.includes('member') ? 'exempt' : 'public';
}

interface Counting {
  readonly shown: number;
  readonly total: number;
  readonly view: PlansView;
}

function countWords(actions: readonly ActionAt[], { shown, total, view }: Counting): string {
  const { all } = planCounts(actions, view.dates.asAt);
  const standing = `of all ${String(all.counted)} ${String(all.saidDone)} said done, ${String(all.withEvidence)} of these with evidence, ${String(all.checked)} checked`;
  return `${String(actions.length)} of ${String(total)} actions that may be read, in ${String(shown)} rows: ${standing}`;
}

function columnOf(column: FileColumn): DocumentColumn {
  if (column in derived) return derivedColumn(column);
  const meaning = planMeanings.find((one) => one === column) ?? 'title';
  const width = widths[meaning];
  const kind = dayMeanings.some((one) => one === meaning) ? 'date' : 'text';
  return { header: planMeaningWords[meaning], kind, ...(width === undefined ? {} : { width }) };
}

function derivedColumn(column: string): DocumentColumn {
  const columns: Readonly<Record<string, DocumentColumn>> = derived;
  return columns[column] ?? derived.class;
}

type RowWriter = (one: ActionAt, place: ActionPlace | undefined) => readonly DocumentCell[];

async function rowWriter(read: Reader, view: PlansView): Promise<RowWriter> {
  const { book, dates, plans } = view;
  const histories = new Map(book.histories.map((history) => [history.actionId, history]));
  const evidence = Map.groupBy(await evidenceShown(read, view), ({ aboutId }) => aboutId);
  const objectives = new Map(
    registerAt(book.objectives, ({ objectiveId }) => objectiveId, dates.asAt).map((one) => [one.objectiveId, one]),
  );
  return (action, place) => {
    const { actionId } = action.action;
    const history = histories.get(actionId);
    const printed = printAction({
      action,
      place,
      objective: objectives.get(place?.objectiveId ?? ''),
      entry: history === undefined ? undefined : lastReadable(history, view),
      evidence: evidence.get(actionId) ?? [],
    });
    const planName = plans.get(place?.planId ?? '')?.name ?? null;
    return fileColumns.map((column) => unlessEmpty(cellOf(column, { action, printed, planName })));
  };
}

function unlessEmpty(cell: DocumentCell): DocumentCell {
  return cell === '' ? null : cell;
}

interface Writing {
  readonly action: ActionAt;
  readonly printed: PrintedAction;
  readonly planName: string | null;
}

function cellOf(column: FileColumn, { action: { action, state }, printed, planName }: Writing): DocumentCell {
  switch (column) {
    case 'plan':
      return planName;
    case 'action-id':
      return action.actionId;
    case 'status':
      return progressStatusNames[state.status];
    case 'slips':
      return state.promised.slips;
    case 'class':
      return actionClassNames[state.actionClass];
    case 'colour':
      return state.rag === null ? null : ragNames[state.rag];
    case 'checked':
      return checkedWords(action.isToBeChecked, state.isChecked);
    case 'starts-on':
    case 'first-due':
    case 'due':
    case 'progress-on':
      return printed.days[column];
    default:
      return printed.texts[column];
  }
}

function checkedWords(isToBeChecked: boolean, isChecked: boolean): string | null {
  if (isChecked) return 'Checked';
  return isToBeChecked ? 'To be checked' : null;
}

/** What was withdrawn since may have been closed by it: of what was known then, only officers read it. */
async function evidenceShown(read: Reader, { dates, reader }: PlansView): Promise<readonly Evidence[]> {
  const of = { about: 'action' } as const;
  const found = await listEvidence(read, dates.known, of);
  const now = reader.seesAll ? found : await listEvidence(read, knownNow(dates.known.authority), of);
  const standing = new Set(now.map(({ evidenceId }) => evidenceId));
  return found.filter(
    (one) => one.datedOn <= dates.asAt && reader.mayReadLevel(one.publication) && standing.has(one.evidenceId),
  );
}

/** The last entry up to the day, where the reader may read what was written then. */
function lastReadable(history: ActionHistory, { dates, reader }: PlansView): ReturnType<typeof lastEntry> {
  const entry = lastEntry(history, dates.asAt);
  if (entry === undefined) return undefined;
  return reader.mayReadWritten(history, { on: entry.enteredOn, id: entry.progressId }) ? entry : undefined;
}
