import { openArchive, unpacked } from '@due-regard/server/imports/table/archive.ts';
import { defaultLimits } from '@due-regard/server/imports/table/limits.ts';

/** All that an archive says, such as a Word document or a spreadsheet: its parts one after the other. */
export function textIn(archive: Uint8Array): string {
  return openArchive(archive, defaultLimits)
    .map((part) => Buffer.from(unpacked(part)).toString('utf8'))
    .join('\n');
}
