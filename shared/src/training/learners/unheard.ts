import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Requirement } from '../requirement.ts';
import { audienceNames, audiences } from './audience.ts';
import type { Audience } from './audience.ts';

interface Unheard {
  readonly asAt: IsoDate;
  /** Audiences of whom somebody is known. */
  readonly known: readonly Audience[];
  /** Only those whose training serves this duty; all when left out. */
  readonly duty?: string;
}

/**
 * Audiences of which training is asked on a day and nobody is known: absent from every figure, and so to be named. Of
 * staff of schools the schools tell.
 */
export function unheardAudiences(
  requirements: readonly Requirement[],
  { asAt, known, duty }: Unheard,
): readonly Audience[] {
  const asked = requirements.filter((each) => each.validFrom <= asAt && (duty === undefined || each.duty === duty));
  const roles = new Set(asked.map(({ role }) => role));
  return audiences.filter(
    (audience) => audience !== 'school-staff' && roles.has(audience) && !known.includes(audience),
  );
}

/** The same in a sentence, to stand with figures; none where there is none. */
export function unheardCaveats(unheard: readonly Audience[]): readonly string[] {
  if (unheard.length === 0) return [];
  const names = unheard.map((audience) => audienceNames[audience]).join('; ');
  return [
    `Nothing has been brought yet of others of whom training is asked, so nobody can say how many of them are trained: ${names}.`,
  ];
}
