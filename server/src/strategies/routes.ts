import { documentApi } from '@due-regard/shared/strategies/api.ts';
import { reachOf } from '@due-regard/shared/evidence/publication.ts';
import type { Deps } from '../deps.ts';
import { writeDocument } from '../documents/write-document.ts';
import { datesShownOf } from '../http/dates-shown.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { addDocument, changeDocument, putOffRefresh, withdrawDocument, withdrawRevision } from './documents.ts';
import { documentsFile } from './documents-file.ts';
import { readDocument, readDocuments } from './read-documents.ts';
import { viewDocuments } from './view.ts';

export function strategyRoutes(router: Router, deps: Deps): void {
  readingRoutes(router, deps);
  serve(router, documentApi.add, ({ body, actor }) => addDocument(deps, actor, body));
  serve(router, documentApi.change, ({ params, body, actor }) =>
    changeDocument(deps, actor, { factId: params.id, ...body }),
  );
  serve(router, documentApi.putOff, ({ params, body, actor }) =>
    putOffRefresh(deps, actor, { factId: params.id, ...body }),
  );
  serve(router, documentApi.withdraw, ({ params, body, actor }) =>
    withdrawDocument(deps, actor, { factId: params.id, ...body }),
  );
  serve(router, documentApi.withdrawRevision, ({ params, body, actor }) =>
    withdrawRevision(deps, actor, { revisionId: params.id, ...body }),
  );
}

function readingRoutes(router: Router, deps: Deps): void {
  serve(router, documentApi.list, async ({ params, query, actor }) => {
    const view = await viewDocuments(deps, { authority: params.authority, asked: query, roles: actor.roles });
    const dates = await datesShownOf(deps.db.read, view.dates);
    return { documents: readDocuments(view, query), all: view.held.length, dates };
  });
  serve(router, documentApi.file, async ({ params, query, actor }) => {
    const view = await viewDocuments(deps, { authority: params.authority, asked: query, roles: actor.roles });
    return writeDocument(documentsFile(view, reachOf(actor.roles) ?? 'public'), query.format);
  });
  serve(router, documentApi.find, async ({ params, query, actor }) => {
    const view = await viewDocuments(deps, { authority: params.authority, asked: query, roles: actor.roles });
    return { ...readDocument(view, params.id), dates: await datesShownOf(deps.db.read, view.dates) };
  });
}
