import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Description } from '@due-regard/shared/schools/description.ts';
import type { ClosedBasis, Life } from '@due-regard/shared/schools/life.ts';
import type { CoverageView } from '../measure/coverage-view.ts';

/** One thing that happened to an organisation, and when; null when the day is not known. */
interface Happening {
  readonly on: IsoDate | null;
  readonly words: string;
}

/** Openings, names and types through time, the newest first; what happened on a day unknown comes last. */
export function historyOf({ facts }: CoverageView, organisationId: string): readonly Happening[] {
  const life = facts.lives.findLast((one) => one.organisationId === organisationId);
  const descriptions = facts.descriptions.filter((one) => one.organisationId === organisationId);
  const happenings: readonly (Happening | false)[] = [
    life !== undefined &&
      life.openedOn !== null && { on: life.openedOn, words: life.isProposed ? 'Proposed to open' : 'Opened' },
    life !== undefined && life.closedOn !== null && { on: life.closedOn, words: closingWords(life) },
    ...descriptions.flatMap((description, index) => changes(descriptions[index - 1], description)),
  ];
  return happenings
    .filter((happening) => happening !== false)
    .toSorted((left, right) => (left.on ?? '').localeCompare(right.on ?? ''))
    .toReversed();
}

const basisWords: Readonly<Record<Exclude<ClosedBasis, 'told'>, string>> = {
  register: 'Last open day, from the register',
  'successor-opened': 'Last open day: the day before its successor opened, since it left the register',
  'not-listed': 'Last counted day: the date of the register that no longer listed it',
};

/** Why a close date is what it is; for an organisation that no register lists, the reason that was entered. */
function closingWords({ closedBasis, closedReason }: Life): string {
  if (closedBasis === 'told') return closedReason === null ? 'Closed' : `Closed: ${closedReason}`;
  return closedBasis === null ? 'Last open day' : basisWords[closedBasis];
}

function changes(before: Description | undefined, after: Description): readonly Happening[] {
  const on = after.validFrom;
  if (before === undefined)
    return [{ on, words: `First listed as ${after.name}${after.typeName === null ? '' : `, ${after.typeName}`}` }];
  const happenings: readonly (Happening | false)[] = [
    before.name === after.name ? false : { on, words: `Renamed from ${before.name}` },
    before.typeName === after.typeName ? false : { on, words: `Became ${after.typeName ?? 'a type not stated'}` },
    before.trust === after.trust
      ? false
      : { on, words: after.trust === null ? `Left ${before.trust ?? ''}` : `Joined ${after.trust}` },
    before.postcode === after.postcode ? false : { on, words: `Moved to ${after.postcode ?? 'a place not stated'}` },
  ];
  return happenings.filter((happening) => happening !== false);
}
