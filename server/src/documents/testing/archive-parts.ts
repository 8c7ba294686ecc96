import { unzipped } from '../unzip.ts';

/** The parts of an archive by their names, as text. */
export function archiveParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(unzipped(bytes).map(({ name, content }) => [name, content.toString('utf8')]));
}
