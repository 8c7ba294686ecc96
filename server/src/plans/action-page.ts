import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { obligationTitlesAt } from '@due-regard/shared/duty/versions.ts';
import type { OutputOf, Sendable } from '@due-regard/shared/http/endpoint.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { entersFacts } from '@due-regard/shared/people/role.ts';
import type { Action } from '@due-regard/shared/plans/action.ts';
import { actionsAt } from '@due-regard/shared/plans/actions-at.ts';
import type { ActionAt } from '@due-regard/shared/plans/actions-at.ts';
import type { planApi } from '@due-regard/shared/plans/api.ts';
import type { ActionHistory } from '@due-regard/shared/plans/facts.ts';
import { whyNotChecked } from '@due-regard/shared/plans/checking.ts';
import { revisionsAt } from '@due-regard/shared/plans/promise.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { listObligations } from '@due-regard/db/duty/queries.ts';
import { listEvidence } from '@due-regard/db/evidence/queries.ts';
import { fileNames, personNames } from '@due-regard/db/journal/subjects.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listProgress } from '@due-regard/db/plans/actions.ts';
import { shownEvidence } from '../evidence/shown.ts';
import { knownNow } from '../http/as-at.ts';
import { notThereOn } from '../http/not-there.ts';
import { placesOf, rowOf } from './action-shown.ts';
import type { PlansView } from './plans-view.ts';

type ActionReply = Sendable<OutputOf<NonNullable<(typeof planApi.action)['reply']>>>;

interface Asking {
  readonly view: PlansView;
  readonly actor: Actor;
  readonly actionId: string;
}

/** One action on a day. @throws Refusal `not-found` when it was not there, or is not for this reader */
export async function readAction(read: Reader, { view, actor, actionId }: Asking): Promise<ActionReply> {
  const { book, plans, reader, dates } = view;
  const history = book.histories.find((each) => each.actionId === actionId);
  const present = actionsAt(book, dates.asAt);
  const one = present.find(({ action }) => action.actionId === actionId);
  if (history === undefined || one === undefined)
    throw notThereOn(dates.asAt, history?.versions.slice(0, 1).find(reader.mayReadAction));
  if (!reader.mayReadAction(one.action)) throw refused('not-found');
  const names = await namesIn(read, view, history);
  function isOpen(on: IsoDate, id: string): boolean {
    return history !== undefined && reader.mayReadWritten(history, { on, id });
  }
  const log = openOf(
    (await listProgress(read, dates.known, [actionId])).filter(({ enteredOn }) => enteredOn <= dates.asAt),
    ({ enteredOn, progressId }) => isOpen(enteredOn, progressId),
  );
  const revisions = openOf(revisionsAt(history, dates.asAt), ({ revisedOn, revisionId }) =>
    isOpen(revisedOn, revisionId),
  );
  const checks = openOf(
    history.checks.filter(({ checkedOn }) => checkedOn <= dates.asAt),
    ({ checkedOn, checkId }) => isOpen(checkedOn, checkId),
  );
  const evidence = await evidenceOf(read, view, actionId);
  const mayEnter = actor.roles.some((role) => entersFacts.some((enters) => enters === role));
  return {
    dates: view.shown,
    action: actionShown(one, view),
    ownerName: names(one.action.ownerUser),
    obligations: await obligationsOf(read, view, one.action),
    ...carriedOf(one.action, { present, view }),
    log: await logShown(read, { view, names, log: log.open }),
    revisions: revisions.open.map(({ revisionId, dueOn, revisedOn, reason, turn }) => {
      return { revisionId, dueOn, revisedOn, reason, turn };
    }),
    evidence: evidence.open,
    checks: checksShown(checks.open, { view, names }),
    versions: versionsShown(history, view),
    formerPlaces: placesOf(
      history.places.filter(({ leftOn }) => leftOn !== null && leftOn <= dates.asAt),
      plans,
    ),
    withheld: {
      log: log.withheld,
      revisions: revisions.withheld,
      evidence: evidence.withheld,
      checks: checks.withheld,
    },
    mayCheck: mayEnter && whyNotChecked(history, { on: dates.asAt, checker: reader.userId }) === null,
  };
}

/** What a reader is shown of something, and how much is kept from them. */
interface Opened<Row> {
  readonly open: readonly Row[];
  readonly withheld: number;
}

function openOf<Row>(rows: readonly Row[], isOpen: (row: Row) => boolean): Opened<Row> {
  const open = rows.filter(isOpen);
  return { open, withheld: rows.length - open.length };
}

function actionShown(one: ActionAt, view: PlansView): ActionReply['action'] {
  const { action } = one;
  return {
    ...rowOf(one, view),
    validFrom: action.validFrom,
    outcome: action.outcome,
    ownerUser: view.reader.seesAll ? action.ownerUser : null,
    accountableRole: action.accountableRole,
    partners: action.partners,
    startsOn: action.startsOn,
    dueOn: action.dueOn,
    exemptParagraph: action.exemptParagraph,
    exemptReason: action.exemptReason,
    obligations: action.obligations,
    recommendations: action.recommendations,
    risks: action.risks,
    otherDuties: action.otherDuties,
    carriedFrom: action.carriedFrom,
  };
}

type NameOf = (userId: string | null) => string | null;

/** People are named to officers alone; others read their roles. */
async function namesIn(read: Reader, { reader }: PlansView, history: ActionHistory): Promise<NameOf> {
  if (!reader.seesAll) return () => null;
  const ids = [
    ...history.versions.map(({ ownerUser }) => ownerUser),
    ...history.progress.map(({ author }) => author),
    ...history.checks.map(({ checker }) => checker),
  ].filter((id) => id !== null);
  const names = await personNames(read, [...new Set(ids)]);
  return (userId) => (userId === null ? null : (names.get(userId) ?? null));
}

/** In the words of the guidance that held on the day. */
async function obligationsOf(
  read: Reader,
  { dates: { known, asAt } }: PlansView,
  { obligations }: Action,
): Promise<ActionReply['obligations']> {
  if (obligations.length === 0) return [];
  const titles = obligationTitlesAt(await listObligations(read, known), asAt);
  return obligations.map((obligationId) => ({ obligationId, title: titles.get(obligationId) ?? null }));
}

function carriedOf(
  { actionId, carriedFrom }: Action,
  { present, view: { reader } }: { readonly present: readonly ActionAt[]; readonly view: PlansView },
): Pick<ActionReply, 'carriedFrom' | 'carriedTo'> {
  const readable = present.map(({ action }) => action).filter(reader.mayReadAction);
  const before = readable.find((action) => action.actionId === carriedFrom);
  return {
    carriedFrom: before === undefined ? null : { actionId: before.actionId, title: before.title },
    carriedTo: readable
      .filter((action) => action.carriedFrom === actionId)
      .map((action) => ({ actionId: action.actionId, title: action.title })),
  };
}

interface LogShowing {
  readonly view: PlansView;
  readonly log: readonly Awaited<ReturnType<typeof listProgress>>[number][];
  readonly names: NameOf;
}

async function logShown(
  read: Reader,
  { view: { dates, reader }, log, names }: LogShowing,
): Promise<ActionReply['log']> {
  const batches = reader.seesAll ? log.flatMap(({ batchId }) => batchId ?? []) : [];
  const files = await fileNames(read, dates.known.authority, [...new Set(batches)]);
  return log.map(({ progressId, enteredOn, status, note, blockedReason, isFlagged, author, authorRole, batchId }) => ({
    progressId,
    enteredOn,
    status,
    note,
    blockedReason,
    isFlagged,
    author: names(author),
    authorRole,
    fileName: batchId === null ? null : (files.get(batchId) ?? null),
  }));
}

/** What was withdrawn since may have been closed by it: of what was known then, only officers read it. */
async function evidenceOf(
  read: Reader,
  view: PlansView,
  actionId: string,
): Promise<Opened<ActionReply['evidence'][number]>> {
  const { dates, reader } = view;
  const of = { about: 'action', aboutIds: [actionId] } as const;
  const found = await listEvidence(read, dates.known, of);
  const now = reader.seesAll ? found : await listEvidence(read, knownNow(dates.known.authority), of);
  const standing = new Set(now.map(({ evidenceId }) => evidenceId));
  const open = shownEvidence(found, {
    asAt: dates.asAt,
    isReadable: (one) => reader.mayReadLevel(one.publication) && standing.has(one.evidenceId),
  });
  const there = found.filter(({ datedOn }) => datedOn <= dates.asAt);
  return { open, withheld: there.length - open.length };
}

function checksShown(
  checks: ActionHistory['checks'],
  { view, names }: { readonly view: PlansView; readonly names: NameOf },
): ActionReply['checks'] {
  return checks.map(({ checkId, checkedOn, bodyId, checker, checkerRole, note }) => ({
    checkId,
    checkedOn,
    bodyName: view.bodyName(bodyId),
    checker: names(checker),
    checkerRole,
    note,
  }));
}

function versionsShown({ versions }: ActionHistory, { reader, dates }: PlansView): ActionReply['versions'] {
  return versions
    .filter((version) => version.validFrom <= dates.asAt && reader.mayReadAction(version))
    .map(({ validFrom, title, leadAgency }) => ({ validFrom, title, leadAgency }));
}
