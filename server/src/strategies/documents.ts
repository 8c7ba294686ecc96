import { addDays } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import { heldUntil, registerAt } from '@due-regard/shared/measure/register.ts';
import { dayTurn, daysPromised } from '@due-regard/shared/deadlines/revision.ts';
import type { DocumentBody } from '@due-regard/shared/strategies/api.ts';
import type { StrategyDocument } from '@due-regard/shared/strategies/document.ts';
import { putOffProblems } from '@due-regard/shared/strategies/problems.ts';
import { isRefreshCorrected, isRefreshKept, refreshDay } from '@due-regard/shared/strategies/standing.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { listRevisions } from '@due-regard/db/deadlines/revisions.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { refuseNamedByEntry } from '../registers/names-kept.ts';
import { standingRow } from '../registers/rows.ts';
import { turnOf } from '../registers/turn.ts';
import { checkDocument, documentRow, loadDocuments, toldOf } from './register.ts';

interface Saved {
  readonly documentId: string;
}

/** Adds a document. It is there from the earliest of its days, at the latest from today. */
export async function addDocument(deps: ChangeDeps, actor: Actor, body: DocumentBody): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const register = await loadDocuments(one);
    await checkDocument(one, register, { documentId: null, body, today });
    const documentId = one.newId();
    await one.record('document', [documentRow(documentId, firstDay(body, today), body)]);
    return one.done({ what: 'document.added', subject: documentId, after: toldOf(register, body) }, { documentId });
  });
}

function firstDay({ preparedOn, consultFrom, agreedOn, inForceFrom }: DocumentBody, today: IsoDate): IsoDate {
  const days = [preparedOn, consultFrom, agreedOn, inForceFrom].filter((day) => day !== null);
  return days.reduce((first, day) => (day < first ? day : first), today);
}

type DocumentChange = DocumentBody & {
  /** The row that the person saw. */
  readonly factId: string;
  readonly changedOn: IsoDate | null;
  readonly reason: string;
};

/** Changes a document from a day on, or puts the right row in the place of a wrong one. */
export async function changeDocument(
  deps: ChangeDeps,
  actor: Actor,
  { factId, changedOn, reason, ...body }: DocumentChange,
): Promise<Saved & { readonly until: IsoDate | null }> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const register = await loadDocuments(one);
    const before = await standingRow(one, 'document', { rows: register.rows, factId });
    const { documentId } = before;
    const rows = register.rows.filter((row) => row.documentId === documentId);
    const until = heldUntil(rows, changedOn ?? before.validFrom);
    const turn = turnOf(rows, { factId, changedOn, after: body, today });
    if (turn === undefined) return one.unchanged({ documentId, until });
    const { validFrom } = turn;
    await checkDocument(one, register, { documentId, body, today });
    const revisions = await revisionsOf(one, documentId);
    const last = until === null ? today : addDays(until, -1);
    const isKept =
      changedOn === null
        ? isRefreshCorrected({ before, after: body, asAt: last }, revisions)
        : isRefreshKept({ before, after: body, asAt: today }, revisions);
    if (!isKept) throw notValid([{ field: 'refreshDue', code: 'put-off' }]);
    if (changedOn === null) await one.withdraw('document', [factId]);
    await one.record('document', [documentRow(documentId, validFrom, body)]);
    const told = { before: toldOf(register, before), after: { ...toldOf(register, body), validFrom }, reason };
    const what = changedOn === null ? 'document.corrected' : 'document.changed';
    return one.done({ what, subject: documentId, ...told }, { documentId, until });
  });
}

interface PutOff {
  readonly factId: string;
  readonly dueOn: IsoDate;
  readonly revisedOn: IsoDate;
  readonly reason: string;
  readonly was: IsoDate | null;
}

/**
 * Promises another day for the refresh.
 * @throws Refusal `stale` when another was promised, or another row holds on the day, since the screen was made
 */
export async function putOffRefresh(
  deps: ChangeDeps,
  actor: Actor,
  { factId, dueOn, revisedOn, reason, was }: PutOff,
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const { rows } = await loadDocuments(one);
    const document = await standingRow(one, 'document', { rows, factId });
    const { documentId } = document;
    const revisions = await revisionsOf(one, documentId);
    const promised = refreshDay(document, revisions, today).dueOn;
    if (promised !== was) throw refused('stale');
    const problems = putOffProblems({ dueOn, revisedOn, promised }, { document, revisions, today });
    if (problems.length > 0) throw notValid(problems);
    checkHeld(rows, document, [revisedOn, today]);
    await one.record('due_revision', [
      { about: 'document', about_id: documentId, due_on: dueOn, revised_on: revisedOn, reason, batch_id: null },
    ]);
    const told = { before: { refreshDue: promised }, after: { refreshDue: dueOn, revisedOn }, reason };
    const what = `document.${dayTurn(promised, dueOn)}` as const;
    return one.done({ what, subject: documentId, ...told }, { documentId });
  });
}

/** @throws Refusal `stale`: what was on the screen holds neither on the day of the promise nor today */
function checkHeld(rows: readonly StrategyDocument[], document: StrategyDocument, days: readonly IsoDate[]): void {
  const own = rows.filter(({ documentId }) => documentId === document.documentId);
  const held = days.flatMap((day) => registerAt(own, ({ documentId }) => documentId, day));
  if (!held.includes(document)) throw refused('stale');
}

async function revisionsOf(one: Change, documentId: string): ReturnType<typeof listRevisions> {
  return listRevisions(one.read, knownNow(one.authority), { about: 'document', aboutIds: [documentId] });
}

interface Withdrawal {
  readonly factId: string;
  readonly reason: string;
}

/**
 * Withdraws a row; the one before it holds again. With its only row the document goes, and with it the days promised.
 * @throws Refusal `conflict` while another document names one that would go
 */
export async function withdrawDocument(deps: ChangeDeps, actor: Actor, { factId, reason }: Withdrawal): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const register = await loadDocuments(one);
    const before = await standingRow(one, 'document', { rows: register.rows, factId });
    const { documentId } = before;
    const goes = register.rows.every((row) => row.factId === factId || row.documentId !== documentId);
    if (goes) {
      checkUnnamed(register.rows, documentId);
      await refuseNamedByEntry(one, documentId);
      const revisions = await revisionsOf(one, documentId);
      await one.withdraw(
        'due_revision',
        revisions.map(({ revisionId }) => revisionId),
      );
    }
    await one.withdraw('document', [factId]);
    return one.done(
      { what: 'document.withdrawn', subject: documentId, before: toldOf(register, before), reason },
      { documentId },
    );
  });
}

function checkUnnamed(rows: readonly StrategyDocument[], documentId: string): void {
  const naming = rows.find((row) => row.supersededBy === documentId || row.linked.includes(documentId));
  if (naming !== undefined) throw refused('conflict', `“${naming.title}” names it. Correct that one first.`);
}

/** Withdraws the day promised last. @throws Refusal `conflict` for one before it: the day after it would lose its slip */
export async function withdrawRevision(
  deps: ChangeDeps,
  actor: Actor,
  { revisionId, reason }: { readonly revisionId: string; readonly reason: string },
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    await one.checkStands('due_revision', revisionId);
    const today = await todayIn(one, deps);
    const revisions = await listRevisions(one.read, knownNow(one.authority), { about: 'document' });
    const before = revisions.find((revision) => revision.revisionId === revisionId);
    if (before === undefined) throw refused('not-found');
    const { aboutId: documentId, dueOn, revisedOn } = before;
    const own = revisions.filter(({ aboutId }) => aboutId === documentId);
    if (daysPromised(null, own, today).at(-1)?.revisionId !== revisionId)
      throw refused('conflict', 'Another day was promised after it. Withdraw that first.');
    await one.withdraw('due_revision', [revisionId]);
    const told = { before: { refreshDue: dueOn, revisedOn }, reason };
    return one.done({ what: 'document.put-off-withdrawn', subject: documentId, ...told }, { documentId });
  });
}
