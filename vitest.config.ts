import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/runner/longest-first.ts';
import { memoryFolder } from './tests/runner/memory-folder.ts';

// For this process and those it starts.
const inMemory = memoryFolder();
if (inMemory !== undefined) process.env['TMPDIR'] ??= inMemory;
// A program of ours is compiled by the first who starts it: half of what a start costs.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url));

// `isolate: false`: nothing is kept in modules that a test of another file could see, so each worker reads them once.
// One PostgreSQL serves every project that asks for it; each test file makes schemas of its own.
const postgres = 'tests/support/postgres.ts';

export default defineConfig({
  test: {
    // Two cores: more workers would only wait for each other.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,db,server,web}/src/**/*.test.{ts,tsx}'],
          environment: 'node',
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'api',
          include: ['tests/{api,demonstration,imports,support}/**/*.test.ts'],
          environment: 'node',
          isolate: false,
          globalSetup: postgres,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          environment: 'node',
          isolate: false,
          globalSetup: postgres,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'proofs',
          include: ['tests/proofs/**/*.test.ts'],
          exclude: ['tests/proofs/**/*.pages.test.ts'],
          environment: 'node',
          // A process each: some hold what memory a file takes against what its process held before.
          globalSetup: postgres,
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          // A proof that looks at pages goes with them: it needs their browser.
          include: ['tests/browser/**/*.test.ts', 'tests/proofs/**/*.pages.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/browser-setup.ts'],
          // After the others: a page that waits for a busy machine proves nothing. Each file has a world of its own.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
