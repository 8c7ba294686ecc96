import type { DutyReply, ObligationReply } from '@due-regard/shared/duty/api.ts';
import { assessmentClasses } from '@due-regard/shared/duty/duty-counts.ts';
import { assessmentClassNames } from '@due-regard/shared/duty/obligation-words.ts';
import { counted } from '@due-regard/shared/measure/words.ts';
import { optionsOf } from '../design-system/filter-chips.ts';
import type { AddressFilter } from '../design-system/filter-chips.ts';
import { matches, ownerWords } from './duty-words.ts';

const missing = {
  owner: 'An owner',
  evidence: 'Evidence',
  'evidence-in-date': 'Evidence that was renewed in time',
  doing: 'Being done in time',
} as const;
type Missing = keyof typeof missing;
const missingValues = ['owner', 'evidence', 'evidence-in-date', 'doing'] as const satisfies readonly Missing[];

const isMissing: Readonly<Record<Missing, (obligation: ObligationReply) => boolean>> = {
  owner: (obligation) => ownerWords(obligation) === null && obligation.ownerUser === null,
  evidence: ({ evidence }) => evidence.count === 0,
  'evidence-in-date': ({ evidence }) => evidence.pastReview > 0,
  doing: ({ isOverdue }) => isOverdue,
};

/** What the obligations can be narrowed by, in the order of the page. */
export function dutyFilters(
  duties: readonly DutyReply[],
  obligations: readonly ObligationReply[],
): readonly AddressFilter[] {
  const ours = obligations.filter(({ falls }) => falls === 'on-us');
  const themes = [...new Set(ours.map(({ theme }) => theme))];
  const asked = duties.filter(({ packId }) => ours.some((one) => one.packId === packId));
  return [
    { name: 'search', label: 'Words or number' },
    ...(asked.length > 1
      ? [{ name: 'duty', label: 'Duty', options: asked.map(({ duty, title }) => ({ value: duty, text: title })) }]
      : []),
    {
      name: 'standing',
      label: 'Found to be',
      options: optionsOf(assessmentClasses, (one) => assessmentClassNames[one]),
    },
    { name: 'theme', label: 'Theme', options: optionsOf(themes, (theme) => theme) },
    { name: 'without', label: 'What is missing', options: optionsOf(missingValues, (one) => missing[one]) },
  ];
}

/** Those that the address asks for; what is none of the choices is left out. */
export function filtered(
  obligations: readonly ObligationReply[],
  parameters: URLSearchParams,
): readonly ObligationReply[] {
  const [search, duty, theme] = ['search', 'duty', 'theme'].map((name) => parameters.get(name) ?? '');
  const standing = assessmentClasses.find((one) => one === parameters.get('standing'));
  const without = missingValues.find((one) => one === parameters.get('without'));
  return obligations.filter(
    (one) =>
      matches(one, search ?? '') &&
      (!duty || one.duty === duty) &&
      (!theme || one.theme === theme) &&
      (standing === undefined || one.standing === standing) &&
      (without === undefined || isMissing[without](one)),
  );
}

/** `5 of 25 obligations`. */
export function resultWords(shown: number, all: number): string {
  const of = counted(all, ['obligation', 'obligations']);
  return shown === all ? of : `${String(shown)} of ${of}`;
}
