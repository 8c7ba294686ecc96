import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyEndpoint, Allow } from '@due-regard/shared/http/endpoint.ts';
import type { ProblemCode } from '@due-regard/shared/http/problem.ts';
import { roles } from '@due-regard/shared/people/role.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { cookieOf, makeTestApp, problemOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const own = '999';
const other = '998';
const missing = '111';

/** Somebody who asks: their roles for their own council, or nobody. */
interface Asker {
  readonly name: string;
  readonly roles: readonly Role[];
  /** The value of their `Cookie` header; a new session each time it is asked for anew. */
  readonly cookie: (isNew: boolean) => Promise<string | undefined>;
}

interface Cell {
  readonly endpoint: AnyEndpoint;
  readonly asker: Asker;
  readonly authority: string;
}

let app: TestApp;
let askers: readonly Asker[];

beforeAll(async () => {
  app = await makeTestApp();
  await app.found(other);
  const signedIn = [...roles.map((role) => [role]), ['viewer', 'administrator'] as const, roles].map(somebody);
  const forged = `due-regard=${encodeURIComponent(`${'x'.repeat(32)}.${'A'.repeat(43)}=`)}`;
  askers = [
    ...(await Promise.all(signedIn)),
    { name: 'nobody', roles: [], cookie: async () => undefined },
    { name: 'a forged cookie', roles: [], cookie: async () => forged },
  ];
});
afterAll(() => app.close());

async function somebody(held: readonly Role[]): Promise<Asker> {
  const { email } = await app.addPerson(held, own);
  const signIn = async (): Promise<string> => cookieOf(await app.signIn(email));
  const first = await signIn();
  return { name: held.join(' + '), roles: held, cookie: async (isNew) => (isNew ? signIn() : first) };
}

/** What a contract promises, from `allow` alone: the refusal that must come, or null when it must not be one of access. */
function promised({ endpoint, asker, authority }: Cell): ProblemCode | null {
  if (endpoint.allow === 'anyone') return null;
  if (asker.roles.length === 0) return 'sign-in-needed';
  if (namesAuthority(endpoint) && authority !== own) return 'not-found';
  if (endpoint.allow === 'signed-in') return null;
  return asker.roles.some((role) => rolesOf(endpoint.allow).includes(role)) ? null : 'not-allowed';
}

function rolesOf(allow: Allow): readonly Role[] {
  return typeof allow === 'string' ? [] : allow;
}

function namesAuthority({ path }: AnyEndpoint): boolean {
  return path.split('/').includes(':authority');
}

/** Ids that exist nowhere: what is behind them is never reached without leave, and not found with it. */
function addressOf(endpoint: AnyEndpoint, authority: string): string {
  return endpoint.path
    .split('/')
    .map((part) =>
      part === ':authority' ? authority : part.startsWith(':') ? '00000000-0000-7000-8000-000000000000' : part,
    )
    .join('/');
}

const accessCodes: ReadonlySet<ProblemCode> = new Set(['sign-in-needed', 'not-allowed']);

/** What came: an answer of access, or null. A council that is not one's own answers as an address without anything. */
async function given({
  endpoint,
  asker,
  authority,
}: Cell): Promise<{ readonly code: ProblemCode | null; readonly body: string }> {
  // Signing out needs a session to spend. Otherwise no body of a kind that is taken: whoever gets past the door is
  // stopped there, and nothing is changed.
  const cookie = await asker.cookie(endpoint.method === 'DELETE');
  const answer = await app.send(endpoint.method, addressOf(endpoint, authority), {
    ...(cookie === undefined ? {} : { cookie }),
    ...(endpoint.method === 'GET' ? {} : { headers: { 'content-type': 'text/plain' } }),
  });
  if (answer.status < 400) return { code: null, body: '' };
  const { requestId: _own, ...problem } = await problemOf(answer);
  if (answer.status >= 500)
    throw new Error(`${endpoint.method} ${endpoint.path} answered ${String(answer.status)} to ${asker.name}`);
  const isOfAccess = accessCodes.has(problem.code) || (problem.code === 'not-found' && authority !== own);
  return { code: isOfAccess ? problem.code : null, body: JSON.stringify(problem) };
}

function cellsOf(endpoints: readonly AnyEndpoint[]): readonly Cell[] {
  return endpoints.flatMap((endpoint) =>
    askers.flatMap((asker) =>
      (namesAuthority(endpoint) ? [own, other, missing] : [own]).map((authority) => ({ endpoint, asker, authority })),
    ),
  );
}

function wordsOf({ endpoint, asker, authority }: Cell): string {
  return `${asker.name} at ${endpoint.method} ${endpoint.path} of ${authority}`;
}

/**
 * A calendar program knows no session: its address is a secret, and tests/api/calendar-feed.test.ts says who reads what by
 * it. What is published is what was issued for everybody (tests/api/reports.test.ts).
 */
const withoutContract = [
  'GET /*',
  'GET /.well-known/security.txt',
  'GET /api/openapi.json',
  'GET /assets/*',
  'GET /calendar/:secret{[\\w-]{43}\\.ics}',
  'GET /health/live',
  'GET /health/ready',
  'GET /published/:authority{[a-z0-9-]{2,20}}',
  'GET /published/:authority{[a-z0-9-]{2,20}}/:number{\\d{4}-\\d{2,6}}',
  'GET /published/:authority{[a-z0-9-]{2,20}}/:number{\\d{4}-\\d{2,6}}/:form{[a-z]{3,4}}',
];

describe('the access matrix', () => {
  test('every endpoint says who may call it, and roles belong to a council in the address', () => {
    expect(app.bound.endpoints.length).toBeGreaterThan(0);
    for (const endpoint of app.bound.endpoints) {
      const { allow, method, path } = endpoint;
      const isSaid =
        allow === 'anyone' ||
        allow === 'signed-in' ||
        (allow.length > 0 && allow.every((role) => roles.includes(role)));
      expect([method, path, isSaid]).toEqual([method, path, true]);
      expect([path, namesAuthority(endpoint)]).toEqual([path, typeof allow !== 'string']);
    }
  });

  test('every address without a contract is one of these, and only a calendar and what is published read the records', () => {
    const bound = new Set(app.bound.endpoints.map(({ method, path }) => `${method} ${path}`));
    const others = app.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
      .filter((address) => !bound.has(address));
    expect([...new Set(others)].toSorted()).toEqual(withoutContract);
  });

  test('each endpoint × each role × own, another and no council answers as its contract says', async () => {
    const wrong: string[] = [];
    const cells = cellsOf(app.bound.endpoints);
    for (const cell of cells) {
      const expected = promised(cell);
      const { code } = await given(cell);
      if (code !== expected) wrong.push(`${wordsOf(cell)}: ${String(code)} instead of ${String(expected)}`);
    }
    process.stdout.write(`access matrix: ${String(cells.length)} cells, ${String(wrong.length)} wrong\n`);
    expect(wrong).toEqual([]);
  });

  test("another council's address answers exactly as one that does not exist", async () => {
    for (const endpoint of app.bound.endpoints.filter(namesAuthority)) {
      for (const asker of askers) {
        const [there, nowhere] = await Promise.all(
          [other, missing].map((authority) => given({ endpoint, asker, authority })),
        );
        expect([wordsOf({ endpoint, asker, authority: other }), there]).toEqual([
          wordsOf({ endpoint, asker, authority: other }),
          nowhere,
        ]);
      }
    }
  });
});
