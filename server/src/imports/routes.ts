import { importApi } from '@due-regard/shared/imports/api.ts';
import type { Deps } from '../deps.ts';
import { serve } from '../http/serve.ts';
import type { Router } from '../http/serve.ts';
import { answerAbout } from './answer-about.ts';
import { findBatch, listBatchReplies } from './batch-replies.ts';
import { cancelBatch } from './batches.ts';
import { wordRoutes } from './learning/word-routes.ts';
import { listRememberedNames, withdrawName } from './remembered-names.ts';

export function importRoutes(router: Router, deps: Deps): void {
  serve(router, importApi.stage, ({ params, query, file, actor }) =>
    deps.jobs.run('file.stage', actor, {
      kind: params.kind,
      bytes: file,
      fileName: query.fileName,
      fileDate: query.fileDate,
      dayOrder: query.dayOrder,
      leavesOutBadRows: query.leaveOutBadRows === 'yes',
      register: query.register,
      choices: {
        mappingId: query.mapping ?? null,
        organisationId: query.organisationId ?? null,
        audience: query.audience ?? null,
        courseId: query.courseId ?? null,
        heldOn: query.heldOn ?? null,
        posts: query.posts ?? null,
      },
    }),
  );
  serve(router, importApi.list, async ({ params }) => ({
    batches: await listBatchReplies(deps.db.read, params.authority),
  }));
  serve(router, importApi.find, ({ params }) => findBatch(deps.db.read, params.authority, params.id));
  serve(router, importApi.match, ({ params, body, actor }) =>
    answerAbout(deps, actor, { verb: 'name.match', input: { batchId: params.id, ...body } }),
  );
  serve(router, importApi.names, async ({ params }) => ({
    names: await listRememberedNames(deps.db.read, params.authority),
  }));
  serve(router, importApi.withdrawName, ({ params, body, actor }) =>
    withdrawName(deps, actor, { matchId: params.id, ...body }),
  );
  serve(router, importApi.accept, ({ params, body, actor }) =>
    deps.jobs.run('file.accept', actor, {
      batchId: params.id,
      mayCloseMany: body.closesMany === 'yes',
      leavesOutBadRows: body.leaveOutBadRows === 'yes',
      ended: { organisationIds: body.endMissing ?? [] },
    }),
  );
  serve(router, importApi.cancel, ({ params, actor }) => cancelBatch(deps, actor, params.id));
  serve(router, importApi.undo, ({ params, actor }) => deps.jobs.run('file.undo', actor, params.id));
  wordRoutes(router, deps);
}
