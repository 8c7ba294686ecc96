import { expect, test } from 'vitest';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { listHeads } from '@due-regard/db/journal/queries.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { freshApp, replyOf } from '../support/test-app.ts';

onBothEngineUrls('an answer saved several times at once', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is stored once, and the others are told so; the record of changes holds it once', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['officer']);
    const { organisationId } = await replyOf(
      organisationApi.add,
      app.send('POST', '/api/999/organisations', { cookie, body: { kind: 'service', name: 'Youth service' } }),
    );
    const [before] = await listHeads(app.deps.db.read);
    const body = { organisationId, heldOn: '2026-09-01', staffTrained: 4, staffInPost: 5 };
    const saves = await Promise.all(
      Array.from({ length: 6 }, () =>
        replyOf(statementApi.add, app.send('POST', '/api/999/statements', { cookie, body })),
      ),
    );
    expect(saves.filter(({ isDuplicate }) => !isDuplicate)).toHaveLength(1);
    expect(new Set(saves.map(({ statementId }) => statementId)).size).toBe(1);
    const stored = await app.deps.db.read.selectFrom('statement').select('fact_id').execute();
    expect(stored).toHaveLength(1);
    const [after] = await listHeads(app.deps.db.read);
    expect(after?.seq).toBe((before?.seq ?? 0) + 1);
  });
});
