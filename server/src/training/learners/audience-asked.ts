import { dutyAsks } from '@due-regard/shared/training/duty-words.ts';
import type { PeopleRow } from '@due-regard/shared/training/learners/people-at.ts';
import { requirementAt } from '@due-regard/shared/training/requirement.ts';
import type { Requirement } from '@due-regard/shared/training/requirement.ts';
import { validityWords } from '@due-regard/shared/training/validity-words.ts';
import type { PeopleView } from '../../measure/people-view.ts';

/** What is asked of an audience on the day, as a figure about it shows. */
export interface AudienceAsked {
  readonly duty: string | null;
  readonly dutyAsks: string | null;
  readonly target: number | null;
  readonly validity: string | null;
}

/** What is asked of these people on the day; different things may be asked in different kinds of organisation, the newest first. */
export function requirementsOf(
  { dates, organisations, small }: PeopleView,
  rows: readonly PeopleRow[],
): readonly Requirement[] {
  const kinds = new Map(organisations.map(({ organisationId, kind }) => [organisationId, kind]));
  const asked = rows.flatMap(({ audience, organisationId }) => {
    const kind = kinds.get(organisationId);
    if (kind === undefined) return [];
    return requirementAt(small.requirements, { role: audience, kind, asAt: dates.asAt }) ?? [];
  });
  return [...new Set(asked)].toSorted((a, b) => Number(a.validFrom < b.validFrom) - Number(a.validFrom > b.validFrom));
}

export function askedShown([newest]: readonly Requirement[]): AudienceAsked {
  if (newest === undefined) return { duty: null, dutyAsks: null, target: null, validity: null };
  return {
    duty: newest.duty,
    dutyAsks: dutyAsks(newest.duty),
    target: newest.target,
    validity: validityWords(newest.validity),
  };
}
