import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { isDoneOnce } from '@due-regard/shared/http/endpoint.ts';
import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { addressOf, exampleOf } from '../support/examples.ts';
import type { ExampleRequest, Named } from '../support/examples.ts';
import { figuresFed } from '../support/figures-fed.ts';
import { fileOfLogins, namedFor, Office, oneOfEverything } from '../support/one-of-everything.ts';
import type { Everything } from '../support/one-of-everything.ts';
import { fileOfCounts, readyFor } from '../support/one-channel.ts';
import { ownPack } from '../support/own-pack.ts';
import { Spent } from '../support/supply.ts';
import { freshApp } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

/** What one address alone takes. */
const inBodyOf: Readonly<Record<string, Named>> = {
  'PUT council': { was: 'Council 999', name: 'Council of the river' },
  'PUT my-digests': { wantsDigests: false },
  'POST looks/:kind': { kind: 'learning', headerRow: '1' },
  'POST plan-looks': { headerRow: '1' },
};

/** Files for addresses that take no list of logins. */
const files: Readonly<Record<string, string>> = {
  'POST channel/counts-file': fileOfCounts,
  'POST channel/counts-file/look': fileOfCounts,
  'POST plan-looks': 'Ref,Action,Due date\n1,Visit every hall in the town,01/06/2018\n',
  'POST duty/packs/look': ownPack('rivers', { obligation: 'RIVER-1' }),
  'POST duty/packs/bring': ownPack('rivers', { obligation: 'RIVER-1' }),
};

/** What is asked for by POST and changes no record. */
const onlyLooks: ReadonlySet<string> = new Set([
  'POST duty/packs/look',
  'POST looks/:kind',
  'POST plan-looks',
  'POST jobs/:id/cancel',
]);

/** What writes more than one entry: a look first that is written down by itself, and into the council's record as well. */
const entriesOf: Readonly<Record<string, number>> = {
  'POST channel/releases': 2,
  'POST channel/releases/:id/release': 3,
};

/** What may be meant twice, word for word: under a key of its own it is made a second time. */
const maybeMeantTwice = [
  'POST requirements',
  'POST scopes',
  'POST documents',
  'POST bodies',
  'POST imports/:kind',
  'POST calendar-feeds',
  'POST obligations/:id/assessments',
];

function nameOf({ method, path }: AnyEndpoint): string {
  return `${method} ${path.replace('/api/:authority/', '')}`;
}

/** What makes a thing first, and what takes one away last, so that few have to be made anew. */
function turnOf({ path }: AnyEndpoint): number {
  if (/withdraw|disable|cancel|undo|leave|revoke|close/.test(path)) return 2;
  return path.includes('/:id') ? 1 : 0;
}

type Rows = Readonly<Record<string, number>>;

/** How many rows every table has. */
async function rowsIn({ deps }: TestApp): Promise<Rows> {
  const tables = await deps.db.kysely.introspection.getTables();
  const counts = tables.map(
    ({ name }) => sql`select ${sql.lit(name)} as name, count(*) as total from ${sql.table(name)}`,
  );
  const counted = sql<{ name: string; total: number }>`${sql.join(counts, sql` union all `)}`;
  const { rows } = await counted.execute(deps.db.kysely);
  return Object.fromEntries(rows.map(({ name, total }) => [name, total]));
}

function entriesSince(before: Rows, after: Rows): number {
  const records = ['journal', 'channel_journal'];
  return records.reduce((sum, table) => sum + (after[table] ?? 0) - (before[table] ?? 0), 0);
}

interface Answer {
  readonly status: number;
  readonly said: string;
}

interface Told {
  readonly first: Answer;
  readonly entries: number;
  readonly second: Answer;
  readonly rows: Rows;
  readonly rowsThen: Rows;
  /** How many entries the same made under another key. */
  readonly entriesOfAnother: number;
}

/** Sends every kind of request, of things that nothing has used up. */
class Desk {
  readonly #office: Office;
  #made: Everything;
  readonly #spent = new Spent();
  #sent = 0;
  /** As they were after the last request. */
  #rows: Rows | undefined;

  constructor(office: Office, made: Everything) {
    this.#office = office;
    this.#made = made;
  }

  /** Sends an example three times: under a key, under it again, and under another. */
  async tell(endpoint: AnyEndpoint): Promise<Told> {
    const told = await this.#tellOnce(endpoint);
    this.#spent.note(endpoint, this.#made);
    if (told.first.status < 300) return told;
    this.#made = await this.#spent.makeAnew(this.#office, this.#made);
    this.#rows = undefined;
    return this.#tellOnce(endpoint);
  }

  async #tellOnce(endpoint: AnyEndpoint): Promise<Told> {
    this.#sent += 1;
    const { app } = this.#office;
    const email = `invited${String(this.#sent)}@council.example`;
    const named = { ...namedFor(endpoint, this.#made), email, ...inBodyOf[nameOf(endpoint)] };
    const request = exampleOf(endpoint, named);
    const key = `the-key-of-number-${String(this.#sent)}`;
    if (endpoint.path.includes('/channel/')) this.#rows = undefined;
    await readyFor(this.#office, endpoint);
    const before = this.#rows ?? (await rowsIn(app));
    const first = await this.#send(endpoint, request, key);
    const rows = await rowsIn(app);
    const second = await this.#send(endpoint, request, key);
    const rowsThen = await rowsIn(app);
    await this.#send(endpoint, request, `another-${key}`);
    this.#rows = await rowsIn(app);
    const entriesOfAnother = entriesSince(rowsThen, this.#rows);
    return { first, entries: entriesSince(before, rows), second, rows, rowsThen, entriesOfAnother };
  }

  async #send(endpoint: AnyEndpoint, request: ExampleRequest, key: string): Promise<Answer> {
    const { app, cookie } = this.#office;
    const { method, takesFile } = endpoint;
    const address = addressOf(endpoint, request);
    const headers = { cookie, 'idempotency-key': key };
    const body = endpoint.body === undefined ? {} : { body: request.body };
    const file = files[nameOf(endpoint)] ?? fileOfLogins;
    const answer =
      takesFile === undefined
        ? await app.send(method, address, { headers, ...body })
        : await app.app.request(address, { method, headers, body: file });
    return { status: answer.status, said: await answer.text() };
  }
}

onBothEngineUrls('a request that is sent again under its key', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is done once and answered as before, whatever it asks; under another key it is another', async () => {
    const { app } = world;
    const office = await Office.open(app, '999');
    const desk = new Desk(office, await oneOfEverything(office));
    const saving = app.bound.endpoints.filter(isDoneOnce).toSorted((one, other) => turnOf(one) - turnOf(other));
    const madeSecond: string[] = [];
    for (const endpoint of saving) {
      const name = nameOf(endpoint);
      const { first, entries, second, rows, rowsThen, entriesOfAnother } = await desk.tell(endpoint);
      expect.soft([name, first.status]).toEqual([name, endpoint.reply === undefined ? 204 : 200]);
      expect.soft([name, entries]).toEqual([name, onlyLooks.has(name) ? 0 : (entriesOf[name] ?? 1)]);
      expect.soft([name, second, rowsThen]).toEqual([name, first, rows]);
      if (entriesOfAnother > 0) madeSecond.push(name);
    }
    expect(madeSecond).toEqual(expect.arrayContaining(maybeMeantTwice));
    expect(saving.length).toBeGreaterThan(85);
    // Everything that a person can change was changed: none of it feeds a figure and is not listed as having done so.
    const fed = await figuresFed(app.deps.db.read, 'people');
    expect(fed.flatMap(({ missed }) => missed)).toEqual([]);
    expect(fed.filter(({ touching }) => touching.length < 3)).toEqual([]);
  }, 300_000);
});
