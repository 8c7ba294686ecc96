import type { Kysely } from 'kysely';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { workBehindTheWall } from './channel/change.ts';
import type { ChannelWork } from './channel/change.ts';
import type { ChannelKey } from './channel/seal.ts';
import { FeedWriter } from './deadlines/feeds.ts';
import { MailChoiceWriter } from './deadlines/mail-choice.ts';
import { insertMany, withdrawOfBatch } from './bulk.ts';
import type { Bulk, FactTableOfBatches, ManyFacts } from './bulk.ts';
import { lockAuthority, lockRule } from './dialect.ts';
import type { Engine, SharedRule } from './dialect.ts';
import type { Fact } from './facts.ts';
import type { FactTable, NewFact } from './fact-tables.ts';
import { headOf, writeEntry } from './journal/write.ts';
import { Digest } from './journal/digest.ts';
import type { Actor, Entry } from './journal/entry.ts';
import { idsInOrder, newId } from './new-id.ts';
import { findDone, keepDone } from './once.ts';
import type { Done } from './once.ts';
import type { Database, Reader } from './open.ts';
import { rebuildTouched, sayVersion } from './measure/history.ts';
import { Touched } from './measure/touched.ts';
import { PeopleWriter } from './people/write.ts';
import { insertRows, withdrawRows } from './rows.ts';
import { checkStands } from './standing.ts';
import { storable } from './storable.ts';
import { putPart, removeParts } from './imports/staging.ts';
import type { Held, Part } from './imports/staging.ts';
import type { ImportBatchTable } from './imports/tables.ts';
import type { AuthorityTable } from './people/tables.ts';
import type { ReportFileTable } from './reports/tables.ts';
import type { OrganisationTable } from './schools/tables.ts';
import type { Tables } from './tables.ts';

export type { Actor, ProgramActor } from './journal/entry.ts';

export interface Clock {
  now(): Instant;
}

export interface ChangeDeps {
  readonly db: Database;
  readonly clock: Clock;
  /** Stopped before it is stored, a change is taken back. */
  readonly signal?: AbortSignal | undefined;
}

/** The result of a change together with its entry; only {@link Change.done} makes one, so no change goes unrecorded. */
export class Recorded<Result> {
  readonly entry: Entry;
  readonly result: Result;
  constructor(entry: Entry, result: Result) {
    this.entry = entry;
    this.result = result;
  }
}

/** The result of a change that found nothing to do: whatever it wrote is taken back, and no entry says that it was here. */
export class Unchanged<Result> {
  readonly result: Result;
  constructor(result: Result) {
    this.result = result;
  }
}

interface Where {
  readonly engine: Engine;
  readonly authority: string;
  readonly at: Instant;
  readonly seq: number;
}

/** One transaction's hand on the records: it reads, records facts, withdraws them, and says what was done. */
export class Change {
  readonly read: Reader;
  readonly at: Instant;
  readonly authority: string;
  readonly seq: number;
  readonly digest = new Digest();
  /** People's own rows, which can be erased: not facts, and never in the record of changes by name. */
  readonly people: PeopleWriter;
  /** Addresses of people's calendars, by the hash of their secret: not facts either. */
  readonly feeds: FeedWriter;
  /** Whether people want mails: not facts. */
  readonly mailChoices: MailChoiceWriter;
  readonly #touched = new Touched();
  readonly #tx: Kysely<Tables>;
  readonly #engine: Engine;
  #nextId: (() => string) | undefined;

  constructor(tx: Kysely<Tables>, where: Where) {
    this.#tx = tx;
    this.#engine = where.engine;
    this.read = tx;
    this.at = where.at;
    this.authority = where.authority;
    this.seq = where.seq;
    this.people = new PeopleWriter(tx, where.at);
    this.feeds = new FeedWriter(tx, where);
    this.mailChoices = new MailChoiceWriter(tx, where);
  }

  newId(): string {
    return newId(this.at);
  }

  /** What is read from here on stays as it is for this rule, whichever council is changed: for rules across councils. */
  async holdRule(rule: SharedRule): Promise<void> {
    await lockRule(this.#engine, this.#tx, rule);
  }

  /** Adds dated facts. @returns their ids, in the order given */
  async record<Table extends FactTable>(table: Table, facts: readonly NewFact<Table>[]): Promise<readonly string[]> {
    const rows = facts.map((fact) => asRow<Table>(storable({ ...fact, ...this.#recordedNow() })));
    await insertRows(this.#tx, table, rows);
    for (const row of rows) {
      this.digest.recorded(table, row.fact_id, row);
      this.#touched.note(table, row);
    }
    return rows.map((row) => row.fact_id);
  }

  /**
   * Adds any number of dated facts as they come and holds but a few at a time; their ids follow each other.
   * @returns how many
   */
  async recordMany<Table extends FactTable>(table: Table, facts: ManyFacts<NewFact<Table>>): Promise<number> {
    return insertMany(this.#bulk(), table, facts);
  }

  /** Withdraws all that a file brought to a table and still stands. @returns how many */
  async withdrawBatch(table: FactTableOfBatches, batchId: string): Promise<number> {
    const count = await withdrawOfBatch(this.#bulk(), table, batchId);
    await this.#touched.noteBatch(this.#tx, table, { authority: this.authority, batchId });
    return count;
  }

  #bulk(): Bulk {
    const note = (table: FactTable, fact: object): void => this.#touched.note(table, fact);
    // Most changes bring but a few facts, each with an id of its own.
    this.#nextId ??= idsInOrder(this.at);
    return { tx: this.#tx, digest: this.digest, stamps: this.#stamps(), nextId: this.#nextId, note };
  }

  #recordedNow(): Fact {
    return { fact_id: this.newId(), ...this.#stamps() };
  }

  #stamps(): Omit<Fact, 'fact_id'> {
    return {
      authority_id: this.authority,
      recorded_at: this.at,
      recorded_seq: this.seq,
      withdrawn_at: null,
      withdrawn_seq: null,
    };
  }

  /** @throws Refusal `stale` when any of them is withdrawn already: somebody else was first */
  async withdraw(table: FactTable, ids: readonly string[]): Promise<void> {
    const count = await withdrawRows(this.#tx, table, { authority: this.authority, ids, at: this.at, seq: this.seq });
    if (count !== ids.length) throw refused('stale');
    for (const id of ids) this.digest.withdrawn(table, id);
    await this.#touched.noteFacts(this.#tx, table, { authority: this.authority, ids });
  }

  /** @throws Refusal `not-found` when it was never here, `stale` when it has been withdrawn */
  async checkStands(table: FactTable, id: string): Promise<void> {
    await checkStands(this.read, table, { authority: this.authority, id });
  }

  async addOrganisations(
    organisations: readonly Omit<OrganisationTable, 'authority_id' | 'recorded_seq'>[],
  ): Promise<void> {
    const own = { authority_id: this.authority, recorded_seq: this.seq };
    const rows = organisations.map((organisation) => storable({ ...organisation, ...own }));
    await insertRows(this.#tx, 'organisation', rows);
    for (const row of rows) this.digest.recorded('organisation', row.organisation_id, row);
  }

  async addBatch(batch: Omit<ImportBatchTable, 'authority_id'>): Promise<void> {
    await insertRows(this.#tx, 'import_batch', [storable({ ...batch, authority_id: this.authority })]);
  }

  /** Once a file waits no more, its rows are taken away. @throws Refusal `stale` when it is in another status by now */
  async updateBatch(
    batchId: string,
    from: ImportBatchTable['status'],
    values: Partial<ImportBatchTable>,
  ): Promise<void> {
    const result = await this.#tx
      .updateTable('import_batch')
      .set(values)
      .where('authority_id', '=', this.authority)
      .where('batch_id', '=', batchId)
      .where('status', '=', from)
      .executeTakeFirst();
    if (result.numUpdatedRows !== 1n) throw refused('stale');
    if (from === 'staged' && values.status !== undefined)
      await removeParts(this.#tx, { authority: this.authority, batchId });
  }

  /** Writes rows of a file that waits anew. */
  async putPart(held: Omit<Held, 'authority'>, part: Part): Promise<void> {
    await putPart(this.#tx, { ...held, authority: this.authority }, part);
  }

  /** Keeps the files of a report; the fact that issues it holds their hashes. */
  async addReportFiles(files: readonly Omit<ReportFileTable, 'authority_id'>[]): Promise<void> {
    for (const file of files) await insertRows(this.#tx, 'report_file', [{ ...file, authority_id: this.authority }]);
  }

  async updateAuthority(
    values: Partial<Pick<AuthorityTable, 'name' | 'own_date' | 'is_demonstration'>>,
  ): Promise<void> {
    await this.#tx.updateTable('authority').set(values).where('authority_id', '=', this.authority).execute();
  }

  /** Works out anew the histories of all that this change has recorded or withdrawn. */
  async keepHistories(): Promise<void> {
    await rebuildTouched(this.#tx, this.authority, this.#touched);
  }

  /** Does work behind the Channel wall in the same transaction; it has an entry of its own there. */
  behindTheWall<Result>(
    { actor, key }: { readonly actor: Actor; readonly key: ChannelKey },
    work: ChannelWork<Result>,
  ): Promise<Result> {
    return workBehindTheWall(this.#tx, { actor, key, at: this.at }, work);
  }

  done<Result>(entry: Entry, result: Result): Recorded<Result> {
    return new Recorded(entry, result);
  }

  unchanged<Result>(result: Result): Unchanged<Result> {
    return new Unchanged(result);
  }
}

/** What a change does between load and record. */
export type Work<Result> = (change: Change) => Promise<Recorded<Result>>;

/** The same, where there may be nothing to do. */
export type PerhapsWork<Result> = (change: Change) => Promise<Recorded<Result> | Unchanged<Result>>;

/**
 * Runs one change of an authority's records in one transaction: load, check, write, record. What was written and the
 * entry that says so are stored together or not at all. A request that was done before is not done again: it gets what
 * it got then.
 * @throws Refusal `not-found` when there is no such authority, and whatever the work refuses
 */
export async function change<Result>(deps: ChangeDeps, actor: Actor, work: PerhapsWork<Result>): Promise<Result> {
  let unchanged: Unchanged<Result> | undefined;
  try {
    return await deps.db.kysely.transaction().execute((tx) =>
      changeIn(tx, {
        deps,
        actor,
        work: async (one) => {
          const done = await work(one);
          if (done instanceof Recorded) return done;
          unchanged = done;
          throw new NothingToStore();
        },
      }),
    );
  } catch (error) {
    if (error instanceof NothingToStore && unchanged !== undefined) return unchanged.result;
    throw error;
  }
}

/** Takes the transaction back. */
class NothingToStore extends Error {}

interface Doing<Result> {
  readonly deps: ChangeDeps;
  readonly actor: Actor;
  readonly work: Work<Result>;
}

async function changeIn<Result>(tx: Kysely<Tables>, { deps, actor, work }: Doing<Result>): Promise<Result> {
  await lockAuthority(deps.db.engine, tx, actor.authority);
  const before = await findDone(tx, actor);
  if (before !== undefined) return resultOf(before, work);
  const head = await headOf(tx, actor.authority);
  if (head === undefined) throw refused('not-found');
  const at = deps.clock.now();
  const one = new Change(tx, { engine: deps.db.engine, authority: actor.authority, at, seq: head.seq + 1 });
  const { entry, result } = await work(one);
  await one.keepHistories();
  deps.signal?.throwIfAborted();
  await writeEntry(tx, { actor, entry, at, head, digests: one.digest.toJson() });
  await keepDone(tx, actor, { result, at });
  return result;
}

interface Founded {
  readonly actor: Actor;
  readonly authority: Omit<AuthorityTable, 'revision' | 'changed_at'>;
  /** Its first change, which fills it with its defaults; left out when it is here already. */
  readonly fill: Work<void>;
  /** What is to be stored with it or not at all. */
  readonly first?: Work<void>;
}

/** Makes an authority, unless it is here already, in one transaction with what fills it and what comes with it. */
export async function foundAuthority(deps: ChangeDeps, { actor, authority, fill, first }: Founded): Promise<void> {
  await deps.db.kysely.transaction().execute(async (tx) => {
    const made = await tx
      .insertInto('authority')
      .values({ ...authority, revision: 0, changed_at: deps.clock.now() })
      .onConflict((conflict) => conflict.column('authority_id').doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 1n) {
      await sayVersion(tx, actor.authority);
      await changeIn(tx, { deps, actor, work: fill });
    }
    if (first !== undefined) await changeIn(tx, { deps, actor, work: first });
  });
}

// The same contract with the same content had the same work to do, which gave back what was kept.
function resultOf<Result>({ result }: Done, _work: Work<Result>): Result {
  return result as Result;
}

// The columns of a fact and the rest of its table's columns make the row; TypeScript cannot add them up for a table
// that is itself a type parameter.
function asRow<Table extends FactTable>(row: NewFact<Table> & Fact): Tables[Table] {
  return row as unknown as Tables[Table];
}
