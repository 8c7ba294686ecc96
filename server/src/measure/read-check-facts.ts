import type { CheckFacts } from '@due-regard/shared/checks/check.ts';
import { shownNames } from '@due-regard/shared/schools/described-at.ts';
import { listMemberships } from '@due-regard/db/people/queries.ts';
import type { Deps } from '../deps.ts';
import type { Dates } from '../http/as-at.ts';
import { isHeld } from '../people/held.ts';
import { readRegisters } from './read-registers.ts';
import { readSchools } from './read-schools.ts';

/** What the standing rules look at. Who holds a role is asked of today: only today can another owner be named. */
export async function readCheckFacts({ db, clock }: Pick<Deps, 'db' | 'clock'>, dates: Dates): Promise<CheckFacts> {
  const registers = await readRegisters(db, dates);
  const { timelines, facts } = await readSchools(db, dates);
  const memberships = await listMemberships(db.read, { authority: dates.known.authority });
  return {
    ...registers,
    timelines,
    statements: facts.statements,
    nameOf: shownNames(facts, dates.asAt),
    holders: new Set(memberships.filter((one) => isHeld(one, clock.now())).map(({ userId }) => userId)),
  };
}
