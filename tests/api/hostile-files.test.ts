import { readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { problems } from '@due-regard/shared/http/problem.ts';
import { factTables } from '@due-regard/db/fact-tables.ts';
import { describeWithShared } from '../support/shared-data.ts';
import { makeTestApp } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const authority = '825';
const clearly = new Set<number>(Object.values(problems).map((problem) => problem.status));

interface Answered {
  readonly file: string;
  readonly kind: string;
  readonly status: number;
  readonly body: unknown;
}

describeWithShared('files that people bring', (pathOf) => {
  let test: TestApp;
  let cookie = '';

  beforeAll(async () => {
    test = await makeTestApp();
    cookie = await test.signInAs(['officer'], authority);
  }, 60_000);
  afterAll(() => test.close());

  async function bring(file: string, kind: string): Promise<Answered> {
    const fileName = encodeURIComponent(basename(file));
    const path = `/api/${authority}/imports/${kind}?fileName=${fileName}&fileDate=2024-07-08`;
    const response = await test.app.request(path, { method: 'POST', headers: { cookie }, body: readFileSync(file) });
    const body: unknown = await response.json();
    return { file, kind, status: response.status, body };
  }

  /** How many rows the records hold, staged files and the record of changes left aside. */
  async function factsHeld(): Promise<number> {
    let count = 0;
    for (const table of factTables) {
      const rows = await test.deps.db.read.selectFrom(table).select('fact_id').execute();
      count += rows.length;
    }
    return count;
  }

  async function expectAllClear(files: readonly string[], kinds: readonly string[]): Promise<void> {
    const before = await factsHeld();
    for (const file of files) {
      for (const kind of kinds) expectClear(await bring(file, kind));
    }
    expect(await factsHeld()).toBe(before);
  }

  it('of a hostile kind get a clear answer, whatever they are called, and nothing of them is stored', async () => {
    const files = filesUnder(pathOf('data/adversarial')).filter((file) => ['.csv', '.txt'].includes(extname(file)));
    expect(files.length).toBeGreaterThan(35);
    await expectAllClear(files, ['schools', 'statements']);
  }, 600_000);

  it('of real registers, groups, layouts and links get a clear answer under the wrong name too', async () => {
    const files = filesUnder(pathOf('data/gias'));
    expect(files.length).toBeGreaterThan(20);
    await expectAllClear(files, ['schools', 'links']);
  }, 600_000);

  it('that are no tables at all get a clear answer for every kind', async () => {
    const files = ['data/adversarial/blns/blns.json', 'data/gias/expected', 'data/README.md', 'data/lms']
      .map(pathOf)
      .filter((file) => ['.json', '.md'].includes(extname(file)));
    await expectAllClear(files, ['schools', 'links', 'statements', 'totals', 'organisations']);
  }, 600_000);
});

/** A success that a person must still accept, or a refusal that says what is wrong in words or by row. */
function expectClear({ file, kind, status, body }: Answered): void {
  const where = `${basename(file)} as ${kind}`;
  if (status === 200) {
    expect(body, where).toMatchObject({ status: 'staged' });
    return;
  }
  expect(status, where).toBeGreaterThanOrEqual(400);
  expect(status, where).toBeLessThan(500);
  expect(clearly.has(status), where).toBe(true);
  expect(wordsOf(body).length, where).toBeGreaterThan(10);
}

function wordsOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  const detail = 'detail' in body && typeof body.detail === 'string' ? body.detail : '';
  const rows = 'rows' in body && Array.isArray(body.rows) ? JSON.stringify(body.rows) : '';
  return detail + rows;
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
