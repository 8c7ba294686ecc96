import { describe, inject, test } from 'vitest';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--process-per-site',
  // A page is looked at for a second or two: to compile for long use, and to tidy often, costs more than it saves.
  '--js-flags=--no-turbofan,--min-semi-space-size=64,--max-semi-space-size=64',
];

/**
 * Runs a suite that needs a real browser; where there is none it is skipped and says why.
 * @param suite gets a function that opens one, to be closed by who opened it
 */
export function describeInBrowser(name: string, suite: (openBrowser: () => Promise<Browser>) => void): void {
  const program = inject('browserProgram');
  if (program === null) test.skip(`${name}: needs a browser`);
  else describe(name, () => suite(() => chromium.launch({ executablePath: program, headless: true, args: flags })));
}
