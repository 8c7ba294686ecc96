import { longDate } from '../calendar/words.ts';
import type { BatchReply } from './api.ts';

type Holding = NonNullable<BatchReply['heldBy']>;

/** `The list of 1 November 2026`: the later file that rests on another. */
export function holdingFile({ kind, fileDate, fileName }: Holding): string {
  const names = { schools: 'The register', links: 'The file of links', staff: 'The list' } as const;
  const name = kind === 'schools' || kind === 'links' || kind === 'staff' ? names[kind] : 'The file';
  return fileDate === null ? `${name} ${fileName}` : `${name} of ${longDate(fileDate)}`;
}

/** Why a file cannot be undone yet, after the name of the one that rests on it. */
export const restsWords = 'rests on this one: undo that first.';
