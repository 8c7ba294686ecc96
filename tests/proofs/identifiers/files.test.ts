import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { planWriting } from '@due-regard/shared/plans/write-api.ts';
import { bareEnvironment } from '../../support/bare-environment.ts';
import { bringRegister } from '../../support/bring-register.ts';
import { makeTestApp, replyOf } from '../../support/test-app.ts';
import type { TestApp } from '../../support/test-app.ts';
import { whenEnded } from '../../support/stand-in-checkout.ts';
import { campaign } from '../campaign.ts';
import { csvOf, filesOfOurs } from './files-of-ours.ts';
import type { OwnFile } from './files-of-ours.ts';
import { allKept, foundIn } from './kept.ts';
import { manySpelled } from './spelled.ts';
import type { Spelled } from './spelled.ts';

const program = fileURLToPath(new URL('../../../server/src/cli/main.ts', import.meta.url));

let app: TestApp;
let cookie = '';
let organisationId = '';
const said: string[] = [];
const sent: Spelled[] = [];
let supplyOfIdentifiers: Iterator<Spelled> | undefined;

beforeAll(async () => {
  app = await makeTestApp({ logTo: { write: (line) => void said.push(line) } });
  cookie = await app.signInAs(['lead', 'administrator']);
  await bringRegister(app, { cookie, count: 4 });
  const service = app.send('POST', '/api/999/organisations', { cookie, body: { kind: 'service', name: 'Housing' } });
  ({ organisationId } = await replyOf(organisationApi.add, service));
  const plan = { name: 'Prevent plan', kind: 'partnership', organisation: 'The board', reviewMonths: 6 };
  await replyOf(
    planWriting.add,
    app.send('POST', '/api/999/plans', { cookie, body: { ...plan, addedOn: '2018-01-01' } }),
  );
  supplyOfIdentifiers = manySpelled(12_000, 29).values();
});
afterAll(() => app.close());

function next(): Spelled {
  const one: IteratorResult<Spelled, unknown> | undefined = supplyOfIdentifiers?.next();
  if (one?.done !== false) throw new Error('no identifiers are left');
  return one.value;
}

function mark(one: Spelled): string {
  sent.push(one);
  return one.text;
}

/** The postcode of an organisation is the one kind that one column is there for. */
function nextFor(column: string): string {
  let one = next();
  while (one.kind === 'postcode' && /postcode/i.test(column)) one = next();
  return mark(one);
}

/** A row that is right but for one identifier, for each column in turn. */
function rowsOf({ columns, row }: OwnFile): readonly Readonly<Record<string, string>>[] {
  return [row, ...columns.map((column) => ({ ...row, [column]: nextFor(column) }))];
}

interface Sent {
  readonly file: OwnFile;
  readonly text: string;
  readonly fileName?: string;
}

async function bring({ file, text, fileName = 'list.csv' }: Sent): Promise<number> {
  const [path = '', query = ''] = file.address.replace('{organisation}', organisationId).split('?');
  const response = await app.app.request(
    `/api/999/${path}?fileName=${encodeURIComponent(fileName)}&${query}&leaveOutBadRows=yes`,
    { method: 'POST', headers: { cookie }, body: text },
  );
  const answer = await response.text();
  said.push(answer);
  if (response.status === 200) await takeIn((JSON.parse(answer) as BatchReply).batchId, file);
  return response.status;
}

async function takeIn(batchId: string, { name }: OwnFile): Promise<void> {
  const how = name === 'plan' ? 'accept-plan' : 'accept';
  const body =
    name === 'plan' ? { same: [], missing: [], leaveOutBadRows: 'yes' } : { leaveOutBadRows: 'yes', closesMany: 'yes' };
  const accepted = await app.send('POST', `/api/999/imports/${batchId}/${how}`, { cookie, body });
  said.push(await accepted.text());
}

/** Every importer in any case; of the registers, which one importer reads, so many as the campaign is long. */
function filesToBring(): readonly OwnFile[] {
  const [ofRegisters = [], others = []] = [true, false].map((is) =>
    filesOfOurs.filter(({ name }) => name.startsWith('register') === is),
  );
  const threeTimes = [1, 2, 3].flatMap(() => ofRegisters);
  const some = threeTimes.filter((_, at) => (at * 59) % threeTimes.length < campaign(threeTimes.length));
  return [...others, ...some];
}

describe('what identifies a person, in files', () => {
  test('is kept of no cell, heading, row above the headings or name of a file', async () => {
    const chosen = filesToBring();
    const came = new Map<string, number>();
    for (const file of filesOfOurs.filter(({ name }) => name === 'organisations'))
      expect(await bring({ file, text: csvOf(file.columns, [file.row]) })).toBe(200);
    for (const [turn, file] of chosen.entries()) {
      const rows = rowsOf(file);
      const heading = mark(next());
      const columns = turn % 3 === 1 ? [...file.columns, heading] : file.columns;
      const text = `${turn % 3 === 2 ? `"${mark(next())}"\n` : ''}${csvOf(columns, rows)}`;
      came.set(`${file.name} ${String(await bring({ file, text }))}`, turn);
      const named = await bring({ file, text: csvOf(file.columns, [file.row]), fileName: `${mark(next())}.csv` });
      expect(named, file.name).toBe(400);
    }
    process.stdout.write(
      `identifiers in files: ${String(chosen.length)} files, ${String([...came.keys()].filter((one) => one.endsWith(' 200')).length)} kinds taken without their bad rows\n`,
    );
    expect([...came.keys()].filter((one) => / 5\d\d$/.test(one))).toEqual([]);
    expect([...came.keys()].filter((one) => one.endsWith(' 200')).length).toBeGreaterThan(5);
  }, 900_000);

  test('is kept of no file brought at a terminal, nor of its name, and is not printed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'due-regard-files-'));
    const files = filesOfOurs.filter(({ name }) => ['statements', 'totals', 'organisations', 'schools'].includes(name));
    const { dataDir } = app.deps.config;
    for (let turn = 0; turn < campaign(10); turn += 1) {
      const file = files[turn % files.length];
      if (file === undefined) throw new Error('no such file');
      const name = turn % 2 === 0 ? 'list.csv' : `${mark(next()).replaceAll(/[/\0]/g, '-')}.csv`;
      const path = join(folder, name);
      writeFileSync(path, csvOf(file.columns, rowsOf(file)));
      const args = [program, 'import', file.name, path, '--authority', '999'];
      const { out, said: told } = await whenEnded(
        spawn(process.execPath, args, { env: bareEnvironment({ DATA_DIR: dataDir }) }),
      );
      // The path is what the operator typed, on the same screen.
      said.push(`${out}${told}`.replaceAll(path, '').replaceAll(name, ''));
      expect(`${out}${told}`).not.toBe('');
    }
    rmSync(folder, { recursive: true });
  }, 300_000);

  test('is in no table, staged part, file, answer or line of the log afterwards', () => {
    const kept = allKept(app.deps.config.dataDir);
    const found = foundIn(kept, sent);
    const answered = foundIn(said, sent);
    process.stdout.write(
      `identifiers in files: ${String(sent.length)} sent, ${String(found.length)} stored, ${String(answered.length)} in answers and the log\n`,
    );
    expect(found).toEqual([]);
    expect(answered).toEqual([]);
    expect(sent.length).toBeGreaterThan(campaign(1200));
    // The search would find them: what a file says that is taken in is there.
    expect(foundIn(kept, [{ kind: 'none', text: 'Library service', core: 'libraryservice' }])).toHaveLength(1);
  });
});
