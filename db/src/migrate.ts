import { Migrator } from 'kysely/migration';
import type { Migration, MigrationProvider } from 'kysely/migration';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Engine } from './dialect.ts';
import { foundation } from './migrations/0001-foundation.ts';
import { learners } from './migrations/0002-learners.ts';
import { dutyAndPlans } from './migrations/0003-duty-and-plans.ts';
import { registers } from './migrations/0004-registers.ts';
import { channel } from './migrations/0005-channel.ts';
import { reports } from './migrations/0006-reports.ts';
import type { Database } from './open.ts';

const migrations: Readonly<Record<string, (engine: Engine, db: Kysely<unknown>) => Promise<void>>> = {
  '0001-foundation': foundation,
  '0002-learners': learners,
  '0003-duty-and-plans': dutyAndPlans,
  '0004-registers': registers,
  '0005-channel': channel,
  '0006-reports': reports,
};

/** The migrations that this program knows, in their order. */
export const knownMigrations: readonly string[] = Object.keys(migrations);

/** @returns the names of the migrations that the database does not have yet, in their order */
export async function pendingMigrations(database: Database): Promise<readonly string[]> {
  const migrator = await migratorOf(database);
  const known = await migrator.getMigrations();
  return known.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name);
}

/**
 * Brings the tables up to date: every pending migration in one transaction, so that a database is old or new and
 * never between.
 * @param upTo the last migration to run; all of them when it is left out
 * @returns the names of those that were run
 */
export async function migrate(database: Database, upTo?: string): Promise<readonly string[]> {
  const migrator = await migratorOf(database);
  const { error, results } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error !== undefined) throw error instanceof Error ? error : new Error('the migration failed', { cause: error });
  return (results ?? []).map((result) => result.migrationName);
}

async function migratorOf({ engine, kysely }: Database): Promise<Migrator> {
  const provider = providerFor(engine);
  if (engine === 'sqlite') return new Migrator({ db: kysely, provider });
  // Unless told which schema is ours, Kysely takes a table of its name in any other for its own.
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(kysely);
  return new Migrator({ db: kysely, provider, migrationTableSchema: rows[0]?.name ?? 'public' });
}

function providerFor(engine: Engine): MigrationProvider {
  const entries = Object.entries(migrations).map(([name, up]): [string, Migration] => [
    name,
    { up: (db) => up(engine, db) },
  ]);
  return { getMigrations: async () => Object.fromEntries(entries) };
}
