import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import type { SameFile } from './api.ts';
import type { BatchKind } from './batch.ts';

/** What to know of a file whose very bytes were taken in before. */
export function sameFileWords(
  { fileName, fileDate, settledOn }: SameFile,
  { kind, fileDate: now }: { readonly kind: BatchKind; readonly fileDate: IsoDate | null },
): string {
  const when = settledOn === null ? '' : ` on ${longDate(settledOn)}`;
  const before = `This very file was taken in before${when}, as “${fileName}”.`;
  if (kind !== 'schools' || fileDate === null || now === null || fileDate === now)
    return `${before} What it brought is known already and is not doubled.`;
  return `${before} It was the register of ${longDate(fileDate)} then, and is said to be that of ${longDate(now)} now: is this the file you meant, and is the day right?`;
}
