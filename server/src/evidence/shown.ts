import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Evidence } from '@due-regard/shared/evidence/evidence.ts';
import type { ShownEvidence } from '@due-regard/shared/evidence/fields.ts';
import { renewalsAt } from '@due-regard/shared/evidence/renewal.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';

interface Showing {
  readonly asAt: IsoDate;
  /** Whether the reader may read a piece; all, where nobody is kept from any. */
  readonly isReadable?: ((one: Evidence) => boolean) | undefined;
}

/**
 * What shows something of one thing on a day, in the order given, as far as it may be read. That a piece was renewed is
 * told also where what renewed it is not for the reader; its title is not.
 * @param own all evidence of the thing, of every day
 */
export function shownEvidence(
  own: readonly Evidence[],
  { asAt, isReadable = () => true }: Showing,
): readonly Sendable<ShownEvidence>[] {
  const renewalOf = renewalsAt(own, asAt);
  return own
    .filter((one) => one.datedOn <= asAt && isReadable(one))
    .map((one) => {
      const { about: _about, aboutId: _aboutId, renews: _renews, ...shown } = one;
      const { renewedBy, isPastReview } = renewalOf(one);
      if (renewedBy === null) return { ...shown, isPastReview, renewedBy: null };
      const title = isReadable(renewedBy) ? renewedBy.title : null;
      return { ...shown, isPastReview, renewedBy: { title, on: renewedBy.datedOn } };
    });
}
