import { addDays } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { registerAt } from '../measure/register.ts';
import type { DutyPack, Obligation } from './obligation.ts';

type Version = Pick<DutyPack, 'packId' | 'duty' | 'validFrom' | 'validTo'>;

/**
 * The last day on which a version of a duty held: its own, or the day before the next version of the duty begins.
 * @returns null while it holds
 */
export function lastDayOf(pack: Version, packs: readonly Version[]): IsoDate | null {
  const later = packs.filter(({ duty, validFrom }) => duty === pack.duty && validFrom > pack.validFrom);
  return earliest([pack.validTo, ...later.map(({ validFrom }) => addDays(validFrom, -1))]);
}

/**
 * The version of each duty that holds on a day. Loading another never changes what an earlier one said: 2018 is answered
 * in the words of 2015.
 */
export function packsAt<Pack extends Version>(packs: readonly Pack[], asAt: IsoDate): readonly Pack[] {
  return packs.filter((pack) => {
    const last = lastDayOf(pack, packs);
    return pack.validFrom <= asAt && (last === null || asAt <= last);
  });
}

/** What is asked on a day, in the words of the version that holds then, by the numbers of the obligations. */
export function obligationsAt<Asked extends Obligation>(
  packs: readonly Version[],
  obligations: readonly Asked[],
  asAt: IsoDate,
): readonly Asked[] {
  const holding = new Set(packsAt(packs, asAt).map(({ packId }) => packId));
  return obligations
    .filter((one) => holding.has(one.packId) && one.validFrom <= asAt && (one.validTo === null || asAt <= one.validTo))
    .toSorted(byNumber);
}

/** What obligations are called on a day, by their numbers; one asked no longer is called as it last was. */
export function obligationTitlesAt(
  obligations: readonly Pick<Obligation, 'obligationId' | 'validFrom' | 'title'>[],
  asAt: IsoDate,
): ReadonlyMap<string, string> {
  const worded = registerAt(obligations, ({ obligationId }) => obligationId, asAt);
  return new Map(worded.map(({ obligationId, title }) => [obligationId, title]));
}

/** The last day of an obligation in these words; null while they hold. */
export function lastDayOfWords(obligation: Obligation, packs: readonly Version[]): IsoDate | null {
  const pack = packs.find(({ packId }) => packId === obligation.packId);
  return earliest([obligation.validTo, pack === undefined ? null : lastDayOf(pack, packs)]);
}

function earliest(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
}

type Numbered = Pick<Obligation, 'obligationId' | 'validFrom'>;

/** LA2 before LA10, and of one obligation the earlier words first. */
export function byNumber(one: Numbered, other: Numbered): number {
  return (
    one.obligationId.localeCompare(other.obligationId, 'en', { numeric: true }) ||
    one.validFrom.localeCompare(other.validFrom)
  );
}
