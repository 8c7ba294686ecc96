import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { hasEnded, plansAt } from '../../plans/actions-at.ts';
import type { PlanBook } from '../../plans/facts.ts';
import { earliestFirstDay } from '../../plans/first-day.ts';
import { opensWritten } from '../../plans/opening.ts';
import type { Objective } from '../../plans/plan.ts';
import { registerAt } from '../../measure/register.ts';
import { rowProblem } from '../row-problem.ts';
import type { RowProblem } from '../row-problem.ts';
import { editOf } from './action-edit.ts';
import type { EditedFrom, RowEdit } from './action-edit.ts';
import { clashOf, mergeEdits } from './merge-edits.ts';
import type { ActionEdit } from './merge-edits.ts';
import { FinalRefs } from './final-refs.ts';
import { ActionFinder } from './match-action.ts';
import type { Match, StandingAction } from './match-action.ts';
import { planMeaningWords } from './meanings.ts';
import type { PlanMeaning } from './meanings.ts';
import type { PlanRow } from './plan-row.ts';
import { lastEntry, printAction } from './printed-action.ts';

/** What a file of a plan is compared with. */
export type PlanRecords = {
  readonly book: PlanBook;
  /** Of actions. */
  readonly evidence: readonly Evidence[];
  readonly obligations: ReadonlySet<string>;
};

type Comparing = {
  readonly records: PlanRecords;
  /** The day of the file. */
  readonly asAt: IsoDate;
  /** What a person has said of rows that are only like the words of an action: its id, or null for one that is new. */
  readonly same?: ReadonlyMap<number, string | null>;
  /** The file's own name of a column. */
  readonly nameOf?: (meaning: PlanMeaning) => string;
};

export type NewAction = { readonly row: PlanRow; readonly edit: RowEdit };
export type AskedRow = { readonly row: PlanRow; readonly candidates: readonly StandingAction[] };

export type PlanComparison = {
  readonly added: readonly NewAction[];
  readonly changed: readonly ActionEdit[];
  /** Rows that say what the records say. */
  readonly unchanged: readonly PlanRow[];
  readonly asked: readonly AskedRow[];
  /** Actions that stand in a plan of the file and of which it says nothing. */
  readonly missing: readonly StandingAction[];
  readonly refused: readonly RowProblem[];
  /** Rows without a reference that were told by their very words. */
  readonly byWording: number;
};

/** Holds the rows of a file against the records: what it adds, changes field by field, asks, and no longer holds. */
export function comparePlan(rows: readonly PlanRow[], comparing: Comparing): PlanComparison {
  const work = new PlanCompare(comparing, rows);
  for (const row of rows) work.take(row);
  return work.result(rows);
}

class PlanCompare {
  readonly #comparing: Comparing;
  readonly #finder: ActionFinder;
  readonly #evidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly #objectives: ReadonlyMap<string, Objective>;
  readonly #added: NewAction[] = [];
  readonly #edits = new Map<string, ActionEdit>();
  readonly #unchanged: PlanRow[] = [];
  readonly #asked: AskedRow[] = [];
  readonly #refused: RowProblem[] = [];
  /** Actions by plan that a row was about. */
  readonly #seen = new Set<string>();
  readonly #refs: FinalRefs;
  readonly #ended: ReadonlySet<string>;
  #byWording = 0;

  constructor(comparing: Comparing, rows: readonly PlanRow[]) {
    const { records, asAt } = comparing;
    this.#comparing = comparing;
    this.#finder = new ActionFinder(records.book, asAt);
    this.#evidence = Map.groupBy(
      records.evidence.filter(({ datedOn }) => datedOn <= asAt),
      ({ aboutId }) => aboutId,
    );
    this.#objectives = new Map(
      registerAt(records.book.objectives, ({ objectiveId }) => objectiveId, asAt).map((one) => [one.objectiveId, one]),
    );
    this.#ended = new Set(
      plansAt(records.book.plans, asAt)
        .filter((plan) => hasEnded(plan, asAt))
        .map(({ planId }) => planId),
    );
    this.#refs = new FinalRefs(
      this.#finder,
      rows.map((row) => ({ row, match: this.#match(row) })),
    );
  }

  #match(row: PlanRow): Match {
    return this.#finder.find(row, this.#comparing.same?.get(row.rowNumber));
  }

  take(row: PlanRow): void {
    const match = this.#match(row);
    if (match.kind === 'not-known') return this.#refuse(row, 'action-id', 'action-not-known');
    if (match.kind === 'asked') return this.#ask(row, match.candidates);
    if (match.kind === 'new') return this.#takeNew(row);
    if (match.by === 'wording') this.#byWording += 1;
    return this.#takeSame(match.by === 'elsewhere' ? placeAlone(row) : row, match.standing);
  }

  result(rows: readonly PlanRow[]): PlanComparison {
    const inQuestion = new Set(
      this.#asked.flatMap(({ row, candidates }) => candidates.map((one) => placeKey(row.planId, idOf(one)))),
    );
    const plans = [...new Set(rows.map(({ planId }) => planId))];
    const missing = plans.flatMap((planId) =>
      this.#finder.inPlan(planId).filter((one) => {
        const key = placeKey(planId, idOf(one));
        return !this.#seen.has(key) && !inQuestion.has(key) && one.at.state.status !== 'superseded';
      }),
    );
    const edits = [...this.#edits.values()];
    return {
      added: this.#added,
      changed: edits.filter(({ told }) => told.length > 0),
      unchanged: this.#unchanged,
      asked: this.#asked,
      missing,
      refused: this.#refused,
      byWording: this.#byWording,
    };
  }

  #ask(row: PlanRow, candidates: AskedRow['candidates']): void {
    const isOfOthers = candidates.every(({ place }) => place === undefined);
    if (isOfOthers && this.#ended.has(row.planId)) return this.#refuse(row, 'plan', 'plan-has-ended');
    return void this.#asked.push({ row, candidates });
  }

  #takeNew(row: PlanRow): void {
    const { title, ref } = row.texts;
    if (title === undefined) return this.#refuse(row, 'title', 'value-missing');
    if (this.#ended.has(row.planId)) return this.#refuse(row, 'plan', 'plan-has-ended');
    if (ref !== undefined && this.#refs.isShared(row.planId, ref)) return this.#refuse(row, 'ref', 'reference-used');
    const edit = this.#editOf(row, newAction);
    if (this.#refuseProblems(row, edit)) return undefined;
    return void this.#added.push({ row, edit });
  }

  #takeSame(row: PlanRow, standing: StandingAction): void {
    const actionId = idOf(standing);
    const isNewPlace = standing.place === undefined && row.planId !== '';
    if (isNewPlace && this.#ended.has(row.planId)) return this.#refuse(row, 'plan', 'plan-has-ended');
    if (!this.#isFirst(placeKey(row.planId, actionId))) return this.#refuse(row, 'ref', 'action-repeated');
    const edit = this.#editOf(row, this.#fromRecords(standing));
    if (this.#refuseProblems(row, edit)) return undefined;
    if (edit.ref !== null && this.#refs.isShared(row.planId, edit.ref))
      return this.#refuse(row, 'ref', 'reference-used');
    const before = this.#edits.get(actionId);
    const clash = before === undefined ? undefined : clashOf(before, edit);
    if (clash !== undefined) return this.#refuse(row, clash, 'rows-differ');
    if (edit.told.length === 0 && !isNewPlace) this.#unchanged.push(row);
    this.#edits.set(actionId, mergeEdits(before, { row, standing, edit }));
    return undefined;
  }

  #editOf(row: PlanRow, from: EditedFrom): RowEdit {
    const { asAt, records } = this.#comparing;
    return editOf(row, { from, asAt, obligations: records.obligations });
  }

  #fromRecords({ at, history, place }: StandingAction): EditedFrom {
    const { asAt } = this.#comparing;
    const evidence = this.#evidence.get(at.action.actionId) ?? [];
    const objective = this.#objectives.get(place?.objectiveId ?? '');
    return {
      action: at.action,
      printed: printAction({ action: at, place, objective, entry: lastEntry(history, asAt), evidence }),
      status: at.state.status,
      log: history.progress,
      hasRevisions: history.revisions.some(({ revisedOn }) => revisedOn <= asAt),
      opensWritten: (after) => {
        const { publication: before, validFrom } = at.action;
        return opensWritten(history, { before, after, from: asAt, isCorrection: validFrom === asAt });
      },
      firstDueOn: earliestFirstDay(history),
      evidence,
    };
  }

  #refuseProblems(row: PlanRow, { problems }: RowEdit): boolean {
    for (const { field, reason } of problems) this.#refuse(row, field, reason);
    return problems.length > 0;
  }

  #refuse(row: PlanRow, meaning: PlanMeaning, reason: RowProblem['reason']): void {
    const column = this.#comparing.nameOf?.(meaning) ?? planMeaningWords[meaning];
    this.#refused.push(rowProblem(reason, { row: row.rowNumber, column, value: valueOf(row, meaning) }));
  }

  #isFirst(key: string): boolean {
    return this.#seen.size < this.#seen.add(key).size;
  }
}

/** What a row says of where its action stands, and nothing of the action, which is another plan's. */
function placeAlone({ rowNumber, planId, actionId, texts: { ref, objective } }: PlanRow): PlanRow {
  const texts = { ...(ref === undefined ? {} : { ref }), ...(objective === undefined ? {} : { objective }) };
  return { rowNumber, planId, actionId, status: null, statusWord: null, days: {}, texts };
}

/** What a row says in a column, as far as it is kept. */
function valueOf({ actionId, texts, days }: PlanRow, meaning: PlanMeaning): string {
  if (meaning === 'action-id') return actionId ?? '';
  const all: Readonly<Record<string, string | undefined>> = { ...texts, ...days };
  return all[meaning] ?? '';
}

function idOf({ at }: StandingAction): string {
  return at.action.actionId;
}

function placeKey(planId: string, actionId: string): string {
  return `${planId} action ${actionId}`;
}

const newAction: EditedFrom = {
  action: null,
  printed: {
    texts: {
      ref: '',
      objective: '',
      title: '',
      outcome: '',
      theme: '',
      'lead-agency': '',
      partners: '',
      'owner-role': '',
      'owner-organisation': '',
      'accountable-role': '',
      progress: '',
      evidence: '',
      publication: '',
      obligations: '',
      recommendations: '',
      risks: '',
      'other-duties': '',
    },
    days: { 'starts-on': null, 'first-due': null, due: null, 'progress-on': null },
  },
  status: 'not-started',
  log: [],
  hasRevisions: false,
  opensWritten: () => false,
  firstDueOn: null,
  evidence: [],
};
