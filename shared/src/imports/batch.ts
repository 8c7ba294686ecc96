/** What a file brings. */
export const batchKinds = ['schools', 'links', 'statements', 'totals', 'organisations'] as const;
export type BatchKind = (typeof batchKinds)[number];

/** Where a file that was brought stands. */
export const batchStatuses = ['staged', 'accepted', 'cancelled', 'undone'] as const;
export type BatchStatus = (typeof batchStatuses)[number];
