import { expect, test } from 'vitest';
import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { addressOf, exampleOf, textsOf, withValue } from '../support/examples.ts';
import type { Place } from '../support/examples.ts';
import { namedFor, Office } from '../support/one-of-everything.ts';
import type { Everything } from '../support/one-of-everything.ts';
import { Supply } from '../support/supply.ts';
import type { Used } from '../support/supply.ts';
import { freshApp } from '../support/test-app.ts';

const breaking: Readonly<Record<string, string>> = {
  'a NUL': '\0',
  'a NUL inside': 'St Mary\0s',
  'half of a pair': '\uD83D',
  'half of a pair inside': 'St Mary\uDE00s',
  'very long': 'words '.repeat(20_000),
  nothing: '',
  'control characters': 'a\u0001\u001B[2J\u0085b',
  'an old-fashioned injection': "'); drop table statement; --",
};

interface Try {
  readonly endpoint: AnyEndpoint;
  readonly place: Place;
  readonly text: string;
}

/** Sends a text that breaks in a request whose every other part is right. */
async function send({ app, cookie }: Office, { endpoint, place, text }: Try, everything: Everything): Promise<Used> {
  const request = withValue(exampleOf(endpoint, namedFor(endpoint, everything)), place, text);
  const body = endpoint.body === undefined ? {} : { body: request.body };
  const { status } = await app.send(endpoint.method, addressOf(endpoint, request), { cookie, ...body });
  return { request, status };
}

onBothEngineUrls('a text that could break something', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is never a fault of ours, in any text of any contract’s address, query and body', async () => {
    const { app } = world;
    const office = await Office.open(app, '999');
    const supply = await Supply.fill(office);
    const faults: string[] = [];
    const tries = app.bound.endpoints.flatMap((endpoint) =>
      textsOf(endpoint).flatMap(({ place }) =>
        Object.entries(breaking).map(([what, text]) => ({ endpoint, place, what, text })),
      ),
    );
    for (const { what, ...one } of tries) {
      const { status } = await supply.use(one.endpoint, (everything) => send(office, one, everything));
      if (status >= 500) faults.push(`${one.endpoint.method} ${one.endpoint.path} ${one.place.join('.')}: ${what}`);
    }
    process.stdout.write(
      `texts that break on ${app.deps.db.engine}: ${String(tries.length)} sent, ${String(faults.length)} faults\n`,
    );
    expect(tries.length).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  }, 300_000);
});
