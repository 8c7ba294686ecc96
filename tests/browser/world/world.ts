import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import { importApi } from '@due-regard/shared/imports/api.ts';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { Clock } from '@due-regard/db/change.ts';
import { listen, portOf } from '@due-regard/server/http/listen.ts';
import { makeDemoAccounts } from '@due-regard/server/people/demo-accounts.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';
import { invite } from '@due-regard/server/people/invite.ts';
import { cookieOf, makeTestApp, replyOf, terminal, testPassword } from '../../support/test-app.ts';
import type { Replying, TestApp } from '../../support/test-app.ts';

/** The council with a story, and the one that was founded this minute. */
export const demonstration = '999';
export const empty = '998';

/** Who looks: nobody yet, a role in the demonstration, who founded the empty council, or who holds roles in both. */
export type Who = 'nobody' | Role | 'founder' | 'everywhere';

/** The clock on the wall, and the hand that puts it forward. */
export class MovableClock implements Clock {
  #ahead = 0;
  readonly now = () => instantOf(Date.now() + this.#ahead);
  moveMinutes(minutes: number): void {
    this.#ahead += minutes * 60_000;
  }
}

/** A file with what is said of it when it is brought. */
interface Said {
  readonly text: string;
  readonly query: Readonly<Record<string, string>>;
}

/** The real application on a real socket over a real database of its own. */
export class World {
  readonly base: string;
  readonly app: TestApp;
  readonly clock: MovableClock;
  readonly #emails: ReadonlyMap<string, string>;
  readonly #close: () => Promise<void>;
  #cookie: string | undefined;

  private constructor(parts: Parts) {
    this.base = parts.base;
    this.app = parts.app;
    this.clock = parts.clock;
    this.#emails = parts.emails;
    this.#close = parts.close;
  }

  /**
   * @param file the demonstration's records; absent, nothing and nobody is there yet
   * @param answersWithinMs after which long work goes on by itself; absent, every answer waits for its work
   */
  static async open(file?: string, answersWithinMs = Infinity): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), 'due-regard-browser-'));
    const database = join(folder, 'records.db');
    if (file !== undefined) cpSync(file, database);
    const clock = new MovableClock();
    const app = await makeTestApp({ clock, databaseUrl: `file:${database}`, answersWithinMs });
    const emails = file === undefined ? new Map<string, string>() : await addPeople(app);
    const server = await listen(app, { host: '127.0.0.1', port: 0 });
    async function close(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await app.close();
      rmSync(folder, { recursive: true });
    }
    return new World({ base: `http://127.0.0.1:${String(portOf(server))}`, app, clock, emails, close });
  }

  emailOf(who: Exclude<Who, 'nobody'>): string {
    return this.#emails.get(who) ?? '';
  }

  /** What the server answers the demonstration's lead, for addresses that hold an id. */
  async ask<Reply>(contract: Replying<Reply>, path: string): Promise<Reply> {
    return replyOf(contract, this.app.send('GET', path, { cookie: await this.#lead() }));
  }

  /** The same for what changes something. */
  async tell<Reply>(contract: Replying<Reply>, path: string, body: unknown): Promise<Reply> {
    return replyOf(contract, this.app.send('POST', path, { cookie: await this.#lead(), body }));
  }

  /** Brings a file, as text; it is looked at and not yet accepted. @returns the batch's id */
  async bring(kind: BatchKind, fileName: string, file: string | Said): Promise<string> {
    const { text, query } = typeof file === 'string' ? { text: file, query: {} } : file;
    const path = `/api/${demonstration}/imports/${kind}?${new URLSearchParams({ fileName, ...query }).toString()}`;
    const headers = { cookie: await this.#lead() };
    const answer = await this.app.app.request(path, { method: 'POST', headers, body: text });
    return (await replyOf(importApi.stage, answer)).batchId;
  }

  async close(): Promise<void> {
    await this.#close();
  }

  async #lead(): Promise<string> {
    this.#cookie ??= cookieOf(await this.app.signIn(this.emailOf('lead')));
    return this.#cookie;
  }
}

interface Parts {
  readonly base: string;
  readonly app: TestApp;
  readonly clock: MovableClock;
  readonly emails: ReadonlyMap<string, string>;
  readonly close: () => Promise<void>;
}

const auditor = { role: 'auditor', expiresOn: null } as const;

async function addPeople(app: TestApp): Promise<ReadonlyMap<string, string>> {
  await foundCouncil(app.deps, terminal, { code: empty, name: 'Emptyfield District Council' });
  const accounts = await makeDemoAccounts(app.deps, { authority: demonstration, password: testPassword });
  const founder = await app.addPerson(['lead', 'administrator'], empty, { email: 'founder@emptyfield.example' });
  const everywhere = await app.addPerson([auditor.role], empty, { email: 'everywhere@council.example' });
  await invite(app.deps, { ...terminal, authority: demonstration }, { ...everywhere, roles: [auditor] });
  return new Map([
    ...accounts.flatMap(({ email, roles }) => roles.map((role): [string, string] => [role, email])),
    ['founder', founder.email],
    ['everywhere', everywhere.email],
  ]);
}
