import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { isAudience } from '@due-regard/shared/training/learners/audience.ts';
import type { FactTable } from '../fact-tables.ts';
import { inParts } from '../in-parts.ts';
import { textsOf } from '../json.ts';
import { columnsOf } from '../rows.ts';
import { storableText } from '../storable.ts';
import type { Tables } from '../tables.ts';

/** A fact or some of its columns. */
type Row = Readonly<Record<string, unknown>>;

/** Beyond so many people everybody's history is worked out anew: to find out whose alone would take longer. */
const mostLearners = 20_000;
const mostIds = 5000;

/** What a change has touched of which histories are made; its {@link Change} notes it, so that no verb can forget it. */
export class Touched {
  /** Organisations that told something, or of which something is known as schools. */
  readonly schools = new Set<string>();
  /** Organisations whose people something is known of. */
  readonly organisations = new Set<string>();
  readonly learners = new Set<string>();
  /** Organisations of which a number in post was told. */
  readonly counted = new Set<string>();
  /** Statements that were decided on. */
  readonly statements = new Set<string>();
  /** Files of lists of staff that came or went. */
  readonly lists = new Set<string>();
  isEverySchool = false;
  isEverybody = false;

  get isNothing(): boolean {
    const sets = [this.schools, this.organisations, this.counted, this.learners, this.statements, this.lists];
    return !this.isEverySchool && !this.isEverybody && sets.every(({ size }) => size === 0);
  }

  note(table: FactTable, row: object): void {
    const noted = notes[table];
    if (noted === undefined || (this.isEverybody && noted === ofPerson)) return;
    const own = columnsOf(row);
    for (const column of noted.columns) noted.note(this, own[column], column);
    if (this.learners.size > mostLearners) {
      this.isEverybody = true;
      this.learners.clear();
    }
  }

  /** Notes facts by their ids: those that a change has just withdrawn. */
  async noteFacts(
    tx: Kysely<Tables>,
    table: FactTable,
    { authority, ids }: { readonly authority: string; readonly ids: readonly string[] },
  ): Promise<void> {
    for (const part of inParts(ids, mostIds)) {
      await this.#noteWhere(tx, table, sql`authority_id = ${authority} and fact_id in (${sql.join(part)})`);
    }
  }

  /** Notes all that a file brought to a table: a change has just withdrawn it. */
  async noteBatch(
    tx: Kysely<Tables>,
    table: FactTable,
    { authority, batchId }: { readonly authority: string; readonly batchId: string },
  ): Promise<void> {
    await this.#noteWhere(tx, table, sql`authority_id = ${authority} and batch_id = ${batchId}`);
  }

  async #noteWhere(tx: Kysely<Tables>, table: FactTable, where: RawBuilder<unknown>): Promise<void> {
    const noted = notes[table];
    if (noted === undefined) return;
    const columns = sql.join(noted.columns.map((column) => sql.ref(column)));
    const { rows } = await sql<Row>`select distinct ${columns} from ${sql.table(table)} where ${where}`.execute(tx);
    for (const row of rows) this.note(table, row);
  }
}

interface Noted {
  /** The columns that say what is touched. */
  readonly columns: readonly [string, ...string[]];
  readonly note: (touched: Touched, value: unknown, column: string) => void;
}

const ofSchool: Noted = {
  columns: ['organisation_id'],
  note: ({ schools }, value) => add(schools, value),
};

const ofPerson: Noted = {
  columns: ['learner', 'organisation_id'],
  note: ({ learners, organisations }, value, column) => add(column === 'learner' ? learners : organisations, value),
};

/** The tables of which histories are made. */
const notes: Partial<Readonly<Record<FactTable, Noted>>> = {
  life: ofSchool,
  description: ofSchool,
  statement: ofSchool,
  decision: { columns: ['statement_id'], note: ({ statements }, value) => add(statements, value) },
  succession: { columns: ['successor_id'], note: ({ schools }, value) => add(schools, value) },
  scope: { columns: ['fact_id'], note: (touched) => void (touched.isEverySchool = true) },
  requirement: {
    columns: ['role'],
    note: (touched, role) => {
      if (typeof role === 'string' && isAudience(role)) touched.isEverybody = true;
      else touched.isEverySchool = true;
    },
  },
  completion: ofPerson,
  post: ofPerson,
  learner_link: { columns: ['learner', 'other'], note: ({ learners }, value) => add(learners, value) },
  staff_list: {
    columns: ['batch_id', 'same_as', 'covers', 'ends'],
    note: ({ lists, organisations }, value, column) => {
      if (column === 'batch_id' || column === 'same_as') add(lists, value);
      else for (const id of idsIn(value)) organisations.add(id);
    },
  },
  headcount: { columns: ['organisation_id'], note: ({ counted }, value) => add(counted, value) },
};

function add(set: Set<string>, value: unknown): void {
  // As it is stored: a text that cannot be kept as it is stands there in another form.
  if (typeof value === 'string') set.add(storableText(value));
}

function idsIn(json: unknown): readonly string[] {
  return typeof json === 'string' ? textsOf(json) : [];
}
