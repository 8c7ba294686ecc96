import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';
import { CommandFault } from './fault.ts';

/** A file named on the command line. @throws CommandFault when it cannot be read, or its name may not be kept */
export async function broughtFile(
  path: string,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const fileName = basename(path);
  if (findPersonalData(fileName) !== undefined)
    throw new CommandFault('The name of the file holds what identifies a person. Rename it: a file’s name is kept.');
  try {
    const { buffer, byteOffset, length } = await readFile(path);
    return { fileName, bytes: new Uint8Array(buffer, byteOffset, length) };
  } catch {
    throw new CommandFault(`There is no file that can be read at ${path}.`);
  }
}

/** Lets a file's bytes go once all of it is understood; whoever still holds them holds an empty array. */
export function letGo(bytes: Uint8Array<ArrayBuffer>): void {
  const isWhole = bytes.byteLength === bytes.buffer.byteLength;
  if (isWhole) bytes.buffer.transfer(0);
}
