import type { ObligationReply } from '@due-regard/shared/duty/api.ts';
import type { AssessmentClass, DutyCounts } from '@due-regard/shared/duty/duty-counts.ts';
import { assessmentClassNames } from '@due-regard/shared/duty/obligation-words.ts';
import { ratings } from '@due-regard/shared/duty/obligation.ts';
import { counted, inAList } from '@due-regard/shared/measure/words.ts';
import type { TagColour, TagWords } from '../design-system/Tag.tsx';

const colours: Readonly<Record<AssessmentClass, TagColour>> = {
  'not-looked-at': 'grey',
  'not-met': 'red',
  partly: 'yellow',
  met: 'green',
  exceeding: 'teal',
};

export function standingTag(standing: AssessmentClass): TagWords {
  return { label: assessmentClassNames[standing], colour: colours[standing] };
}

/** Where all of them stand; every obligation that falls on the council is in it once. */
export function countsSentences({ asked, lookedAt, byClass, ...counts }: DutyCounts): readonly string[] {
  const found = ratings
    .filter((rating) => byClass[rating] > 0)
    .map((rating) => `${String(byClass[rating])} ${assessmentClassNames[rating].toLowerCase()}`);
  const open = byClass['not-looked-at'];
  return [
    `${String(lookedAt)} of ${counted(asked, ['obligation', 'obligations'])} looked at${found.length === 0 ? '' : `: ${inAList(found)}`}.`,
    ...(open > 0 && lookedAt > 0 ? [`${String(open)} not looked at yet.`] : []),
    ...(counts.metWithoutEvidence > 0
      ? [`${String(counts.metWithoutEvidence)} of those said to be met without evidence on record.`]
      : []),
    ...(counts.unowned > 0 ? [`${String(counts.unowned)} without an owner.`] : []),
    ...(counts.notHere > 0 ? [`${counted(counts.notHere, ['other does', 'others do'])} not apply here.`] : []),
  ];
}

/** Whose it is, in the words of the council. */
export function ownerWords({
  ownerRole,
  ownerOrganisation,
}: Pick<ObligationReply, 'ownerRole' | 'ownerOrganisation'>): string | null {
  return [ownerRole, ownerOrganisation].filter((part) => part !== null).join(', ') || null;
}

/** A search that a reader types is looked for in the number, the title and the question. */
export function matches(obligation: ObligationReply, words: string): boolean {
  const text = `${obligation.obligationId} ${obligation.title} ${obligation.question}`.toLowerCase();
  return text.includes(words.trim().toLowerCase());
}
