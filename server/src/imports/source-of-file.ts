import { findPersonalData } from '@due-regard/shared/imports/personal-data.ts';

/** Where a row comes from when it does not say: the name of its file, unless that identifies somebody. */
export function sourceOfFile(fileName: string): string {
  return findPersonalData(fileName) === undefined ? fileName.slice(0, longestSource) : 'File';
}
const longestSource = 300;
