import { parentPort, workerData } from 'node:worker_threads';
import { protect } from '@due-regard/shared/disclosure/protect.ts';
import type { ProtectionTask } from './protect-elsewhere.ts';
import { withSolver } from './highs-solver.ts';

const { tables, ledger } = taskOf(workerData);
parentPort?.postMessage(await withSolver((solve) => protect(tables, { solve, ledger })));

// Given by protect-elsewhere.ts alone.
function taskOf(data: unknown): ProtectionTask {
  return data as ProtectionTask;
}
