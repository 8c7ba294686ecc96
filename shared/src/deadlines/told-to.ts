import { mayRead } from '../evidence/publication.ts';
import type { Publication } from '../evidence/publication.ts';
import type { Role } from '../people/role.ts';

export type ToldTo = {
  /** The roles of whoever is told what falls due: first days and slips are those that they may read. Absent, all are told. */
  readonly toldTo?: readonly Role[] | undefined;
};

/** Whether a row may be told of. */
export function isToldTo(roles: ToldTo['toldTo']): (row: { readonly publication: Publication }) => boolean {
  return ({ publication }) => roles === undefined || mayRead(publication, roles);
}
