import { parentPort } from 'node:worker_threads';
import { protect } from '@due-regard/shared/disclosure/protect.ts';
import type { ProtectionTask } from './protect-elsewhere.ts';
import { withSolver } from './highs-solver.ts';

parentPort?.on('message', (task: ProtectionTask) => void answer(task));

async function answer({ tables, ...given }: ProtectionTask): Promise<void> {
  parentPort?.postMessage(await withSolver((solve) => protect(tables, { solve, ...given })));
}
