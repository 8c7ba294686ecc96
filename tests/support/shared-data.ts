import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';

const folder = fileURLToPath(new URL('../../../shared/', import.meta.url));

/**
 * Runs a suite on the real files beside the checkout, where they are; elsewhere it is skipped and says why.
 * @param suite gets a function from a path such as `data/gias/README.md` to the file's place
 */
export function describeWithShared(name: string, suite: (pathOf: (file: string) => string) => void): void {
  if (existsSync(join(folder, 'data'))) describe(name, () => suite((file) => join(folder, file)));
  else test.skip(`${name}: needs ../shared`);
}
