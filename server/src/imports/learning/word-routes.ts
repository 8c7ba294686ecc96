import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import type { Deps } from '../../deps.ts';
import { serve } from '../../http/serve.ts';
import type { Router } from '../../http/serve.ts';
import { answerAbout } from '../answer-about.ts';
import { listRememberedWords, withdrawWord } from './remembered-words.ts';

/** What files of people leave open: words, and cells that cannot be read. */
export function wordRoutes(router: Router, deps: Deps): void {
  serve(router, learningApi.words, async ({ params }) => ({
    words: await listRememberedWords(deps.db.read, params.authority),
  }));
  serve(router, learningApi.sayWord, ({ params, body, actor }) =>
    answerAbout(deps, actor, { verb: 'word.say', input: { batchId: params.id, ...body } }),
  );
  serve(router, learningApi.withdrawWord, ({ params, body, actor }) =>
    withdrawWord(deps, actor, { matchId: params.id, ...body }),
  );
  serve(router, learningApi.mend, ({ params, body, actor }) =>
    answerAbout(deps, actor, { verb: 'cell.mend', input: { batchId: params.id, ...body } }),
  );
}
