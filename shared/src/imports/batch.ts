import { mappedKinds } from './learning/column-meanings.ts';
import type { MappedKind } from './learning/column-meanings.ts';

/** Kinds whose rows are about organisations, actions of plans, or entries of registers. */
export const listKinds = [
  'schools',
  'links',
  'statements',
  'totals',
  'organisations',
  'plan',
  'agency-reply',
  'register',
] as const;
export type ListKind = (typeof listKinds)[number];

/** What a file brings. */
export const batchKinds = [...listKinds, ...mappedKinds] as const;
export type BatchKind = (typeof batchKinds)[number];

/** Whether a file is of people: a learning system's, or a list of staff. */
export function isOfPeople(kind: BatchKind): kind is MappedKind {
  return mappedKinds.some((mapped) => mapped === kind);
}

/** Kinds whose rows are of action plans. */
export const planKindsOfFile = ['plan', 'agency-reply'] as const satisfies readonly ListKind[];
export type PlanFileKind = (typeof planKindsOfFile)[number];

export function isOfPlans(kind: BatchKind): kind is PlanFileKind {
  return planKindsOfFile.some((one) => one === kind);
}

/** Where a file that was brought stands. */
export const batchStatuses = ['staged', 'accepted', 'cancelled', 'undone'] as const;
export type BatchStatus = (typeof batchStatuses)[number];
