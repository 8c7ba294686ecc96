import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { openSqliteFile } from '@due-regard/db/sqlite.ts';
import { addStatement } from '@due-regard/server/training/add-statement.ts';
import { authority, completionRows, makeCouncil, makePeople, terminal } from './generate/database.ts';
import { county } from './generate/people.ts';
import type { BenchLine } from './line.ts';
import { RawTable } from './raw-table.ts';
import { serveCounty } from './serving-county.ts';
import { median, milliseconds } from './timing.ts';

const saves = 500;
/** The first saves of a server compile their queries and are read by no compiler yet. */
const before = 1500;
const bulk = 20_000;
const rounds = 3;

/** P7: what it costs to keep a record of changes and histories with every write, over a bare write as durable. */
export async function run(): Promise<BenchLine[]> {
  return [await oneByOne(), await inBulk()];
}

/** A school's answer, checked, recorded with its entry and its school's history; and one row, on the disk as surely. */
async function oneByOne(): Promise<BenchLine> {
  const served = await serveCounty(county.organisations);
  const bare = await makeCouncil();
  const raw = new RawTable(openSqliteFile(bare.file), 'bare_statement');
  const times = new Times();
  for (let save = -before; save < saves; save += 1) {
    const heldOn = addDays(isoDate('2024-01-01'), save);
    const body = {
      organisationId: String(100_000 + (((save + before) * 7) % county.organisations)),
      staffAnswer: 'trained',
      heldOn,
      toldOn: heldOn,
    } as const;
    // As a page sends it: under a key of its own.
    const sending = { key: `the-key-of-save-${String(save)}`, content: String(save) };
    const actor = { ...terminal, authority, sending };
    const ours = await timed(() => addStatement(served.deps, actor, body));
    const row = {
      fact_id: String(save + before),
      organisation_id: body.organisationId,
      told_on: heldOn,
      text: JSON.stringify(body),
    };
    const plain = await timed(() => raw.insert([row]));
    if (save < 0) continue;
    times.add('ours', ours);
    times.add('bare', plain);
  }
  raw.close();
  await served.close();
  await bare.close();
  return lineOf('a durable save with its record and history ÷ a bare durable insert', { times, limit: 3 });
}

/** Completions of all services at once; and the same rows into the same table, as full and with its indexes, in the order of its key. */
async function inBulk(): Promise<BenchLine> {
  const made = await makePeople(county);
  const bare = await makePeople(county);
  const times = new Times();
  for (let round = 0; round < rounds; round += 1) {
    const rows = rowsOf(round);
    times.add(
      'ours',
      await timed(() =>
        change(made.deps, { ...terminal, authority }, async (one) => {
          await one.recordMany('completion', rows);
          return one.done({ what: 'file.accepted' }, undefined);
        }),
      ),
    );
    const raw = new RawTable(openSqliteFile(bare.file), 'completion');
    const prepared = rows.map((row, index) => ({ ...factOf(round, index), ...row }));
    times.add('bare', await timed(() => raw.insert(prepared)));
    raw.close();
  }
  await made.close();
  await bare.close();
  return lineOf(
    `${String(bulk)} completions of ${String(county.organisations)} services in one change ÷ bare inserts`,
    {
      times,
      limit: 2,
    },
  );
}

function rowsOf(round: number): readonly NewFact<'completion'>[] {
  const places = Array.from({ length: county.organisations }, (_, place) => place);
  const rows = [...completionRows(places, { ...county, completions: bulk })];
  return rows.map((row) => ({ ...row, on_day: addDays(row.on_day, round + 1), batch_id: `bulk-${String(round)}` }));
}

function factOf(round: number, index: number): Readonly<Record<string, string | number | null>> {
  return {
    authority_id: authority,
    fact_id: `0199-${String(round)}-${String(index).padStart(32, '0')}`,
    recorded_at: '2026-01-01T00:00:00.000Z',
    recorded_seq: 2,
    withdrawn_at: null,
    withdrawn_seq: null,
  };
}

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** How long each took, in milliseconds. */
class Times {
  readonly #all = { ours: new Array<number>(), bare: new Array<number>() };

  add(whose: 'ours' | 'bare', time: number): void {
    this.#all[whose].push(time);
  }

  get middle(): { readonly ours: number; readonly bare: number } {
    return { ours: median(this.#all.ours), bare: median(this.#all.bare) };
  }
}

function lineOf(what: string, { times, limit }: { readonly times: Times; readonly limit: number }): BenchLine {
  const { ours, bare } = times.middle;
  const detail = `${milliseconds(ours)} ours, ${milliseconds(bare)} bare`;
  return { id: 'P7', what, value: ours / bare, limit, isAtLeast: false, detail };
}
