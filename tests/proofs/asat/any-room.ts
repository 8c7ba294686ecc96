import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { publications } from '@due-regard/shared/evidence/publication.ts';
import type { Change } from '@due-regard/db/change.ts';
import { factTables } from '@due-regard/db/fact-tables.ts';
import type { FactTable, NewFact } from '@due-regard/db/fact-tables.ts';
import type { Reader } from '@due-regard/db/open.ts';
import type { Tables } from '@due-regard/db/tables.ts';
import { WrittenWorld } from '../written-world.ts';

type Row = Readonly<Record<string, unknown>>;

/** What no report is made of, and reports themselves, which have verbs of their own. */
const noGround = new Set<FactTable>([
  'membership',
  'channel_switch',
  'release',
  'file_mapping',
  'name_match',
  'word_match',
  'report_draft',
  'report_words',
  'report_step',
  'report_issue',
]);

const grounds = factTables.filter((table) => !noGround.has(table));

/** The columns that the record of changes gives by itself. */
const stamps = new Set(['authority_id', 'fact_id', 'recorded_at', 'recorded_seq', 'withdrawn_at', 'withdrawn_seq']);

/** What makes a row another thing: a new one has a new id. */
const ownId: Readonly<Partial<Record<FactTable, string>>> = {
  plan: 'plan_id',
  objective: 'objective_id',
  action: 'action_id',
  document: 'document_id',
  body: 'body_id',
  meeting: 'meeting_id',
  evidence: 'evidence_id',
  register_entry: 'entry_id',
};

/**
 * Writes in every room at once, whatever it is: some row is withdrawn, corrected, or followed by another like it in which
 * days are moved, its level is another, or columns say what another row of the same table says. A new table of facts takes
 * part by itself.
 */
export class AnyRoom extends WrittenWorld {
  readonly #written = new Map<string, number>();

  override async begin(): Promise<void> {
    // What is there is written over; nothing has to be made.
  }

  /** How many writes each table had. */
  get written(): ReadonlyMap<string, number> {
    return this.#written;
  }

  protected override async stepOf(one: Change, chosen: number): Promise<string> {
    const table = this.dice.oneOf(grounds);
    const row = await this.#anyRow(one, table);
    if (row === undefined) return `nothing in ${table}`;
    this.#written.set(table, (this.#written.get(table) ?? 0) + 1);
    if (chosen < 65) await one.withdraw(table, [String(row['fact_id'])]);
    if (chosen < 15) return `${table} withdrawn`;
    const altered = await this.#altered(one, table, row);
    const id = ownId[table];
    const isAnother = chosen >= 85 && id !== undefined && id in altered;
    await one.record(table, [asFact<typeof table>(isAnother ? { ...altered, [id]: one.newId() } : altered)]);
    return chosen < 65 ? `${table} corrected` : `${table} added`;
  }

  /** Some row that stands. @param like of the same register */
  async #anyRow({ read, authority }: Change, table: FactTable, like?: Row): Promise<Row | undefined> {
    const of = like !== undefined && 'register' in like ? sql` and register = ${like['register']}` : sql``;
    const standing = sql`from ${sql.table(table)} where authority_id = ${authority} and withdrawn_seq is null${of}`;
    const [counted] = await rowsOf(read, sql`select count(*) as count ${standing}`);
    const count = Number(counted?.['count'] ?? 0);
    if (count === 0) return undefined;
    const rows = await rowsOf(
      read,
      sql`select * ${standing} order by fact_id limit 1 offset ${this.dice.below(count)}`,
    );
    return rows[0];
  }

  async #altered(one: Change, table: FactTable, row: Row): Promise<Row> {
    const donor = (await this.#anyRow(one, table, row)) ?? row;
    const own = Object.fromEntries(Object.entries(row).filter(([name]) => !stamps.has(name)));
    const names = Object.keys(own).filter((name) => name !== ownId[table] && name !== 'register');
    const turned = new Set([this.dice.oneOf(names), this.dice.oneOf(names)]);
    const days = names.filter((name) => isDay(own[name]) && this.dice.below(2) === 0);
    return {
      ...own,
      ...Object.fromEntries([...turned].map((name) => [name, donor[name]])),
      ...Object.fromEntries(days.map((name) => [name, this.#moved(own[name])])),
      ...('publication' in own && this.dice.below(2) === 0 ? { publication: this.dice.oneOf(publications) } : {}),
    };
  }

  #moved(day: unknown): string {
    return addDays(isoDate(String(day)), this.dice.below(120) - 60);
  }
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}

async function rowsOf(read: Reader, query: ReturnType<typeof sql>): Promise<readonly Row[]> {
  const { rows } = await query.execute(asKysely(read));
  return rows.map((row) => (typeof row === 'object' ? { ...row } : {}));
}

// A reader is the whole of it, narrowed to what reads.
function asKysely(read: Reader): Kysely<Tables> {
  return read as unknown as Kysely<Tables>;
}

// The columns are those of another row of the same table.
function asFact<Table extends FactTable>(row: Row): NewFact<Table> {
  return row as NewFact<Table>;
}
