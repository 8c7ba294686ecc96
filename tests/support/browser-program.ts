import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

// The shell is Chromium without its windows, which nobody sees here: pages are looked at in two thirds of the time.
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];

/** The machine's Chromium or Chrome, else Playwright's own, fetched if need be; undefined where neither can be had. */
export function browserProgram(): string | undefined {
  const named = process.env['CHROME_PATH'];
  const found = (named === undefined ? places : [named]).find((place) => existsSync(place));
  return found ?? playwrightsOwn();
}

function playwrightsOwn(): string | undefined {
  const place = chromium.executablePath();
  if (!existsSync(place)) {
    const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
    spawnSync(process.execPath, [join(dirname(manifest), 'cli.js'), 'install', 'chromium'], {
      stdio: ['ignore', 2, 2],
    });
  }
  return existsSync(place) ? place : undefined;
}
