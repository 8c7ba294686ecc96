import type { LinkPurpose } from '@due-regard/shared/people/api.ts';
import { getPerson } from '@due-regard/db/people/queries.ts';
import type { Deps } from '../deps.ts';
import { readLink } from './links.ts';

export interface LinkLook {
  readonly purpose: LinkPurpose;
  readonly name: string | null;
  readonly email: string | null;
}

/** What a link is for and for whom; whoever holds it may know. @throws Refusal `link-used` */
export async function lookAtLink(deps: Deps, link: string): Promise<LinkLook> {
  const { purpose, userId } = await readLink(deps, link);
  if (purpose === 'set-up') return { purpose, name: null, email: null };
  const { name, email } = await getPerson(deps.db.read, userId);
  return { purpose, name, email };
}
