import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { change } from '@due-regard/db/change.ts';
import type { ProgramActor } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { readConfig } from '@due-regard/server/config.ts';
import type { Deps } from '@due-regard/server/deps.ts';
import { closeDeps, openDeps } from '@due-regard/server/open-deps.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';
import { completionsOf, listOfStaff, organisationId, postsOf } from './people.ts';
import type { PeopleSize } from './people.ts';

export const authority = '801';
export const terminal = { userId: 'terminal', roles: [], requestId: null } as const satisfies ProgramActor;

/** A council's records in a folder of their own. */
export interface MadeDatabase {
  readonly deps: Deps;
  readonly folder: string;
  /** Of the SQLite database. */
  readonly file: string;
  readonly close: () => Promise<void>;
}

/** Opens an empty council. */
export async function makeCouncil(): Promise<MadeDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-bench-'));
  const deps = await openDeps(readConfig({ DATA_DIR: folder }), { level: 'silent' });
  await foundCouncil(deps, terminal, { code: authority, name: 'County of the bench' });
  return {
    deps,
    folder,
    file: join(folder, 'due-regard.db'),
    close: async () => {
      await closeDeps(deps);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A council whose people, in so many services, were brought by a list of staff and a learning system. */
export async function makePeople(size: PeopleSize): Promise<MadeDatabase> {
  const made = await makeCouncil();
  const organisations = Array.from({ length: size.organisations }, (_, index) => index);
  const ids = organisations.map(organisationId);
  await change(made.deps, { ...terminal, authority }, async (one) => {
    await one.addOrganisations(ids.map((id) => ({ organisation_id: id, kind: 'service', urn: null })));
    const covers = JSON.stringify(ids);
    const { batchId, fileDate } = listOfStaff;
    await one.record('staff_list', [
      {
        batch_id: batchId,
        file_date: fileDate,
        file_name: 'staff.csv',
        covers,
        same_as: null,
        left_out: 0,
        ends: '[]',
      },
    ]);
    await one.recordMany('post', postRows(organisations, size));
    await one.recordMany('completion', completionRows(organisations, size));
    return one.done({ what: 'file.accepted' }, undefined);
  });
  return made;
}

function* postRows(organisations: readonly number[], size: PeopleSize): Generator<NewFact<'post'>> {
  let row = 1;
  for (const organisation of organisations) {
    for (const { learner, organisationId: id, audience, from, to, batchId } of postsOf(organisation, size)) {
      row += 1;
      const own = { learner, organisation_id: id, audience, from_on: from, to_on: to };
      yield { ...own, batch_id: batchId, row_number: row };
    }
  }
}

export function* completionRows(organisations: readonly number[], size: PeopleSize): Generator<NewFact<'completion'>> {
  let row = 1;
  for (const organisation of organisations) {
    for (const { learner, courseId, outcome, onDay } of completionsOf(organisation, size)) {
      row += 1;
      const own = { learner, course_id: courseId, outcome, on_day: onDay, organisation_id: null, audience: null };
      yield { ...own, batch_id: 'learning', row_number: row };
    }
  }
}
