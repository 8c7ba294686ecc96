import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';

type Missing = NonNullable<RowsPreview['missing']>;

/**
 * Of which organisations all have left, of those that a list of staff does not name: of all of them, or of those with
 * these ids.
 */
export type Ended = { readonly all: true } | { readonly organisationIds: readonly string[] };

/** Nobody is said to have left as a whole. */
export const noneEnded: Ended = { organisationIds: [] };

export function doesEndAny(ended: Ended): boolean {
  return 'all' in ended || ended.organisationIds.length > 0;
}

/** @param ended undefined while nobody has said */
export function endedOf(missing: Missing, ended: Ended = noneEnded): Missing {
  if ('all' in ended) return missing;
  return missing.filter(({ organisationId }) => ended.organisationIds.includes(organisationId));
}
