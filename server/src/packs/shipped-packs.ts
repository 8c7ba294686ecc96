import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packProblemSentence } from '@due-regard/shared/duty/pack-problem.ts';
import { readPack } from './read-pack.ts';
import type { Loaded, ReadPack } from './pack.ts';
import type { PackReading } from './read-pack.ts';

/** The packs that come with the product, in the order in which the page lists them. */
const names = ['prevent-2015', 'prevent-2023', 'prevent-schools', 'modern-slavery'] as const;

/** Those that every council starts with. */
const startsWith: ReadonlySet<string> = new Set(['prevent-2015', 'prevent-2023', 'prevent-schools']);

let read: readonly ReadPack[] | undefined;

/** Read once, when they are first asked for. */
export function shippedPacks(): readonly ReadPack[] {
  read ??= names.map(shippedPack);
  return read;
}

export function startingPacks(): readonly ReadPack[] {
  return shippedPacks().filter(({ pack }) => startsWith.has(pack.packId));
}

/** The same with what a council has loaded in view, which it may not get along with. @returns undefined for no such pack */
export function readShippedPack(name: string, loaded: Loaded): PackReading | undefined {
  return names.some((known) => known === name) ? readPack(textOf(name), loaded) : undefined;
}

function shippedPack(name: string): ReadPack {
  const reading = readPack(textOf(name));
  if (!reading.ok) throw new Error([name, ...reading.problems.map(packProblemSentence)].join('\n'));
  return reading.read;
}

function textOf(name: string): string {
  return readFileSync(fileURLToPath(import.meta.resolve(`@due-regard/db/packs/${name}.yaml`)), 'utf8');
}
