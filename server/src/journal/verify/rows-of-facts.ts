import { LineDigest, lineOfRow } from './canonical.ts';
import type { LineCount } from './canonical.ts';
import { digestName } from './chain.ts';
import type { Chain } from './chain.ts';
import type { Verb } from './entry-digests.ts';
import type { Faults } from './faults.ts';
import { numberOf, textOf } from './records.ts';
import type { Records, Row, Watched } from './records.ts';

interface RowsQuestion {
  readonly records: Records;
  readonly authority: string;
  readonly watched: Watched;
  readonly chain: Chain;
  readonly faults: Faults;
}

/** Holds every row of one table against the entry that recorded it and the entry that withdrew it. */
export async function checkRows(question: RowsQuestion): Promise<void> {
  const { records, authority, watched } = question;
  const { table, key } = watched;
  const by = `"${key}" ${records.byBytes}`;
  const all = `select * from "${table}" where authority_id = ?`;
  await checkRuns(question, {
    verb: 'recorded',
    rows: records.rows(`${all} order by recorded_seq, ${by}`, [authority]),
    lineOf: lineOfRow,
  });
  if (!watched.canBeWithdrawn) return;
  const gone = `${all} and (withdrawn_at is not null or withdrawn_seq is not null)`;
  await checkRuns(question, {
    verb: 'withdrawn',
    rows: records.rows(`${gone} order by withdrawn_seq, ${by}`, [authority]),
    lineOf: (row) => textOf(row, key),
  });
}

interface Runs {
  readonly verb: Verb;
  /** In the order of the entries that they name. */
  readonly rows: AsyncIterable<Row>;
  readonly lineOf: (row: Row) => string;
}

async function checkRuns(question: RowsQuestion, { verb, rows, lineOf }: Runs): Promise<void> {
  let run: { readonly seq: number | undefined; readonly digest: LineDigest } | undefined;
  for await (const row of rows) {
    const seq = numberOf(row, `${verb}_seq`);
    if (run === undefined || run.seq !== seq) {
      if (run !== undefined) checkRun(question, { verb, seq: run.seq, found: run.digest.close() });
      run = { seq, digest: new LineDigest() };
    }
    run.digest.add(lineOf(row));
    checkInstant(question, { verb, row, seq });
  }
  if (run !== undefined) checkRun(question, { verb, seq: run.seq, found: run.digest.close() });
}

interface RunFound {
  readonly verb: Verb;
  readonly seq: number | undefined;
  readonly found: LineCount;
}

function checkRun({ watched, chain, faults }: RowsQuestion, { verb, seq, found }: RunFound): void {
  const { table } = watched;
  if (seq === undefined) {
    faults.add(`${rowsOf(found[0], table)} marked as ${verb}, by no entry.`);
    return;
  }
  if (!chain.at.has(seq)) {
    faults.add(`${rowsOf(found[0], table)} marked as ${verb} by entry ${String(seq)}, which is not in the record.`);
    return;
  }
  const name = digestName(verb, table, seq);
  const said = chain.promised.get(name);
  chain.promised.delete(name);
  if (said === undefined)
    faults.add(`${rowsOf(found[0], table)} marked as ${verb} by entry ${String(seq)}, which says nothing of them.`);
  else if (said[0] !== found[0]) {
    faults.add(
      `Entry ${String(seq)} ${verb} ${String(said[0])} in the table "${table}"; ${String(found[0])} are there now.`,
    );
  } else if (said[1] !== found[1]) {
    faults.add(
      `What entry ${String(seq)} ${verb} in the table "${table}" is not what is there now: a row was changed or exchanged.`,
    );
  }
}

function rowsOf(count: number, table: string): string {
  return count === 1 ? `A row of the table "${table}" is` : `${String(count)} rows of the table "${table}" are`;
}

interface InstantFound {
  readonly verb: Verb;
  readonly row: Row;
  readonly seq: number | undefined;
}

function checkInstant({ watched, chain, faults }: RowsQuestion, { verb, row, seq }: InstantFound): void {
  const column = `${verb}_at`;
  if (!(column in row) || seq === undefined || !chain.at.has(seq)) return;
  if (row[column] !== chain.at.get(seq)) {
    faults.add(
      `A row of the table "${watched.table}" gives another time for being ${verb} than entry ${String(seq)}, which did it.`,
    );
  }
}

/** Says which rows entries speak of that were not found in any table. */
export function checkKept(chain: Chain, faults: Faults): void {
  for (const [name, [count]] of chain.promised) {
    const [verb, table, seq] = name.split(' ');
    faults.add(
      `Entry ${String(seq)} ${String(verb)} ${String(count)} in the table "${String(table)}"; none are there now.`,
    );
  }
}
