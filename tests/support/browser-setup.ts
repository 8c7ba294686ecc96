import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { browserProgram } from './browser-program.ts';
import { demonstrationFile } from './demonstration-file.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser's program, or nothing where none can be had. */
    browserProgram: string | null;
    /** The demonstration's records, to be copied. */
    demonstrationFile: string;
  }
}

const build = fileURLToPath(new URL('../../server/launch/build.mjs', import.meta.url));

/** Before the browser's tests: the pages are built from today's sources, and there is a browser. */
export function setup(project: TestProject): void {
  const { status } = spawnSync(process.execPath, [build], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('the pages could not be built; the reason is printed above');
  project.provide('browserProgram', browserProgram() ?? null);
  project.provide('demonstrationFile', demonstrationFile());
}
