import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { registerAt } from '../../measure/register.ts';
import { progressStatusNames } from '../../plans/action.ts';
import type { AgencyReply, AgencyRequest, ProgressStatus } from '../../plans/action.ts';
import { actionsAt, plansAt } from '../../plans/actions-at.ts';
import type { ActionAt } from '../../plans/actions-at.ts';
import type { PlanBook } from '../../plans/facts.ts';
import { rowProblem } from '../row-problem.ts';
import type { RowProblem } from '../row-problem.ts';
import type { NewEntry } from './action-edit.ts';
import { agencyColumns, fixedColumns, isAnswered } from './agency-row.ts';
import type { AgencyRow, FixedColumn } from './agency-row.ts';
import { printRequested } from './printed-request.ts';

/** What an agency's reply is compared with. */
export type ReplyRecords = {
  readonly book: PlanBook;
  readonly evidence: readonly Evidence[];
  readonly requests: readonly AgencyRequest[];
  readonly replies: readonly AgencyReply[];
};

type Comparing = { readonly records: ReplyRecords; readonly asAt: IsoDate };

/** A row that answers something that is not known already. */
export type Answered = {
  readonly row: AgencyRow;
  readonly action: ActionAt;
  readonly entry: NewEntry | null;
  readonly evidence: readonly string[];
};

export type NotTaken = { readonly row: number; readonly column: string; readonly from: string; readonly to: string };

/** What became of the requests that a file answers. */
export type RequestAnswered = {
  readonly request: AgencyRequest;
  readonly before: ReadonlySet<string>;
  /** Answered by this file: for the first time, or anew. */
  readonly now: ReadonlySet<string>;
};

export type ReplyComparison = {
  readonly answered: readonly Answered[];
  /** Rows whose answer is recorded already. */
  readonly known: number;
  readonly unanswered: number;
  readonly notTaken: readonly NotTaken[];
  readonly refused: readonly RowProblem[];
  readonly requests: readonly RequestAnswered[];
};

/** Holds an agency's reply against what was asked and what is known. */
export function compareReply(rows: readonly AgencyRow[], { records, asAt }: Comparing): ReplyComparison {
  const work = new ReplyCompare(records, asAt);
  for (const row of rows) work.take(row);
  return work.result();
}

class ReplyCompare {
  readonly #records: ReplyRecords;
  readonly #asAt: IsoDate;
  readonly #actions: ReadonlyMap<string, ActionAt>;
  readonly #printed = new Map<string, ReadonlyMap<string, Readonly<Record<FixedColumn, string>>>>();
  readonly #answered: Answered[] = [];
  readonly #notTaken: NotTaken[] = [];
  readonly #refused: RowProblem[] = [];
  readonly #now = new Map<string, Set<string>>();
  readonly #seen = new Set<string>();
  #known = 0;
  #unanswered = 0;

  constructor(records: ReplyRecords, asAt: IsoDate) {
    this.#records = records;
    this.#asAt = asAt;
    this.#actions = new Map(actionsAt(records.book, asAt).map((one) => [one.action.actionId, one]));
  }

  take(row: AgencyRow): void {
    const request = this.#records.requests.find(({ requestId }) => requestId === row.requestId);
    if (request === undefined) return this.#refuse(row, 'requestId', 'request-not-known');
    const action = this.#actions.get(row.actionId);
    if (!request.actions.includes(row.actionId) || action === undefined)
      return this.#refuse(row, 'actionId', 'action-not-asked');
    const key = `${row.requestId} ${row.actionId}`;
    if (this.#seen.has(key)) return this.#refuse(row, 'actionId', 'action-repeated');
    this.#seen.add(key);
    this.#tellFixed(row, request);
    if (!isAnswered(row)) {
      this.#unanswered += 1;
      return undefined;
    }
    if (row.doneOn !== null && row.status !== null && row.status !== 'said-done')
      return this.#refuse(row, 'doneOn', 'done-day-without-done');
    return this.#settle(row, action);
  }

  result(): ReplyComparison {
    const requests = [...this.#now].flatMap(([requestId, now]) => {
      const request = this.#records.requests.find((one) => one.requestId === requestId);
      return request === undefined ? [] : [{ request, before: this.#answeredBefore(requestId), now }];
    });
    return {
      answered: this.#answered,
      known: this.#known,
      unanswered: this.#unanswered,
      notTaken: this.#notTaken,
      refused: this.#refused,
      requests,
    };
  }

  #settle(row: AgencyRow, action: ActionAt): void {
    const { progress = [] } = this.#records.book.histories.find(({ actionId }) => actionId === row.actionId) ?? {};
    const entry = entryOf(row, { action, asAt: this.#asAt });
    // Where it says no state, the entry has that which stood then.
    const saysState = row.status !== null || row.doneOn !== null;
    const isKnown = progress.some(
      (one) =>
        one.note === entry?.note &&
        (!saysState || one.status === entry.status) &&
        (row.doneOn === null || one.enteredOn === row.doneOn),
    );
    const fresh = isKnown ? null : entry;
    const held = this.#records.evidence.filter(({ aboutId }) => aboutId === row.actionId);
    const known = new Set(held.flatMap(({ title, reference, link }) => [title, reference, link]));
    const evidence = row.evidence.filter((text) => !known.has(text));
    const now = this.#now.get(row.requestId) ?? new Set<string>();
    this.#now.set(row.requestId, now);
    const isFirst = !this.#answeredBefore(row.requestId).has(row.actionId);
    if (fresh === null && evidence.length === 0 && !isFirst) {
      this.#known += 1;
      return;
    }
    now.add(row.actionId);
    this.#answered.push({ row, action, entry: fresh, evidence });
  }

  #answeredBefore(requestId: string): ReadonlySet<string> {
    const own = this.#records.replies.filter((reply) => reply.requestId === requestId);
    return new Set(own.flatMap(({ actions }) => actions));
  }

  /** A column may say what was sent, or what is known by now. */
  #tellFixed(row: AgencyRow, request: AgencyRequest): void {
    const sent = this.#printedOn(request.sentOn, request).get(row.actionId);
    const now = this.#printedOn(this.#asAt, request).get(row.actionId);
    for (const column of fixedColumns) {
      const said = row.fixed[column];
      if (said === undefined || sent === undefined || now === undefined) continue;
      if (isSame(said, sent[column]) || isSame(said, now[column])) continue;
      this.#notTaken.push({ row: row.rowNumber, column: agencyColumns[column], from: sent[column], to: said });
    }
  }

  #printedOn(
    day: IsoDate,
    { plans: asked }: AgencyRequest,
  ): ReadonlyMap<string, Readonly<Record<FixedColumn, string>>> {
    const key = `${day} ${asked.join(' ')}`;
    const before = this.#printed.get(key);
    if (before !== undefined) return before;
    const { book } = this.#records;
    const ofRequest = plansAt(book.plans, day).filter(({ planId }) => asked.includes(planId));
    const plans = new Map(ofRequest.map((plan) => [plan.planId, plan]));
    const objectives = new Map(
      registerAt(book.objectives, ({ objectiveId }) => objectiveId, day).map((one) => [one.objectiveId, one]),
    );
    const printed = new Map(
      actionsAt(book, day).map((one) => [one.action.actionId, printRequested(one, { plans, objectives })]),
    );
    this.#printed.set(key, printed);
    return printed;
  }

  #refuse(row: AgencyRow, column: 'requestId' | 'actionId' | 'doneOn', reason: RowProblem['reason']): void {
    const value = row[column] ?? '';
    this.#refused.push(rowProblem(reason, { row: row.rowNumber, column: agencyColumns[column], value }));
  }
}

function isSame(one: string, other: string): boolean {
  return one.replaceAll(/\s+/g, ' ').trim() === other.replaceAll(/\s+/g, ' ').trim();
}

/**
 * The entry of the log that an answer is. Said done stays said done, whatever evidence is given; words of progress say
 * of an action that was not started that it is.
 */
function entryOf(
  row: AgencyRow,
  { action, asAt }: { readonly action: ActionAt; readonly asAt: IsoDate },
): NewEntry | null {
  const { progress, comment, doneOn } = row;
  if (progress === null && comment === null && doneOn === null && row.status === null) return null;
  const before = action.state.status;
  const begun: ProgressStatus = before === 'not-started' && progress !== null ? 'in-progress' : before;
  const status = row.status ?? (doneOn === null ? begun : 'said-done');
  const remark = comment === null ? [] : [progress === null ? comment : `Comment: ${comment}`];
  const words = [...(progress === null ? [] : [progress]), ...remark];
  return {
    enteredOn: doneOn ?? asAt,
    status,
    note: words.length > 0 ? words.join(' ') : `The agency says: ${progressStatusNames[status].toLowerCase()}`,
  };
}
