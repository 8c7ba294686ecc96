import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storedValues } from '../../support/stored-values.ts';
import { found } from './sentinels.ts';
import type { Sentinel } from './sentinels.ts';

/** One way in which a text may lie in a file. */
interface Spelling {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A text as it is, as UTF-16, in hexadecimal digits, and in base64 wherever in a longer text it begins. */
function spellingsOf(text: string): readonly Spelling[] {
  const bytes = Buffer.from(text);
  const hex = bytes.toString('hex');
  return [
    { name: 'in clear', bytes },
    { name: 'UTF-16', bytes: Buffer.from(text, 'utf16le') },
    { name: 'hexadecimal', bytes: Buffer.from(hex) },
    { name: 'HEXADECIMAL', bytes: Buffer.from(hex.toUpperCase()) },
    ...[0, 1, 2].map((before) => ({ name: 'base64', bytes: base64Within(bytes, before) })),
  ];
}

/** The signs that stand for these bytes alone, whatever stands beside them. */
function base64Within(bytes: Buffer, before: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const isWhole = (before + bytes.length) % 3 === 0;
  return Buffer.from(text.slice(before === 0 ? 0 : before + 1, isWhole ? undefined : -1));
}

/** Every file of a folder and of those in it. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** @returns where one of the texts lies in the bytes of the files, and how it is written there */
export function textsInBytes(files: readonly string[], texts: readonly string[]): readonly string[] {
  const spellings = texts.flatMap((text) => spellingsOf(text).map((spelling) => ({ text, ...spelling })));
  return files.flatMap((file) => {
    const content = readFileSync(file);
    return spellings
      .filter(({ bytes }) => content.includes(bytes))
      .map(({ text, name }) => `${text} ${name} in ${file}`);
  });
}

/**
 * Where a number stands by itself: in a value of a table, or in the bytes of a file, pages that were freed included. Its
 * digits within an id or a hash tell nothing, and a world of some thousand ids holds any five digits by chance.
 * @returns the number, and in which file
 */
export function numbersKept(files: readonly string[], numbers: readonly Sentinel[]): readonly string[] {
  return files.flatMap((file) => {
    const values = file.endsWith('.db') ? storedValues(file) : [];
    const texts = [...values, readFileSync(file, 'latin1')];
    const names = new Set(texts.flatMap((text) => found(text, numbers)));
    return [...names].map((name) => `${name} in ${file}`);
  });
}
