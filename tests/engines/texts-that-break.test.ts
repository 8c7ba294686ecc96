import { expect, test } from 'vitest';
import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { addressOf, exampleOf, textsOf, withValue } from '../support/examples.ts';
import type { ExampleRequest } from '../support/examples.ts';
import { namedFor, Office, oneOfEverything } from '../support/one-of-everything.ts';
import type { Everything, Kept } from '../support/one-of-everything.ts';
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

/** What a save at this address has not used up: the registers have rooms of their own, which take longest to fill. */
function keptBeside({ path }: AnyEndpoint, { files, registers }: Everything): Kept {
  const [, , , kind = ''] = path.split('/');
  return kind in registers.inAddress || registerKinds.has(kind) ? { files } : { files, registers };
}

const registerKinds: ReadonlySet<string> = new Set(['progress', 'action-checks', 'evidence', 'assessments', 'duty']);

function send({ app, cookie }: Office, endpoint: AnyEndpoint, request: ExampleRequest): Promise<Response> {
  const body = endpoint.body === undefined ? {} : { body: request.body };
  return app.send(endpoint.method, addressOf(endpoint, request), { cookie, ...body });
}

onBothEngineUrls('a text that could break something', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is never a fault of ours, in any text of any contract’s address, query and body', async () => {
    const { app } = world;
    const office = await Office.open(app, '999');
    let everything = await oneOfEverything(office);
    const faults: string[] = [];
    const tries = app.bound.endpoints.flatMap((endpoint) =>
      textsOf(endpoint).flatMap(({ place }) =>
        Object.entries(breaking).map(([what, text]) => ({ endpoint, place, what, text })),
      ),
    );
    for (const { endpoint, place, what, text } of tries) {
      const request = withValue(exampleOf(endpoint, namedFor(endpoint, everything)), place, text);
      const { status } = await send(office, endpoint, request);
      if (status >= 500) faults.push(`${endpoint.method} ${endpoint.path} ${place.join('.')}: ${what}`);
      // What was taken may have used the thing up: the next text gets a new one.
      if (status < 300 && endpoint.method !== 'GET')
        everything = await oneOfEverything(office, keptBeside(endpoint, everything));
    }
    process.stdout.write(
      `texts that break on ${app.deps.db.engine}: ${String(tries.length)} sent, ${String(faults.length)} faults\n`,
    );
    expect(tries.length).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  }, 300_000);
});
