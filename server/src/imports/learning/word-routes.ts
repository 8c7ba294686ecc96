import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import type { Deps } from '../../deps.ts';
import { serve } from '../../http/serve.ts';
import type { Router } from '../../http/serve.ts';
import { mendCell } from './mend-cell.ts';
import { listRememberedWords, withdrawWord } from './remembered-words.ts';
import { sayWord } from './say-word.ts';

/** What files of people leave open: words, and cells that cannot be read. */
export function wordRoutes(router: Router, deps: Deps): void {
  serve(router, learningApi.words, async ({ params }) => ({
    words: await listRememberedWords(deps.db.read, params.authority),
  }));
  serve(router, learningApi.sayWord, ({ params, body, actor }) =>
    sayWord(deps, actor, { batchId: params.id, ...body }),
  );
  serve(router, learningApi.withdrawWord, ({ params, body, actor }) =>
    withdrawWord(deps, actor, { matchId: params.id, ...body }),
  );
  serve(router, learningApi.mend, ({ params, body, actor }) => mendCell(deps, actor, { batchId: params.id, ...body }));
}
