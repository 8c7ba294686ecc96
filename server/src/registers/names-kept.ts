import { refused } from '@due-regard/shared/http/problem.ts';
import { aFewOf } from '@due-regard/shared/measure/words.ts';
import { findRegister } from '@due-regard/shared/registers/every-register.ts';
import type { Entry } from '@due-regard/shared/registers/register.ts';
import { nameOfEntry } from '@due-regard/shared/registers/words.ts';
import type { Change } from '@due-regard/db/change.ts';
import { namedAndGone } from '@due-regard/db/governance/named.ts';
import { listEntries } from '@due-regard/db/registers/queries.ts';
import { knownNow } from '../http/as-at.ts';
import { namesAnother } from './entries-naming.ts';
import { namesMissing, namesWithin } from './named-things.ts';

/** @throws Refusal `conflict` when entries of registers name what is to be withdrawn altogether */
export async function refuseNamedByEntry(one: Change, id: string): Promise<void> {
  const entries = await listEntries(one.read, knownNow(one.authority));
  const naming = entries.filter((entry) => entry.entryId !== id && namesAnother(entry, id));
  const who = await inWords(one, naming);
  if (who === undefined) return;
  const verb = new Set(naming.map(({ entryId }) => entryId)).size === 1 ? 'names' : 'name';
  throw refused('conflict', `${who} ${verb} it. Withdraw or mend that first.`);
}

/**
 * Does what may take things away, or let entries stand again.
 * @throws Refusal `conflict` when entries, or rows of bodies, meetings and plans, would be left naming what is not there
 */
export async function withNamesKept<Done>(one: Change, work: () => Promise<Done>): Promise<Done> {
  const before = new Set((await namesMissing(one)).map(({ entry, id }) => `${entry.entryId}/${id}`));
  const goneBefore = new Set((await namedAndGone(one.read, one.authority)).map(keyOf));
  const done = await work();
  const lost = (await namesMissing(one)).filter(({ entry, id }) => !before.has(`${entry.entryId}/${id}`));
  const who = await inWords(
    one,
    lost.map(({ entry }) => entry),
  );
  const gone = (await namedAndGone(one.read, one.authority)).filter((named) => !goneBefore.has(keyOf(named)));
  const naming = who ?? gone.map(({ table }) => namingWords[table]).at(0);
  if (naming === undefined) return done;
  throw refused('conflict', `${naming} would name what is not there any more. Withdraw or mend that first.`);
}

type Gone = Awaited<ReturnType<typeof namedAndGone>>[number];

function keyOf({ table, of, id }: Gone): string {
  return `${table}/${of}/${id}`;
}

const namingWords: Readonly<Record<Gone['table'], string>> = {
  meeting: 'A meeting',
  document: 'A document',
  plan: 'A plan',
  plan_approval: 'The approval of a plan',
  plan_review: 'The review of a plan',
  action_check: 'The check of an action',
};

/** `The risk “Venues” and the event “Fair”`; undefined where there is none. */
async function inWords(one: Change, entries: readonly Entry[]): Promise<string | undefined> {
  const all = [...new Map(entries.map((entry) => [entry.entryId, entry])).values()];
  const words: string[] = [];
  for (const entry of all) {
    const register = findRegister(entry.register);
    if (register === undefined) continue;
    const nameOf = await namesWithin(one, register, entry.validFrom);
    words.push(`the ${register.thing} “${nameOfEntry(register, entry, nameOf)}”`);
  }
  return words.length === 0 ? undefined : aFewOf(words).replace('the', 'The');
}
