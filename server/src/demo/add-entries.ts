import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid } from '@due-regard/shared/http/problem.ts';
import type { Values } from '@due-regard/shared/registers/field.ts';
import { happensLater } from '@due-regard/shared/registers/happened.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { idsInOrder } from '@due-regard/db/new-id.ts';
import { todayIn } from '../http/as-at.ts';
import { checkAlone } from '../registers/check-entry.ts';
import type { Said } from '../registers/check-entry.ts';
import { entryRow, written } from '../registers/entry-row.ts';
import { meetingDays } from '../registers/meeting-days.ts';
import { judgeOfNames, namesWithin } from '../registers/named-things.ts';

interface Several {
  readonly register: Register;
  readonly entries: readonly (Said & { readonly since: IsoDate })[];
}

/**
 * Adds several entries of a register at once, as the demonstration lists hundreds of schools: all of them or none.
 * @returns their ids, in the order given
 * @throws Refusal `not-valid` with every field to mend, by the place in the list
 */
export async function addEntries(
  deps: ChangeDeps,
  actor: Actor,
  { register, entries }: Several,
): Promise<readonly string[]> {
  return change<readonly string[]>(deps, actor, async (one) => {
    if (entries.length === 0) return one.unchanged([]);
    const today = await todayIn(one, deps);
    const checked = await checkAll(one, { register, entries }, today);
    const nextId = idsInOrder(one.at);
    const rows = checked.map((values, place) => {
      const { publication = 'officers', since = today } = entries[place] ?? {};
      return { register, values, publication, entryId: nextId(), validFrom: since };
    });
    await one.record('register_entry', rows.map(entryRow));
    const naming = { register, nameOf: await namesWithin(one, register, today) };
    const after = { register: register.code, entries: rows.map((row) => written(naming, row)) };
    return one.done(
      { what: 'entries.added', after },
      rows.map(({ entryId }) => entryId),
    );
  });
}

/** @throws Refusal `not-valid` with every field by the place of its entry */
async function checkAll(one: Change, { register, entries }: Several, today: IsoDate): Promise<readonly Values[]> {
  const checked = entries.map((said) => checkAlone(said, { register, today }));
  const values = checked.map((each) => each.values);
  const judge = await judgeOfNames(one, register, values);
  const dayOf = await meetingDays(one.read, one.authority, register);
  const problems = checked.flatMap((each, place) => {
    const since = entries[place]?.since ?? today;
    const late = since > today ? [{ field: 'since', code: 'in-the-future' }] : [];
    const early = happensLater(register, each.values, { since, today, dayOf });
    return [...each.problems, ...late, ...early, ...judge(each.values)].map(({ field, code }) => ({
      field: `entries.${String(place)}.${field}`,
      code,
    }));
  });
  if (problems.length > 0) throw notValid(problems);
  return values;
}
