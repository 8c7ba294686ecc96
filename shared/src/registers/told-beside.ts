import { publications } from '../evidence/publication.ts';
import type { Entry } from './register.ts';

/** Whether everybody who may read the one entry may read the other too, so that a sentence about the one may tell of it. */
export function mayTellOf(entry: Pick<Entry, 'publication'>, other: Pick<Entry, 'publication'>): boolean {
  return publications.indexOf(other.publication) >= publications.indexOf(entry.publication);
}
