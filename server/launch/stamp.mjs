import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const notSources = /^(?:node_modules|dist|\.cache)$|\.test\.tsx?$/;

/** One hash of the names and contents of files and whole folders; what tools made and tests are left out. */
export function hashOf(base, names) {
  const hash = createHash('sha256');
  for (const name of names) addTo(hash, base, name);
  return hash.digest('hex');
}

function addTo(hash, base, name) {
  const path = join(base, name);
  if (statSync(path).isDirectory()) {
    const inside = readdirSync(path).filter((entry) => !notSources.test(entry));
    for (const entry of inside.sort()) addTo(hash, base, `${name}/${entry}`);
    return;
  }
  const content = readFileSync(path);
  hash.update(`${name}\0${content.length}\0`);
  hash.update(content);
}

export function isStamped(file, stamp) {
  try {
    return readFileSync(file, 'utf8') === stamp;
  } catch {
    return false;
  }
}

export function writeStamp(file, stamp) {
  writeFileSync(file, stamp);
}
