import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { reachOf } from '@due-regard/shared/evidence/publication.ts';
import type { Deps } from '../deps.ts';
import { writeDocument } from '../documents/write-document.ts';
import { datesShownOf } from '../http/dates-shown.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { addBody, changeBody, withdrawBody } from './bodies.ts';
import { bodiesFile } from './bodies-file.ts';
import { addMeeting, changeMeeting, withdrawMeeting } from './meetings.ts';
import { readBodies, readBody } from './read-bodies.ts';
import { viewBodies } from './view.ts';

export function governanceRoutes(router: Router, deps: Deps): void {
  readingRoutes(router, deps);
  serve(router, governanceApi.add, ({ body, actor }) => addBody(deps, actor, body));
  serve(router, governanceApi.change, ({ params, body, actor }) =>
    changeBody(deps, actor, { factId: params.id, ...body }),
  );
  serve(router, governanceApi.withdraw, ({ params, body, actor }) =>
    withdrawBody(deps, actor, { factId: params.id, ...body }),
  );
  serve(router, governanceApi.addMeeting, ({ params, body, actor }) =>
    addMeeting(deps, actor, { bodyId: params.id, ...body }),
  );
  serve(router, governanceApi.changeMeeting, ({ params, body, actor }) =>
    changeMeeting(deps, actor, { factId: params.id, ...body }),
  );
  serve(router, governanceApi.withdrawMeeting, ({ params, body, actor }) =>
    withdrawMeeting(deps, actor, { factId: params.id, ...body }),
  );
}

function readingRoutes(router: Router, deps: Deps): void {
  serve(router, governanceApi.list, async ({ params, query, actor }) => {
    const view = await viewBodies(deps, { authority: params.authority, asked: query, roles: actor.roles });
    const dates = await datesShownOf(deps.db.read, view.dates);
    return { bodies: readBodies(view, query), all: view.held.length, dates };
  });
  serve(router, governanceApi.file, async ({ params, query, actor }) => {
    const view = await viewBodies(deps, { authority: params.authority, asked: query, roles: actor.roles });
    return writeDocument(bodiesFile(view, reachOf(actor.roles) ?? 'public'), query.format);
  });
  serve(router, governanceApi.find, async ({ params, query, actor }) => {
    const view = await viewBodies(deps, { authority: params.authority, asked: query, roles: actor.roles });
    return { ...readBody(view, params.id), dates: await datesShownOf(deps.db.read, view.dates) };
  });
}
