import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import { noteWords } from '@due-regard/shared/imports/notes.ts';
import { reasonWords } from '@due-regard/shared/imports/reasons.ts';
import { cellText } from '@due-regard/shared/imports/table.ts';
import { makeBackup } from '@due-regard/server/backups/make-backup.ts';
import { defaultLimits } from '@due-regard/server/imports/table/limits.ts';
import { findBatch, storedPreview } from '@due-regard/server/imports/batch-replies.ts';
import { sayWord } from '@due-regard/server/imports/learning/say-word.ts';
import { matchRow } from '@due-regard/server/imports/match-row.ts';
import { getBatch } from '@due-regard/db/imports/queries.ts';
import { openTable } from '@due-regard/server/imports/table/parse-table.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { bareEnvironment } from '../support/bare-environment.ts';
import { describeWithShared } from '../support/shared-data.ts';
import { makeTestApp, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';
import { startServerProcess } from '../support/server-process.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { whenEnded } from '../support/stand-in-checkout.ts';
import { csv } from '../imports/support/council.ts';
import { withPeopleCouncil } from '../imports/support/people-council.ts';
import { campaign } from './campaign.ts';
import { learningFiles, notLearning } from './files/learning-counts.ts';
import type { LearningCount } from './files/learning-counts.ts';
import { learningMappings } from './files/learning-mappings.ts';
import { textsOfPersons } from './files/persons-in-files.ts';

const program = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));
const folder = 'data/lms/';

/** Every text of a person in a file: whole cells, and the words of names. Short numbers stand everywhere by chance. */
async function personsIn(path: string): Promise<readonly string[]> {
  const { sources } = await openTable(readFileSync(path), defaultLimits);
  const rows: string[][] = [];
  for (const source of sources) for await (const { cells } of source.rows()) rows.push(cells.map(cellText));
  const at = path.includes('nhs_training_matrix') ? 2 : 1;
  const texts = rows.slice(at).flatMap((cells) => textsOfPersons(rows[at - 1] ?? [], cells));
  return texts.map((text) => text.trim()).filter((text) => !/^\d{0,5}$/.test(text));
}

/** The bytes of a place where something may have been kept, in small letters as far as they are of one byte. */
type Kept = string;

function keptIn(dataDir: string): readonly Kept[] {
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((file) => foldedBytes(readFileSync(join(file.parentPath, file.name))));
}

function foldedBytes(bytes: Buffer): Kept {
  return bytes.toString('latin1').toLowerCase();
}

/** A text as it would lie in a file: UTF-8, UTF-16 and the bytes of Windows Western European text. */
function asBytes(text: string): readonly Kept[] {
  return (['utf8', 'utf16le', 'latin1'] as const).map((encoding) => foldedBytes(Buffer.from(text, encoding)));
}

function isIn(kept: readonly Kept[], text: string): boolean {
  return asBytes(text).some((bytes) => kept.some((place) => place.includes(bytes)));
}

/** One council that is served by a process of its own, over the same data folder as the application of the test. */
class Council {
  readonly #app: TestApp;
  readonly #server: ServerProcess;
  readonly #cookie: string;
  /** Every answer, whole. */
  readonly answers: string[] = [];
  made = 0;

  constructor(app: TestApp, server: ServerProcess, cookie: string) {
    this.#app = app;
    this.#server = server;
    this.#cookie = cookie;
  }

  async ask(method: string, path: string, body?: Buffer | object): Promise<unknown> {
    const isFile = Buffer.isBuffer(body);
    const answer = await this.#server.send(`/api/999/${path}`, {
      method,
      headers: {
        cookie: this.#cookie,
        ...(isFile || body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    this.answers.push(text);
    const reply = JSON.parse(text === '' ? 'null' : text) as object | null;
    return answer.status === 202 ? this.#whenDone(reply as { readonly jobId: string }) : reply;
  }

  /** What takes long goes on after it is answered. */
  async #whenDone({ jobId }: { readonly jobId: string }): Promise<unknown> {
    for (;;) {
      await pause(50);
      const job = (await this.ask('GET', `jobs/${jobId}`)) as { readonly status: string; readonly batch?: unknown };
      if (job.status !== 'running') return job.batch ?? job;
    }
  }

  /** Brings a file, says what its words mean and takes it in; then brings it again and leaves it waiting. */
  async bring(hand: LearningCount, path: string, organisationId: string): Promise<void> {
    const bytes = readFileSync(path);
    const query = new URLSearchParams({ fileName: basename(path), organisationId, audience: 'health' });
    if (hand.asks.includes('course')) query.set('courseId', 'wrap');
    if (hand.asks.includes('held-on')) query.set('heldOn', '2026-01-05');
    if (typeof hand.layout !== 'string') query.set('mapping', await this.#mapping(hand.layout.mapping));
    // What it asks first is an answer too.
    await this.ask('POST', `imports/learning?fileName=${basename(path)}`, bytes);
    const staged = await this.#stage(query, bytes);
    for (const { key } of staged.rows?.words ?? [])
      await this.ask('POST', `imports/${staged.batchId}/word`, { about: 'course', key, means: 'wrap' });
    const bad = staged.rows?.refused.find(({ canBeMended }) => canBeMended === true);
    if (bad !== undefined)
      await this.ask('POST', `imports/${staged.batchId}/mend`, {
        row: bad.row,
        column: bad.column,
        value: '2026-02-03',
      });
    await this.ask('POST', `imports/${staged.batchId}/accept`, { leaveOutBadRows: 'yes' });
    await this.ask('GET', `imports/${staged.batchId}`);
    await this.#stage(query, bytes);
  }

  async #stage(query: URLSearchParams, bytes: Buffer): Promise<BatchReply> {
    const reply = await this.ask('POST', `imports/learning?${String(query)}`, bytes);
    return batchOf(reply);
  }

  async #mapping(name: keyof typeof learningMappings): Promise<string> {
    this.made += 1;
    const body = { name: `${name} ${String(this.made)}`, kind: 'learning', definition: learningMappings[name] };
    const sent = this.#app.send('POST', '/api/999/mappings', { cookie: this.#cookie, body });
    return (await replyOf(learningApi.saveMapping, sent)).mappingId;
  }
}

/** All that a command prints. */
async function atTerminal(dataDir: string, args: readonly string[]): Promise<string> {
  const environment = bareEnvironment({ DATA_DIR: dataDir });
  const { out, said } = await whenEnded(spawn(process.execPath, [program, ...args], { env: environment }));
  return out + said;
}

// What the server's contract promises of a staged file; whatever else it answered fails at once.
function batchOf(reply: unknown): BatchReply {
  const batch = reply as BatchReply;
  if (typeof batch.batchId !== 'string') throw new Error(`the file was not staged: ${JSON.stringify(reply)}`);
  return batch;
}

const managers = ['Zebedee Quillfeather', 'Persephone Oddlestone', 'Barnaby Thrushcroft'] as const;
const team = csv(
  'Number,Manager,Course,Done',
  ...managers.map((manager, index) => `${String(7001 + index)},${manager},WRAP,2026-01-0${String(index + 1)}`),
);
const teamColumns = { Number: 'employee-number', Course: 'course', Done: 'completed-on' } as const;

withPeopleCouncil('people’s names in a column that somebody took for another', (at) => {
  it.each(['organisation', 'audience'] as const)(
    'are in no entry of the record and no answer kept with the file: taken for the %s, none of ours',
    async (meaning) => {
      const { deps, actor } = at();
      const meanings = Object.entries({ ...teamColumns, Manager: meaning });
      const columns = meanings.map(([name, means]) => ({ name, nth: 0, meaning: means }));
      const mappingId = await at().saveMapping(`By ${meaning}`, { headerRow: null, firstRow: null, columns });
      const other = meaning === 'audience' ? { organisationId: 'housing' } : { audience: 'council-staff' as const };
      const choices = { mappingId, ...other };
      const { batchId, rows } = await at().stage(team, { choices, fileName: `${meaning}.csv` });
      for (const { key } of rows?.unmatched ?? []) await matchRow(deps, actor, { batchId, key, organisationId: null });
      for (const { about, key } of rows?.words ?? []) await sayWord(deps, actor, { batchId, about, key, means: null });
      const { answers } = await findBatch(deps.db.read, actor.authority, batchId);
      expect(answers.map(({ said }) => said).join(' ')).toContain('Zebedee Quillfeather');

      const { preview } = await getBatch(deps.db.read, actor.authority, batchId);
      const entries = await deps.db.read.selectFrom('journal').selectAll().execute();
      const kept = JSON.stringify([storedPreview(preview).answers, entries]).toLowerCase();
      expect(entries.length).toBeGreaterThan(managers.length);
      expect(managers.flatMap((name) => name.split(' ')).filter((word) => kept.includes(word.toLowerCase()))).toEqual(
        [],
      );
    },
  );
});

describeWithShared('after every export of a learning system was brought', (pathOf) => {
  it('no name, address or id of a person is in the data folder, the log, an answer or on the terminal', async () => {
    const app = await makeTestApp();
    const { dataDir } = app.deps.config;
    const cookie = await app.signInAs(['lead', 'administrator'], '999');
    const place = app.send('POST', '/api/999/organisations', {
      cookie,
      body: { kind: 'service', name: 'Public health' },
    });
    const { organisationId } = await replyOf(organisationApi.add, place);
    const paths = [...new Set([...learningFiles, ...notLearning].map(({ file }) => pathOf(`${folder}${file}`)))];
    const all = new Set((await Promise.all(paths.map(personsIn))).flat());
    // A word that is there before any file was brought tells nothing: the name of a course, “some” of a note of ours.
    const before = [
      ...keptIn(dataDir),
      ...[noteWords, reasonWords].map((words) => JSON.stringify(words).toLowerCase()),
    ];
    const persons = [...all].filter((text) => !isIn(before, text));

    const server = await startServerProcess(dataDir);
    const council = new Council(app, server, cookie);
    for (const hand of learningFiles) await council.bring(hand, pathOf(`${folder}${hand.file}`), organisationId);
    for (const { file } of notLearning)
      await council.ask('POST', 'imports/learning?fileName=use.xlsx', readFileSync(pathOf(`${folder}${file}`)));
    const terminal: string[] = [];
    for (const path of paths.slice(0, campaign(paths.length)))
      terminal.push(await atTerminal(dataDir, ['import', 'learning', path, '--authority', '999', '--json']));
    await makeBackup(app.deps.config, { why: 'by-hand', at: instantOf(Date.now()) });
    const { out, said } = await server.stop();
    const kept = [
      ...keptIn(dataDir),
      ...[out, said, ...terminal, ...council.answers].map((text) => foldedBytes(Buffer.from(text))),
    ];
    const completions = await app.deps.db.read.selectFrom('completion').select('learner').execute();
    await app.close();

    const found = persons.filter((text) => isIn(kept, text));
    process.stdout.write(
      `no names: ${String(persons.length)} texts of persons sought in ${String(kept.length)} places after ${String(completions.length)} completions, ${String(found.length)} found\n`,
    );
    expect(found).toEqual([]);
    expect(persons.length).toBeGreaterThan(0.95 * all.size);
    expect(completions.length).toBeGreaterThan(30);
    // The search would find them: what the files call their courses is there.
    expect(isIn(kept, 'Safeguarding Adults - Level 1')).toBe(true);
  }, 300_000);
});
