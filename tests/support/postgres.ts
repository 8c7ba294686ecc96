import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres-server.ts';
import type { PostgresServer } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where PostgreSQL is, or nothing where none can be had. */
    postgresUrl: string | null;
  }
}

let ours: PostgresServer | undefined;

/**
 * One PostgreSQL for the run, whichever projects ask: TEST_DATABASE_URL when it is set, else one started here, which
 * the next project then finds in that variable.
 */
export async function setup(project: TestProject): Promise<void> {
  if (process.env['TEST_DATABASE_URL'] === undefined) {
    ours = await startPostgres();
    if (ours === undefined) process.stderr.write('No PostgreSQL can be had here: its tests are skipped.\n');
    else process.env['TEST_DATABASE_URL'] = ours.url;
  }
  project.provide('postgresUrl', process.env['TEST_DATABASE_URL'] ?? null);
}

export async function teardown(): Promise<void> {
  if (ours === undefined) return;
  delete process.env['TEST_DATABASE_URL'];
  await ours.stop();
  ours = undefined;
}
