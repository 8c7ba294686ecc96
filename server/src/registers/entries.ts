import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import { fieldHeldTwice } from '@due-regard/shared/imports/registers/match-entries.ts';
import { heldUntil, registerAt } from '@due-regard/shared/measure/register.ts';
import { happensLater } from '@due-regard/shared/registers/happened.ts';
import {
  promisesEmptied,
  promisesLostByChange,
  promisesLostByCorrection,
  promisesLostByWithdrawal,
  rowsChanged,
  rowsCorrected,
} from '@due-regard/shared/registers/promises.ts';
import type { Entry, Register } from '@due-regard/shared/registers/register.ts';
import { checkValues } from '@due-regard/shared/registers/values.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { listEntries } from '@due-regard/db/registers/queries.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { checkEntry } from './check-entry.ts';
import type { Said } from './check-entry.ts';
import { entryRow, written } from './entry-row.ts';
import { refuseNamedByEntry } from './names-kept.ts';
import { meetingDays } from './meeting-days.ts';
import { namesWithin } from './named-things.ts';
import { standingRow } from './rows.ts';
import { turnOf } from './turn.ts';

interface Saved {
  readonly entryId: string;
}

/** Until when a change holds, where another row of the entry begins later. */
type Changed = Saved & { readonly until: IsoDate | null };

/** What a form says of an entry, and of which register. */
type Form = Said & { readonly register: Register };

/** Adds an entry, so since a day. @throws Refusal `not-valid` with every field to mend */
export async function addEntry(
  deps: ChangeDeps,
  actor: Actor,
  { register, since, ...said }: Form & Since,
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const values = await checkEntry(one, said, {
      register,
      today,
      others: [
        ...(await sinceProblems(one, register, { values: said.values, since, today })),
        ...(await twinProblems(one, register, { values: said.values, today })),
      ],
    });
    const { publication } = said;
    const entryId = one.newId();
    await one.record('register_entry', [entryRow({ register, publication, values, entryId, validFrom: since })]);
    const naming = { register, nameOf: await namesWithin(one, register, today) };
    const after = written(naming, { values, publication, validFrom: since });
    return one.done({ what: 'entry.added', subject: entryId, after }, { entryId });
  });
}

/** No second entry that a file could not tell from the first, once a register knows its entries by fields of their own. */
async function twinProblems(
  one: Change,
  register: Register,
  { values, today }: Pick<Said, 'values'> & { readonly today: IsoDate },
): Promise<readonly FieldProblem[]> {
  if (register.knownBy === undefined) return [];
  const entries = (await listEntries(one.read, knownNow(one.authority))).filter(
    (row) => row.register === register.code,
  );
  const standing = registerAt(entries, ({ entryId }) => entryId, today);
  const field = fieldHeldTwice(register, checkValues(register, values, today).values, standing);
  return field === undefined ? [] : [{ field, code: 'held-already' }];
}

interface Since {
  readonly since: IsoDate;
}

/** An entry is there from today at the latest, and not before what it is about happened. */
async function sinceProblems(
  one: Change,
  register: Register,
  { values, since, today }: Pick<Said, 'values'> & Since & { readonly today: IsoDate },
): Promise<readonly FieldProblem[]> {
  if (since > today) return [{ field: 'since', code: 'in-the-future' }];
  const dayOf = await meetingDays(one.read, one.authority, register);
  const later = happensLater(register, checkValues(register, values, today).values, { since, today, dayOf });
  return later.map(({ field, code }) => ({ field: code === 'before-it-happened' ? 'since' : field, code }));
}

type EntryChange = Form & {
  /** The row that the person saw. */
  readonly factId: string;
  readonly changedOn: IsoDate | null;
  readonly reason: string;
};

/** Changes an entry from a day on, or puts the right row in the place of a wrong one. */
export async function changeEntry(
  deps: ChangeDeps,
  actor: Actor,
  { factId, changedOn, reason, ...said }: EntryChange,
): Promise<Changed> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const { register, publication } = said;
    const { all, row } = await standingEntry(one, register, factId);
    const { entryId } = row;
    const rows = all.filter((each) => each.entryId === entryId);
    const given = { factId, changedOn, values: checkValues(register, said.values, today).values };
    const dayOf = await meetingDays(one.read, one.authority, register);
    const later = happensLater(register, given.values, { since: changedOn ?? row.validFrom, today, dayOf });
    const others = [
      ...promiseProblems(register, rows, given),
      ...later.map(({ field, code }) => ({
        field: changedOn !== null && code === 'before-it-happened' ? 'changedOn' : field,
        code,
      })),
    ];
    const values = await checkEntry(one, said, { register, today, others, itself: entryId });
    const turn = turnOf(rows, { factId, changedOn, after: { values, publication }, today });
    const until = heldUntil(rows, changedOn ?? row.validFrom);
    if (turn === undefined) return one.unchanged({ entryId, until });
    const { validFrom, isCorrection } = turn;
    if (isCorrection) await one.withdraw('register_entry', [factId]);
    await one.record('register_entry', [entryRow({ ...said, values, entryId, validFrom })]);
    const naming = { register, nameOf: await namesWithin(one, register, today) };
    const before = written(naming, row);
    const after = written(naming, { values, publication, validFrom });
    const what = isCorrection ? 'entry.corrected' : 'entry.changed';
    return one.done({ what, subject: entryId, before, after, reason }, { entryId, until });
  });
}

interface EntryWithdrawal {
  readonly register: Register;
  readonly factId: string;
  readonly reason: string;
}

/**
 * Withdraws a row; the one before it holds again.
 * @throws Refusal `conflict` for the only row of an entry that others name, and where a promise would be lost with it
 */
export async function withdrawEntry(
  deps: ChangeDeps,
  actor: Actor,
  { register, factId, reason }: EntryWithdrawal,
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const { all, row } = await standingEntry(one, register, factId);
    const { entryId } = row;
    const rows = all.filter((each) => each.entryId === entryId);
    if (rows.length === 1) await refuseNamedByEntry(one, entryId);
    const [lost] = promisesLostByWithdrawal(register, rows, factId);
    if (lost !== undefined) throw refused('conflict', lostWords(register, lost));
    await one.withdraw('register_entry', [factId]);
    const nameOf = await namesWithin(one, register, await todayIn(one, deps));
    const before = written({ register, nameOf }, row);
    return one.done({ what: 'entry.withdrawn', subject: entryId, before, reason }, { entryId });
  });
}

function promiseProblems(
  register: Register,
  rows: readonly Entry[],
  { factId, changedOn, values }: Pick<EntryChange, 'factId' | 'changedOn'> & Pick<Entry, 'values'>,
): readonly FieldProblem[] {
  const given = { factId, values };
  const isCorrection = changedOn === null;
  const lost = isCorrection
    ? promisesLostByCorrection(register, rows, given)
    : promisesLostByChange(register, rows, { validFrom: changedOn, values });
  const after = isCorrection ? rowsCorrected(rows, given) : rowsChanged(rows, { validFrom: changedOn, values });
  return [
    ...lost.map((field) => ({ field, code: isCorrection ? 'put-off' : 'promised-since' })),
    ...promisesEmptied(register, rows, after)
      .filter((field) => !lost.includes(field))
      .map((field) => ({ field, code: 'overdue' })),
  ];
}

function lostWords({ fields }: Register, name: string): string {
  return `What was promised under “${fields[name]?.label ?? name}” stays to be seen: with this row its first day, a time that it was put off or that it is overdue would be lost. Change the entry from a day on instead.`;
}

/** @throws Refusal `not-found` when the register never had it, `stale` when it has been withdrawn */
async function standingEntry(one: Change, register: Register, factId: string) {
  const all = await listEntries(one.read, knownNow(one.authority));
  const row = await standingRow(one, 'register_entry', { rows: all, factId });
  if (row.register !== register.code) throw refused('not-found');
  return { all, row };
}
