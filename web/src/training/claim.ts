import type { statementApi } from '@due-regard/shared/training/statement-api.ts';
import type { ReplyOf } from '../api.ts';

/** Other training that a school named and nobody has decided on. */
export type Claim = ReplyOf<typeof statementApi.claims>['claims'][number];

/** The page on which one claim is decided; an answer may hold one for the staff and one for the lead. */
export function claimPath(authority: string, { statementId, role }: Pick<Claim, 'statementId' | 'role'>): string {
  return `/${authority}/training/claims/${statementId}/${role}`;
}
