import type { LookReply } from '@due-regard/shared/imports/learning/api.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { MappedColumn } from '@due-regard/shared/imports/learning/mapping.ts';
import { planOfMapping } from '@due-regard/shared/imports/learning/plan-of-mapping.ts';
import { questionsOf } from '@due-regard/shared/imports/learning/plan.ts';
import type { LearningQuestion } from '@due-regard/shared/imports/learning/rows.ts';

/** What else must be said of a file whose columns mean this. */
export function questionsAfter(
  kind: MappedKind,
  columns: readonly MappedColumn[],
  look: Pick<LookReply, 'columns'>,
): readonly LearningQuestion[] {
  const header = look.columns.map(({ name }) => name);
  const found = planOfMapping(kind, [...columns], header);
  return 'plan' in found ? questionsOf(found.plan) : [];
}
