import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LaunchFault } from './fault.mjs';

const longestWait = 20 * 60_000;
const longestHeld = 30 * 60_000;

/**
 * Runs the work while no other process does, so that two first starts do not install into each other's folder. A lock
 * whose process is gone, or that is half an hour old, counts for nothing.
 */
export async function withLock(file, { onWait, work }) {
  await take(file, onWait);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function take(file, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  const giveUpAt = Date.now() + longestWait;
  let hasSaid = false;
  while (!tryTake(file)) {
    if (isStale(file)) {
      drop(file);
      continue;
    }
    if (Date.now() > giveUpAt)
      throw new LaunchFault(`another start has held ${file} for too long; end it and try again.`);
    if (!hasSaid) onWait();
    hasSaid = true;
    await pause(250);
  }
}

function tryTake(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const pid = Number(readFileSync(file, 'utf8'));
    // A file without a number is one that its maker is still writing.
    if (!Number.isInteger(pid) || pid === 0) return age > 5000;
    return age > longestHeld || !isAlive(pid);
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

/** Set aside first and looked at again: another process may have dropped the stale one and taken a new one since. */
function drop(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (!isStale(aside)) linkSync(aside, file);
  } catch {
    // The other process was first.
  }
  rmSync(aside, { force: true });
}
