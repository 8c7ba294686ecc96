import { mappedKinds } from './learning/mapping.ts';
import type { MappedKind } from './learning/mapping.ts';

/** Kinds whose rows are about organisations. */
export const listKinds = ['schools', 'links', 'statements', 'totals', 'organisations'] as const;
export type ListKind = (typeof listKinds)[number];

/** What a file brings. */
export const batchKinds = [...listKinds, ...mappedKinds] as const;
export type BatchKind = (typeof batchKinds)[number];

/** Whether a file is of people: a learning system's, or a list of staff. */
export function isOfPeople(kind: BatchKind): kind is MappedKind {
  return mappedKinds.some((mapped) => mapped === kind);
}

/** Where a file that was brought stands. */
export const batchStatuses = ['staged', 'accepted', 'cancelled', 'undone'] as const;
export type BatchStatus = (typeof batchStatuses)[number];
