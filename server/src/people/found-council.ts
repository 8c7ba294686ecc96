import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { defaultScopeTypes } from '@due-regard/shared/schools/scope.ts';
import { foundAuthority } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps, Work } from '@due-regard/db/change.ts';
import { recordPacks } from '../packs/pack-rows.ts';
import { startingPacks } from '../packs/shipped-packs.ts';
import { defaultCourses, defaultRequirements } from './starting-facts.ts';

/** A new council: its code in the address and its name. */
export interface Founding {
  readonly code: string;
  readonly name: string;
  readonly nation?: 'england' | 'wales';
  readonly isDemonstration?: boolean;
  /** What is stored with it or not at all. */
  readonly first?: Work<void>;
}

// The duty came into force on this day (Sch 6); a council's own dates replace it.
const dutyInForce = isoDate('2015-07-01');

/**
 * Makes a council with the default scope, courses, requirements and duty packs, each of them dated and changeable; one
 * that is here already stays as it is.
 */
export async function foundCouncil(
  deps: ChangeDeps,
  actor: Omit<Actor, 'authority'>,
  founding: Founding,
): Promise<void> {
  const { code, name, nation = 'england', isDemonstration = false, first } = founding;
  await foundAuthority(deps, {
    actor: { ...actor, authority: code },
    authority: { authority_id: code, name, nation, is_demonstration: isDemonstration ? 1 : 0, own_date: null },
    fill: async (one) => {
      await one.record('scope', [
        {
          valid_from: dutyInForce,
          type_codes: JSON.stringify(defaultScopeTypes),
          reason: 'Default: open state-funded schools',
        },
      ]);
      await one.record('course', defaultCourses());
      await one.record('requirement', defaultRequirements(dutyInForce));
      await recordPacks(one, startingPacks());
      return one.done({ what: 'council.founded', subject: code, after: { code, name, nation } }, undefined);
    },
    ...(first === undefined ? {} : { first }),
  });
}
