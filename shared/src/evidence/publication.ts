import { readsSchools } from '../people/role.ts';
import type { Role } from '../people/role.ts';

/** Who may read a row: officers alone, members in private session as well, or everybody. */
export const publications = ['officers', 'exempt', 'public'] as const;
export type Publication = (typeof publications)[number];

export const publicationNames: Readonly<Record<Publication, string>> = {
  officers: 'Officers only',
  exempt: 'Exempt: members in private session',
  public: 'Public',
};

/** Whether somebody with these roles may read a row of this level. */
export function mayRead(publication: Publication, held: readonly Role[]): boolean {
  if (publication === 'public') return held.length > 0;
  const readers: readonly Role[] = publication === 'exempt' ? ['member', ...readsSchools] : readsSchools;
  return held.some((role) => readers.includes(role));
}

/** Whether everybody who may read a row of the one level may read one of the other. */
export function isNoWiderThan(one: Publication, other: Publication): boolean {
  return publications.indexOf(other) >= publications.indexOf(one);
}

/** The closest level that somebody with these roles may read; they then read the wider ones too. */
export function reachOf(held: readonly Role[]): Publication | undefined {
  return publications.find((publication) => mayRead(publication, held));
}
