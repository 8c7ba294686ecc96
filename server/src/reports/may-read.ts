import { mayRead } from '@due-regard/shared/evidence/publication.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { readsDrafts } from '@due-regard/shared/reports/api.ts';
import type { KeptDraft, KeptIssue } from '@due-regard/db/reports/queries.ts';

/** Whether somebody may read a report: one that is issued by its level; one that is being written, officers. */
export function mayReadReport(
  { draft, issue }: { readonly draft: Pick<KeptDraft, 'publication'>; readonly issue: KeptIssue | null },
  roles: readonly Role[],
): boolean {
  const officers: readonly Role[] = readsDrafts;
  return issue === null ? roles.some((role) => officers.includes(role)) : mayRead(draft.publication, roles);
}
