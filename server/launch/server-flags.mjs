import { availableParallelism } from 'node:os';

/** V8 starts four threads that compile and tidy for all others, on any machine; on two cores those who ask wait for them. */
const helpers = Math.max(1, Math.min(4, availableParallelism() - 1));

/** How Node is started where it serves. */
export const serverFlags = [`--v8-pool-size=${String(helpers)}`];
