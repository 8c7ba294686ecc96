import { describe, expect, test } from 'vitest';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { parseTable } from '@due-regard/server/imports/table/parse-table.ts';
import { textIn } from '../support/open-archive.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp } from '../support/test-app.ts';

const link = 'https://council.example/prevent/board';
const bare = { rating: 'met', assessedOn: '2019-01-08' };

async function answer(office: Office, values: object, publication: Publication = 'officers'): Promise<string> {
  const body = { values: { ...bare, ...values }, publication, since: '2019-02-25' };
  return (await office.tell(registerApi.add, 'registers/self-assessment', body)).entryId;
}

/** Who asks, and of which server. */
type Reader = Pick<Office, 'app' | 'cookie'>;

async function paper(query: string, { app, cookie }: Reader): Promise<Response> {
  return app.send('GET', `/api/999/registers/self-assessment/paper?${query}`, { cookie });
}

/** The rows of the sheet that has these columns. */
async function sheet(names: readonly string[], reader: Reader, year = '2024') {
  const answered = await paper(`of=${year}&format=ods`, reader);
  const header = { names: [...names], atLeast: names.length };
  const read = await parseTable(new Uint8Array(await answered.arrayBuffer()), { header });
  if (!read.ok) throw new Error(read.problems[0]?.reason);
  return read.table.rows.map(({ cells }) => cells);
}

describe('the self-assessment of a year as a paper', () => {
  const world = freshApp();

  test('keeps the order of the toolkit, with last year beside each answer and what nobody entered', async () => {
    const office = await Office.open(world.app, '999');
    await answer(office, { year: 2024, benchmark: '2024-8', evidence: 'Round tables' });
    await answer(office, { year: 2024, benchmark: '2024-1', link });
    await answer(office, { year: 2023, benchmark: '2018-9' });
    await answer(office, { year: 2023, benchmark: '2018-10', rating: 'not-met', link });
    const summary = await sheet(['Benchmark', 'Standing', 'Last year'], office);
    expect(summary.slice(0, 4)).toEqual([
      [
        '2024 toolkit, 1: Multi-agency partnership group',
        'Met',
        'Last year (2018 toolkit, benchmark 2): no answer recorded',
      ],
      [
        '2024 toolkit, 8: Communications and engagement',
        'Met',
        'Last year (2018 toolkit, benchmarks 9 and 10): met and not met',
      ],
      ['2024 toolkit, 2: Local risk assessment process', 'Nothing entered', ''],
      ['2024 toolkit, 3: Partnership plan', 'Nothing entered', ''],
    ]);
    expect(summary).toHaveLength(8);
    expect(await sheet(['Number', 'Evidence', 'Kind of evidence', 'Named under'], office)).toEqual([
      [1, link, 'Where it can be read', '2024 toolkit, 1: Multi-agency partnership group'],
      [2, 'In words alone: see the answer', 'What shows it', '2024 toolkit, 8: Communications and engagement'],
    ]);
    const word = await paper('of=2024&format=docx', office);
    expect(word.headers.get('content-disposition')).toContain('self-assessment-2024-999-');
    expect(Buffer.from(await word.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK');
  });

  test('is there for a year that was answered, of a register that makes papers', async () => {
    const office = await Office.open(world.app, '999');
    expect((await paper('of=2022&format=docx', office)).status).toBe(404);
    const risks = await world.app.send('GET', '/api/999/registers/risks/paper?of=2024&format=ods', office);
    expect(risks.status).toBe(404);
  });

  test('holds for other readers what is public alone, and does not say that anything is missing', async () => {
    const office = await Office.open(world.app, '999');
    const viewer = new Office(world.app, '999', await world.app.signInAs(['viewer'], '999'));
    await answer(office, { year: 2026, benchmark: '2024-1' });
    expect((await paper('of=2026&format=ods', viewer)).status).toBe(404);
    await answer(office, { year: 2026, benchmark: '2024-6' }, 'public');
    expect(await sheet(['Benchmark', 'Standing', 'Last year'], viewer, '2026')).toEqual([
      ['2024 toolkit, 6: Training programme', 'Met', ''],
    ]);
  });
});

describe('what a paper says of last year', () => {
  const world = freshApp();

  test('is told to nobody to whom that was closed since, in no part of it', async () => {
    const office = await Office.open(world.app, '999');
    const viewer = new Office(world.app, '999', await world.app.signInAs(['viewer'], '999'));
    const of = { year: 2029, benchmark: '2024-6', rating: 'not-met' };
    const lastYear = await answer(office, of, 'public');
    await answer(office, { year: 2030, benchmark: '2024-6' }, 'public');
    const { factId } = await office.ask(registerApi.find, `registers/self-assessment/${lastYear}`);
    const closed = { values: { ...bare, ...of }, publication: 'officers', changedOn: '2019-06-01', reason: 'Closed' };
    await office.tell(registerApi.change, `registers/self-assessment/${factId}/change`, closed);
    const told = async (reader: Reader) => {
      const word = await paper('of=2030&format=docx&asAt=2019-03-13', reader);
      return textIn(new Uint8Array(await word.arrayBuffer()));
    };
    expect(await told(office)).toContain('not met');
    expect(await told(viewer)).not.toContain('not met');
  });
});
