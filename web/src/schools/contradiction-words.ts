import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { OrganisationReply } from '@due-regard/shared/schools/api.ts';
import { contradictions } from '@due-regard/shared/training/contradictions.ts';

/** A sentence for each pair of answers that cannot both be so; only schools are asked in this way. */
export function contradictionWords({
  kind,
  statements,
}: Pick<OrganisationReply, 'kind' | 'statements'>): readonly string[] {
  if (kind !== 'school') return [];
  const oldestFirst = statements.toReversed();
  const found = contradictions(oldestFirst, ({ decisions }, role) =>
    decisions.some((decision) => decision.role === role && decision.outcome === 'refused'),
  );
  return found.map(({ role, yes, no }) => {
    const who = role === 'dsl' ? 'its safeguarding lead' : 'its staff';
    const onDays =
      yes.toldOn === no.toldOn
        ? `On ${longDate(no.toldOn)} it told us both that ${who} is trained and that ${who} is not.`
        : `On ${longDate(yes.toldOn)} it told us that ${who} is trained, and on ${longDate(no.toldOn)} that ${who} is not.`;
    return `${onDays} Training that took place goes on counting until the answer that is wrong is corrected or withdrawn.`;
  });
}
