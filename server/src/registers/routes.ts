import { reachOf } from '@due-regard/shared/evidence/publication.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import { everyRegister, findRegister } from '@due-regard/shared/registers/every-register.ts';
import { inListOrder } from '@due-regard/shared/registers/in-order.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import type { Deps } from '../deps.ts';
import { writeDocument } from '../documents/write-document.ts';
import { writePaper } from '../documents/write-paper.ts';
import { datesShownOf } from '../http/dates-shown.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { entriesFile } from './entries-file.ts';
import { addEntry, changeEntry, withdrawEntry } from './entries.ts';
import { kindsNamed } from './named-things.ts';
import { entriesNaming } from './naming-house.ts';
import { readEntry } from './read-entry.ts';
import { registerPaper } from './register-paper.ts';
import { readableEntries, registerCounts, shownEntry, summaryOf, viewEntries } from './view-entries.ts';

export function registerRoutes(router: Router, deps: Deps): void {
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
  serve(router, registerApi.overview, async ({ params, query, actor }) => {
    const view = await viewEntries(deps, { authority: params.authority, asked: query, roles: actor.roles });
    return { registers: registerCounts(view), dates: await datesShownOf(deps.db.read, view.dates) };
  });
  serve(router, registerApi.list, async ({ params, query, actor }) => {
    const register = getRegister(params.register);
    const asked = { authority: params.authority, asked: query, roles: actor.roles, registers: [register] };
    const view = await viewEntries(deps, asked);
    const shown = readableEntries(view, register).map((entry) => shownEntry(view, register, entry));
    const entries = inListOrder(register, shown);
    return {
      entries,
      all: entries.length,
      summary: summaryOf(view, register),
      named: view.named,
      dates: await datesShownOf(deps.db.read, view.dates),
    };
  });
  serve(router, registerApi.file, async ({ params, query, actor }) => {
    const register = getRegister(params.register);
    const asked = { authority: params.authority, asked: query, roles: actor.roles, registers: [register] };
    const view = await viewEntries(deps, asked);
    const reach = reachOf(actor.roles) ?? 'public';
    return writeDocument(entriesFile(view, register, { reach, layout: query.layout }), query.format);
  });
  serve(router, registerApi.paper, async ({ params, query, actor }) => {
    const register = getRegister(params.register);
    const asked = { authority: params.authority, asked: query, roles: actor.roles, registers: [register] };
    const view = await viewEntries(deps, asked);
    const reach = reachOf(actor.roles) ?? 'public';
    return writePaper(registerPaper(view, register, { of: query.of, reach }), query.format);
  });
  serve(router, registerApi.choices, async ({ params, query, actor }) => {
    const register = getRegister(params.register);
    const asked = { authority: params.authority, asked: query, roles: actor.roles, registers: [register] };
    const view = await viewEntries(deps, asked);
    const of = kindsNamed(register);
    return {
      choices: view.named.filter((thing) => of.has(thing.of)),
      dates: await datesShownOf(deps.db.read, view.dates),
    };
  });
  serve(router, registerApi.naming, async ({ params, query, actor }) => {
    const asked = { authority: params.authority, asked: query, roles: actor.roles, registers: everyRegister };
    const view = await viewEntries(deps, asked);
    return { ...(await entriesNaming(deps, view, params.id)), dates: await datesShownOf(deps.db.read, view.dates) };
  });
  serve(router, registerApi.find, async ({ params, query, actor }) => {
    const register = getRegister(params.register);
    // What names an entry may be of any register.
    const asked = { authority: params.authority, asked: query, roles: actor.roles, registers: everyRegister };
    const view = await viewEntries(deps, asked);
    return { ...readEntry(view, register, params.id), dates: await datesShownOf(deps.db.read, view.dates) };
  });
}

function getRegister(code: string): Register {
  const register = findRegister(code);
  if (register === undefined) throw refused('not-found');
  return register;
}
