import { reachOf } from '@due-regard/shared/evidence/publication.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import { everyRegister, findRegister } from '@due-regard/shared/registers/every-register.ts';
import { inListOrder } from '@due-regard/shared/registers/in-order.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import type { Deps } from '../deps.ts';
import { writeDocument } from '../documents/write-document.ts';
import { writePaper } from '../documents/write-paper.ts';
import type { AskedDates } from '../http/as-at.ts';
import { datesShownOf } from '../http/dates-shown.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { entriesFile } from './entries-file.ts';
import { entriesNamingInHouse } from './entries-naming.ts';
import { addEntry, changeEntry, withdrawEntry } from './entries.ts';
import { kindsNamed } from './named-things.ts';
import { rolesHeld } from '../people/roles-held.ts';
import { readEntry } from './read-entry.ts';
import { registerPaper } from './register-paper.ts';
import { namedIn, readableEntries, registerCounts, shownEntry, summaryOf, viewEntries } from './view-entries.ts';
import type { EntriesView } from './view-entries.ts';

export function registerRoutes(router: Router, deps: Deps): void {
  // Before the page of an entry, whose address would take `file` for an id.
  fileRoutes(router, deps);
  readingRoutes(router, deps);
  serve(router, registerApi.add, ({ params, body, actor }) =>
    addEntry(deps, actor, { register: getRegister(params.register), ...body }),
  );
  serve(router, registerApi.change, ({ params, body, actor }) =>
    changeEntry(deps, actor, { register: getRegister(params.register), factId: params.id, ...body }),
  );
  serve(router, registerApi.withdraw, ({ params, body, actor }) =>
    withdrawEntry(deps, actor, { register: getRegister(params.register), factId: params.id, ...body }),
  );
}

function readingRoutes(router: Router, deps: Deps): void {
  serve(router, registerApi.overview, async (asked) => {
    const view = await viewFor(deps, asked, []);
    return { registers: registerCounts(view), dates: await datesShownOf(deps.db.read, view.dates) };
  });
  serve(router, registerApi.list, async (asked) => {
    const register = getRegister(asked.params.register);
    const view = await viewFor(deps, asked, [register]);
    const shown = readableEntries(view, register).map((entry) => shownEntry(view, register, entry));
    return {
      entries: inListOrder(register, shown, view.whole),
      all: shown.length,
      summary: summaryOf(view, register),
      named: namedIn(view, shown),
      dates: await datesShownOf(deps.db.read, view.dates),
    };
  });
  serve(router, registerApi.choices, async (asked) => {
    const register = getRegister(asked.params.register);
    const view = await viewFor(deps, asked, [register]);
    const of = kindsNamed(register);
    const roles = await rolesHeld(deps.db.read, asked.params.authority, deps.clock.now());
    const named = view.named.filter((thing) => of.has(thing.of));
    return {
      choices: named.flatMap((thing) => {
        if (thing.of !== 'person') return [thing];
        const reach = reachOf(roles.get(thing.id) ?? []);
        const isForThem = reach !== undefined && (register.isNeverPublic !== true || reach === 'officers');
        return isForThem ? [{ ...thing, reach }] : [];
      }),
      dates: await datesShownOf(deps.db.read, view.dates),
    };
  });
  // What names something may be of any register.
  serve(router, registerApi.naming, async (asked) => {
    const view = await viewFor(deps, asked, everyRegister);
    return { ...entriesNamingInHouse(view, asked.params.id), dates: await datesShownOf(deps.db.read, view.dates) };
  });
  serve(router, registerApi.find, async (asked) => {
    const register = getRegister(asked.params.register);
    const view = await viewFor(deps, asked, everyRegister);
    return { ...readEntry(view, register, asked.params.id), dates: await datesShownOf(deps.db.read, view.dates) };
  });
}

function fileRoutes(router: Router, deps: Deps): void {
  serve(router, registerApi.file, async (asked) => {
    const register = getRegister(asked.params.register);
    const view = await viewFor(deps, asked, [register]);
    const reach = reachOf(asked.actor.roles) ?? 'public';
    return writeDocument(entriesFile(view, register, { reach, layout: asked.query.layout }), asked.query.format);
  });
  serve(router, registerApi.paper, async (asked) => {
    const register = getRegister(asked.params.register);
    const view = await viewFor(deps, asked, [register]);
    const reach = reachOf(asked.actor.roles) ?? 'public';
    return writePaper(registerPaper(view, register, { of: asked.query.of, reach }), asked.query.format);
  });
}

interface Reading {
  readonly params: { readonly authority: string };
  readonly query: AskedDates;
  readonly actor: { readonly roles: readonly Role[] };
}

/** @param registers whose names are wanted */
function viewFor(deps: Deps, { params, query, actor }: Reading, registers: readonly Register[]): Promise<EntriesView> {
  return viewEntries(deps, { authority: params.authority, asked: query, roles: actor.roles, registers });
}

function getRegister(code: string): Register {
  const register = findRegister(code);
  if (register === undefined) throw refused('not-found');
  return register;
}
