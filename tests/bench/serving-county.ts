import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { makeApp } from '@due-regard/server/app.ts';
import type { Application } from '@due-regard/server/app.ts';
import { readConfig } from '@due-regard/server/config.ts';
import type { Deps } from '@due-regard/server/deps.ts';
import { closeDeps, openDeps } from '@due-regard/server/open-deps.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';
import { hashPassword } from '@due-regard/server/people/hash-password.ts';
import { descriptionOf, lifeOf, recordSchools } from '../support/many-schools.ts';

const terminal = { userId: 'terminal', roles: [], requestId: null };
/** The council's own people. */
export const workforce = 'workforce';
const password = 'seven grey herons at dusk';
const email = 'lead@county.example';

/** A county with schools and what they told, behind the real application, and a lead who is signed in. */
export interface ServedCounty {
  readonly deps: Deps;
  readonly application: Application;
  readonly cookie: string;
  /** Another lead, signed in: nobody approves what they wrote. */
  readonly another: (name: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** @param schools each tells of its training in three years out of ten */
export async function serveCounty(
  schools: number,
  opening: { readonly answersWithinMs?: number } = {},
): Promise<ServedCounty> {
  const dataDir = mkdtempSync(join(tmpdir(), 'due-regard-bench-'));
  const deps = await openDeps(readConfig({ DATA_DIR: dataDir }), { level: 'silent', ...opening });
  await foundCouncil(deps, terminal, { code: '801', name: 'County of the bench' });
  const hash = await hashPassword(password);
  await change(deps, { ...terminal, authority: '801' }, async (one) => {
    const ids = await recordSchools(one, schools);
    await one.addOrganisations([{ organisation_id: workforce, kind: 'service', urn: null }]);
    await one.record('life', [lifeOf(workforce)]);
    await one.record('description', [descriptionOf(workforce, 0)]);
    await one.record(
      'statement',
      ids.flatMap((id, index) => [0, 1, 2].map((nth) => statementOf(id, 7 * index, nth))),
    );
    const id = await one.people.add({ name: 'Lead', email });
    await one.people.setPassword(id, hash);
    await one.record(
      'membership',
      (['lead', 'administrator'] as const).map((role) => ({ user_id: id, role, expires_on: null })),
    );
    return one.done({ what: 'file.accepted' }, undefined);
  });
  const application = makeApp(deps, { checksReplies: false });
  return {
    deps,
    application,
    cookie: await signIn(application, email),
    another: async (name) => {
      const other = `${name}@county.example`;
      await change(deps, { ...terminal, authority: '801' }, async (one) => {
        const id = await one.people.add({ name, email: other });
        await one.people.setPassword(id, hash);
        await one.record('membership', [{ user_id: id, role: 'lead', expires_on: null }]);
        return one.done({ what: 'person.invited', subject: id }, undefined);
      });
      return signIn(application, other);
    },
    close: async () => {
      await closeDeps(deps);
      rmSync(dataDir, { recursive: true });
    },
  };
}

async function signIn({ app }: Application, address: string): Promise<string> {
  const answer = await app.request('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: address, password }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

function statementOf(id: string, spread: number, nth: number): NewFact<'statement'> {
  const heldOn = addDays(isoDate('2016-03-01'), (spread % 700) + 1150 * nth);
  return {
    organisation_id: id,
    told_on: addDays(heldOn, 20),
    staff_answer: 'trained',
    course_id: 'wrap',
    held_on: heldOn,
    staff_trained: 30,
    staff_in_post: 40,
    other_training: null,
    dsl_answer: 'trained',
    dsl_course_id: 'wrap',
    dsl_trained_on: heldOn,
    dsl_in_post_since: null,
    dsl_left_on: null,
    dsl_other_training: null,
    asked_on: null,
    reminded_on: null,
    source: 'survey',
    evidence: null,
    replaces: null,
    batch_id: 'survey',
    row_number: nth,
  };
}
