import type { DocumentFound } from '@due-regard/shared/strategies/api.ts';

/**
 * The day from which a document is changed by something that happened on a day. What happened before it was entered, or
 * on that very day, belongs to what was entered: that is corrected then, and its own days say since when it is so.
 */
export function dayOfChange({ validFrom }: Pick<DocumentFound, 'validFrom'>, on: string | null): string | null {
  return on !== null && on > validFrom ? on : null;
}
