import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { EntryBody, ManyEntriesBody } from '@due-regard/shared/plans/write-api.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { listActions, listProgress } from '@due-regard/db/plans/actions.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { saysTheSame } from '../registers/rows.ts';
import { blockedProblem, entryDraftOf, entryRow } from './entry-row.ts';
import type { EntryDraft } from './entry-row.ts';
import { dayProblem, getActionRows, refuseAny } from './known.ts';

interface Entered {
  readonly progressId: string;
}

/** Enters progress in an action's log; the same entry sent twice is entered once. */
export async function enterProgress(
  deps: ChangeDeps,
  actor: Actor,
  { actionId, enteredOn, ...body }: EntryBody & { readonly actionId: string; readonly enteredOn: IsoDate },
): Promise<Entered> {
  return change<Entered>(deps, actor, async (one) => {
    const { firstDay } = await getActionRows(one, actionId);
    const draft = entryDraftOf(body, { actionId, enteredOn, actor });
    const same = await lastOfDay(one, draft);
    if (same !== undefined) return one.unchanged({ progressId: same });
    refuseAny([
      dayProblem('enteredOn', enteredOn, { today: await todayIn(one, deps), firstDay }),
      blockedProblem(draft),
    ]);
    const [progressId = ''] = await one.record('progress', [entryRow(draft)]);
    return one.done({ what: 'progress.entered', subject: actionId, after: { progressId, ...draft } }, { progressId });
  });
}

/** @returns the last entry of the day, when it says the same already */
async function lastOfDay(one: Change, draft: EntryDraft): Promise<string | undefined> {
  const log = await listProgress(one.read, knownNow(one.authority), [draft.actionId]);
  const last = log.findLast(({ enteredOn }) => enteredOn === draft.enteredOn);
  return last !== undefined && saysTheSame(last, draft) ? last.progressId : undefined;
}

interface ManyEntered {
  readonly entered: number;
}

/** Enters progress of several actions on one day: all of it or none. @throws Refusal `not-valid`, by the place in the list */
export async function enterMany(deps: ChangeDeps, actor: Actor, body: ManyEntriesBody): Promise<ManyEntered> {
  return change<ManyEntered>(deps, actor, async (one) => {
    const { enteredOn } = body;
    const drafts = body.entries.map(({ actionId, ...entry }) => entryDraftOf(entry, { actionId, enteredOn, actor }));
    const today = await todayIn(one, deps);
    // The day is that of all of them: it is named once, and not each action for it.
    refuseAny([dayProblem('enteredOn', enteredOn, { today, firstDay: enteredOn })]);
    refuseAny(await manyProblems(one, { drafts, today }));
    const known = await Promise.all(drafts.map(async (draft) => ({ draft, same: await lastOfDay(one, draft) })));
    const fresh = known.flatMap(({ draft, same }) => (same === undefined ? draft : []));
    if (fresh.length === 0) return one.unchanged({ entered: 0 });
    await one.record('progress', fresh.map(entryRow));
    const titles = await titlesIn(one);
    const after = {
      enteredOn,
      entries: fresh.map(({ enteredOn: _day, ...entry }) => ({ title: titles.get(entry.actionId) ?? null, ...entry })),
    };
    return one.done({ what: 'actions.updated', after }, { entered: fresh.length });
  });
}

/** What each action is called, for the record: ids alone would tell nobody which were meant. */
async function titlesIn(one: Change): Promise<ReadonlyMap<string, string>> {
  const actions = await listActions(one.read, knownNow(one.authority));
  return new Map(actions.map(({ actionId, title }) => [actionId, title]));
}

interface Many {
  readonly drafts: readonly EntryDraft[];
  readonly today: IsoDate;
}

async function manyProblems(one: Change, { drafts, today }: Many): Promise<readonly (FieldProblem | false)[]> {
  const actions = await listActions(one.read, knownNow(one.authority));
  return drafts.map((draft, index) => {
    const firstDay = actions.find(({ actionId }) => actionId === draft.actionId)?.validFrom;
    const isTwice = drafts.findIndex(({ actionId }) => actionId === draft.actionId) !== index;
    const problem = problemOfOne(draft, { firstDay, isTwice, today });
    return problem !== false && { ...problem, field: `entries.${String(index)}.${problem.field}` };
  });
}

interface OneOfMany {
  readonly firstDay: IsoDate | undefined;
  readonly isTwice: boolean;
  readonly today: IsoDate;
}

function problemOfOne(draft: EntryDraft, { firstDay, isTwice, today }: OneOfMany): FieldProblem | false {
  if (firstDay === undefined) return { field: 'actionId', code: 'unknown' };
  if (isTwice) return { field: 'actionId', code: 'twice' };
  const ofDay = dayProblem('enteredOn', draft.enteredOn, { today, firstDay });
  return ofDay === false ? blockedProblem(draft) : ofDay;
}

interface Withdrawal {
  readonly progressId: string;
  readonly reason: string;
}

/** Withdraws an entry made by mistake; it stays in what was known before. @throws Refusal `not-found` or `stale` */
export async function withdrawEntry(
  deps: ChangeDeps,
  actor: Actor,
  { progressId, reason }: Withdrawal,
): Promise<{ readonly actionId: string }> {
  return change(deps, actor, async (one) => {
    await one.checkStands('progress', progressId);
    const all = await listProgress(one.read, knownNow(actor.authority));
    const before = all.find((entry) => entry.progressId === progressId);
    if (before === undefined) throw refused('stale');
    const { actionId } = before;
    await one.withdraw('progress', [progressId]);
    return one.done({ what: 'progress.withdrawn', subject: actionId, before, reason }, { actionId });
  });
}
