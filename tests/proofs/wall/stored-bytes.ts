import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
