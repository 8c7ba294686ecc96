import type { IsoDate } from '../calendar/iso-date.ts';
import { deadlineOf } from '../deadlines/deadline.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { isToldTo } from '../deadlines/told-to.ts';
import type { ToldTo } from '../deadlines/told-to.ts';
import { everyRegister } from './every-register.ts';
import type { Entry, Register, RegisterView } from './register.ts';
import { dayIn, isOver, promiseIn, viewOf } from './standing.ts';
import type { House, PromisedInTurn } from './standing.ts';
import { nameOfEntry } from './words.ts';

export type EntryRows = {
  /** Of every register, the earliest first. */
  readonly entries: readonly Entry[];
} & ToldTo;

/**
 * What falls due of the registers: the days that their fields hold and promise, and what their own rules add.
 * @param actionsDue of actions, which entries may name
 */
export function entryDeadlines(
  { entries, toldTo, actionsDue = [], ...house }: EntryRows & House & { readonly actionsDue?: readonly Deadline[] },
  asAt: IsoDate,
): readonly Deadline[] {
  const view = viewOf(entries, asAt, house);
  // Whether a promise was kept rests on everything; what was promised first is the first that may be told.
  const told = { ...view, rowsOf: (entryId: string) => view.rowsOf(entryId).filter(isToldTo(toldTo)) };
  return everyRegister.flatMap((register) =>
    view
      .entriesOf(register.code)
      .filter((entry) => !isOver(register, entry, view))
      .flatMap((entry) =>
        deadlinesOf(register, entry, { view, told }).map((one) => besideActions(one, entry, actionsDue)),
      ),
  );
}

interface Reckoning {
  readonly view: RegisterView;
  /** The same with those rows alone that may be told of. */
  readonly told: RegisterView;
}

function deadlinesOf(register: Register, entry: Entry, { view, told }: Reckoning): readonly Deadline[] {
  const basics = basicsOf(register, entry, view);
  const held = Object.entries(register.fields).flatMap(([name, field]): readonly Deadline[] => {
    if ((field.kind !== 'day' && field.kind !== 'promise') || field.due === undefined) return [];
    if (register.isMet?.(name, entry, view) === true) return [];
    const given = { ...basics, what: field.due, deadlineId: `entry.${entry.entryId}.${name}` };
    if (field.kind === 'promise') return promiseDue(given, promiseIn(register, name, { entry, view: told }));
    const dueOn = dayIn(entry.values[name]);
    return dueOn === undefined ? [] : [deadlineOf({ ...given, dueOn })];
  });
  const others = (register.alsoDue?.(entry, view) ?? []).map(({ what, dueOn }) =>
    deadlineOf({ ...basics, what, dueOn, deadlineId: `entry.${entry.entryId}.${what}` }),
  );
  return [...held, ...others];
}

function promiseDue(
  given: Omit<Parameters<typeof deadlineOf>[0], 'dueOn'> & Pick<Deadline, 'deadlineId'>,
  { dueOn, firstDueOn, slips, isAgain }: PromisedInTurn,
): readonly Deadline[] {
  if (dueOn === null) return [];
  const first = firstDueOn ?? dueOn;
  const deadlineId = isAgain ? `${given.deadlineId}.${first}` : given.deadlineId;
  return [deadlineOf({ ...given, deadlineId, dueOn, firstDueOn: first, slips })];
}

/** What an entry names as its action and is due on the same day is the same thing: a lapse of it is one lapse. */
function besideActions(one: Deadline, { values }: Entry, actionsDue: readonly Deadline[]): Deadline {
  const named = new Set(Object.values(values).flat());
  const same = actionsDue.find(({ subject, dueOn }) => dueOn === one.dueOn && named.has(subject.id));
  return same === undefined ? one : { ...one, sameAs: same.deadlineId };
}

function basicsOf(register: Register, entry: Entry, { schools }: RegisterView) {
  const { ownerRole, ownerUser } = entry.values;
  return {
    kind: 'entry',
    subject: { kind: 'entry', id: `${register.code}/${entry.entryId}` },
    title: nameOfEntry(register, entry, (id) => schools.get(id)?.name ?? undefined),
    ownerRole: typeof ownerRole === 'string' ? ownerRole : null,
    ownerUser: typeof ownerUser === 'string' ? ownerUser : null,
    publication: entry.publication,
  } as const;
}
