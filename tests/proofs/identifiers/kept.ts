import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storedValues } from '../../support/stored-values.ts';
import { coreOf } from './spelled.ts';
import type { Spelled } from './spelled.ts';

/** Keys, hashes and ids: no words, and long enough to hold any five letters by chance. */
const opaque = /[\w+/=-]{24,}/g;

/**
 * All that is kept in a data folder: every value of every table of its database, staged parts, entries of the record and
 * preparations for searching included, and the other files and the pages of the database as they lie.
 */
export function allKept(dataDir: string): readonly string[] {
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const values = files.filter((file) => file.endsWith('.sqlite') || file.endsWith('.db')).flatMap(storedValues);
  return [...values, ...files.map((file) => readFileSync(file, 'utf8'))];
}

const keyLength = 5;

/** Which of the identifiers are in the texts: as they were sent, or their letters and digits whatever stands between. */
export function foundIn(texts: readonly string[], sought: readonly Spelled[]): readonly Spelled[] {
  const written = new Needles(sought.map((one) => [one.text.toLowerCase(), one]));
  const cores = new Needles(sought.filter(({ core }) => core.length > 8).map((one) => [one.core, one]));
  const found = new Set<Spelled>();
  for (const text of texts) {
    const words = text.toLowerCase().replaceAll(opaque, ' ');
    for (const one of written.in(words)) found.add(one);
    for (const line of words.split(/\n|","|\\n/)) for (const one of cores.in(coreOf(line))) found.add(one);
  }
  return [...found];
}

/** Texts to be found in one walk over a long one. */
class Needles {
  readonly #byStart = new Map<string, (readonly [string, Spelled])[]>();

  constructor(needles: readonly (readonly [string, Spelled])[]) {
    for (const needle of needles) {
      const start = needle[0].slice(0, keyLength);
      const same = this.#byStart.get(start);
      if (same === undefined) this.#byStart.set(start, [needle]);
      else same.push(needle);
    }
  }

  in(text: string): readonly Spelled[] {
    const found: Spelled[] = [];
    for (let at = 0; at + keyLength <= text.length; at += 1) {
      const same = this.#byStart.get(text.slice(at, at + keyLength));
      for (const [needle, one] of same ?? []) if (text.startsWith(needle, at)) found.push(one);
    }
    return found;
  }
}
