import { expect, test } from 'vitest';
import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import { idField } from '@due-regard/shared/http/fields.ts';
import { listHeads } from '@due-regard/db/journal/queries.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { addressOf, exampleOf, textsOf, valueAt, withValue } from '../support/examples.ts';
import type { ExampleRequest, Place } from '../support/examples.ts';
import { fileOfLogins, namedFor, Office, oneOfEverything } from '../support/one-of-everything.ts';
import { readyFor } from '../support/one-channel.ts';
import { Spent, withNewNames } from '../support/supply.ts';
import { freshApp, problemOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const nowhere = '01900000-0000-7000-8000-000000000000';

/** What the page showed of a decision, or of a fact, is held against what stands: neither is there to be found. */
function statusFor(place: Place): number {
  if (place.at(-1) === 'decisionId' || place.at(-1) === 'was') return 409;
  // It narrows what is one's own: of another's there is nothing to be found.
  if (place.at(-1) === 'subject') return 200;
  return place[0] === 'params' ? 404 : 422;
}

async function answerTo({ app, cookie }: Office, endpoint: AnyEndpoint, request: ExampleRequest): Promise<object> {
  const body = endpoint.body === undefined ? {} : { body: request.body };
  const address = addressOf(endpoint, request);
  const answer =
    endpoint.takesFile === undefined
      ? await app.send(endpoint.method, address, { cookie, ...body })
      : await app.app.request(address, { method: endpoint.method, headers: { cookie }, body: fileOfLogins });
  if (answer.status < 300) return { status: answer.status };
  const { requestId: _own, ...problem } = await problemOf(answer);
  return problem;
}

/** Where the records of changes end, and each file that was brought as it stands. */
async function stateOf({ deps }: TestApp): Promise<string> {
  const batches = await deps.db.read.selectFrom('import_batch').select(['batch_id', 'status', 'preview']).execute();
  return JSON.stringify([await listHeads(deps.db.read), batches]);
}

onBothEngineUrls('an id of another council', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is answered as one that is nowhere, at every address that takes an id, and nothing is written', async () => {
    const { app } = world;
    const [own, other] = [await Office.open(app, '999'), await Office.open(app, '998')];
    const theirs = await oneOfEverything(other);
    let ours = await oneOfEverything(own);
    const tried: string[] = [];
    const spent = new Spent();
    for (const endpoint of app.bound.endpoints) {
      const ids = textsOf(endpoint).filter(({ schema }) => schema === idField);
      if (ids.length === 0) continue;
      if (!spent.isNothing) ours = await spent.makeAnew(own, ours);
      const request = exampleOf(endpoint, namedFor(endpoint, withNewNames(ours)));
      const foreign = exampleOf(endpoint, {
        ...namedFor(endpoint, theirs),
        authority: '999',
        decisionId: theirs.inAddress['decisions'],
      });
      for (const office of [own, other]) await readyFor(office, endpoint);
      const before = await stateOf(app);
      for (const { place } of ids) {
        const where = `${endpoint.method} ${endpoint.path} ${place.join('.')}`;
        const missing = await answerTo(own, endpoint, withValue(request, place, nowhere));
        const swapped = await answerTo(own, endpoint, withValue(request, place, valueAt(foreign, place)));
        expect([where, swapped]).toEqual([where, missing]);
        expect([where, missing]).toMatchObject([where, { status: statusFor(place) }]);
        tried.push(where);
      }
      expect([endpoint.path, await stateOf(app)]).toEqual([endpoint.path, before]);
      // Only the id was wrong: with one's own all is well.
      expect([endpoint.path, await answerTo(own, endpoint, request)]).toMatchObject([
        endpoint.path,
        { status: endpoint.reply === undefined && endpoint.givesFile === undefined ? 204 : 200 },
      ]);
      spent.note(endpoint, ours);
    }
    process.stdout.write(`ids of another council on ${app.deps.db.engine}: ${String(tried.length)} places\n`);
    expect(tried.length).toBeGreaterThan(25);
  }, 300_000);
});
