import type { planApi } from '@due-regard/shared/plans/api.ts';
import type { ReplyOf } from '../api.ts';

export type PlanReply = ReplyOf<typeof planApi.plan>;
export type ActionReply = ReplyOf<typeof planApi.action>;
export type ActionRow = PlanReply['actions'][number];

/** `Prevent lead, Ridgeway County Council`; who has neither is owned by nobody. */
export function ownerWords({
  ownerRole,
  ownerOrganisation,
}: Pick<ActionRow, 'ownerRole' | 'ownerOrganisation'>): string {
  const named = [ownerRole, ownerOrganisation].filter((part) => part !== null);
  return named.length === 0 ? 'No owner' : named.join(', ');
}
