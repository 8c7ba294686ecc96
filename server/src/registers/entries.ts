import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { Values } from '@due-regard/shared/registers/field.ts';
import type { Entry, Register } from '@due-regard/shared/registers/register.ts';
import { dayIn } from '@due-regard/shared/registers/standing.ts';
import { checkValues } from '@due-regard/shared/registers/values.ts';
import { nameOfEntry } from '@due-regard/shared/registers/words.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { listEntries } from '@due-regard/db/registers/queries.ts';
import { knownNow, todayOf } from '../http/as-at.ts';
import { namesAnother } from './naming.ts';
import { namedProblems } from './named-things.ts';
import { standingRow } from './rows.ts';
import { turnOf } from './turn.ts';

interface Saved {
  readonly entryId: string;
}

/** What a form says of an entry. */
interface Said {
  readonly register: Register;
  readonly values: Readonly<Record<string, unknown>>;
  readonly publication: Publication;
}

/** Adds an entry, so since a day. @throws Refusal `not-valid` with every field to mend */
export async function addEntry(
  deps: ChangeDeps,
  actor: Actor,
  { since, ...said }: Said & { readonly since: IsoDate },
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const late = since > today ? [{ field: 'since', code: 'in-the-future' }] : [];
    const values = await checked(one, said, { today, others: late });
    const { register, publication } = said;
    const entryId = one.newId();
    await one.record('register_entry', [entryRow({ ...said, values, entryId, validFrom: since })]);
    const after = written(register, { values, publication, validFrom: since });
    return one.done({ what: 'entry.added', subject: entryId, after }, { entryId });
  });
}

type EntryChange = Said & {
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
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const { register, publication } = said;
    const { all, row } = await standingEntry(one, register, factId);
    const { entryId } = row;
    const rows = all.filter((each) => each.entryId === entryId);
    const others = changedOn === null ? movedByCorrection(register, row, said.values) : [];
    const values = await checked(one, said, { today, others, itself: entryId });
    const turn = turnOf(rows, { factId, changedOn, after: { values, publication }, today });
    if (turn === undefined) return one.unchanged({ entryId });
    const { validFrom, isCorrection } = turn;
    if (isCorrection) await one.withdraw('register_entry', [factId]);
    await one.record('register_entry', [entryRow({ ...said, values, entryId, validFrom })]);
    const before = written(register, row);
    const after = written(register, { values, publication, validFrom });
    const what = isCorrection ? 'entry.corrected' : 'entry.changed';
    return one.done({ what, subject: entryId, before, after, reason }, { entryId });
  });
}

interface EntryWithdrawal {
  readonly register: Register;
  readonly factId: string;
  readonly reason: string;
}

/**
 * Withdraws a row; the one before it holds again.
 * @throws Refusal `conflict` for the only row of an entry that others name
 */
export async function withdrawEntry(
  deps: ChangeDeps,
  actor: Actor,
  { register, factId, reason }: EntryWithdrawal,
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const { all, row } = await standingEntry(one, register, factId);
    const { entryId } = row;
    const isLast = all.every((each) => each.factId === factId || each.entryId !== entryId);
    if (isLast && all.some((each) => each.entryId !== entryId && namesAnother(each, entryId)))
      throw refused('conflict', 'Other entries name it. Withdraw or mend those first.');
    await one.withdraw('register_entry', [factId]);
    return one.done({ what: 'entry.withdrawn', subject: entryId, before: written(register, row), reason }, { entryId });
  });
}

async function todayIn(one: Change, { clock }: ChangeDeps): Promise<IsoDate> {
  return todayOf(await getAuthority(one.read, one.authority), clock);
}

/** @throws Refusal `not-found` when the register never had it, `stale` when it has been withdrawn */
async function standingEntry(one: Change, register: Register, factId: string) {
  const all = await listEntries(one.read, knownNow(one.authority));
  const row = await standingRow(one, 'register_entry', { rows: all, factId });
  if (row.register !== register.code) throw refused('not-found');
  return { all, row };
}

interface Checking {
  readonly today: IsoDate;
  readonly others: readonly FieldProblem[];
  /** The entry that is said anew: it does not name itself. */
  readonly itself?: string;
}

/** @throws Refusal `not-valid` with every field to mend, what it names among them */
async function checked(
  one: Change,
  { register, values: given, publication }: Said,
  { today, others, itself }: Checking,
): Promise<Values> {
  const { values, problems } = checkValues(register, given, today);
  const levels =
    register.isNeverPublic === true && publication !== 'officers'
      ? [{ field: 'publication', code: 'officers-only' }]
      : [];
  const all = [...problems, ...levels, ...others, ...(await namedProblems(one, { register, values, itself }))];
  if (all.length > 0) throw notValid(all);
  return values;
}

/** A promised day that is made later is put off in the open, by a change from a day, and never by a correction. */
function movedByCorrection(
  register: Register,
  { values }: Entry,
  given: Readonly<Record<string, unknown>>,
): readonly FieldProblem[] {
  return Object.entries(register.fields).flatMap(([field, { kind }]) => {
    const before = dayIn(values[field]);
    const after = dayIn(given[field]);
    const isLater = kind === 'promise' && before !== undefined && after !== undefined && before < after;
    return isLater ? [{ field, code: 'put-off' }] : [];
  });
}

interface Row {
  readonly register: Register;
  readonly values: Values;
  readonly publication: Publication;
  readonly entryId: string;
  readonly validFrom: IsoDate;
}

function entryRow({ register, values, publication, entryId, validFrom }: Row): NewFact<'register_entry'> {
  return {
    register: register.code,
    entry_id: entryId,
    valid_from: validFrom,
    content: JSON.stringify(values),
    publication,
    batch_id: null,
  };
}

/** What the record of changes keeps: which register, what the entry is called, and all that it says. */
function written(
  register: Register,
  { values, publication, validFrom }: Pick<Entry, 'values' | 'publication' | 'validFrom'>,
) {
  const name = nameOfEntry(register, { values }, () => undefined);
  return { ...values, register: register.code, name, publication, validFrom };
}
