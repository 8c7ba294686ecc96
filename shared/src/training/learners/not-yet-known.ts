import type { IsoDate } from '../../calendar/iso-date.ts';
import { longDate } from '../../calendar/words.ts';
import { audienceNames, audiences } from './audience.ts';
import type { Audience } from './audience.ts';
import type { PeopleRow } from './people-at.ts';
import { isKnownOn, knownFromOf } from './people-trend.ts';

/** People of an audience of an organisation, and the first day of which it is known who, or how many, are in post. */
export type LaterRow = Pick<PeopleRow, 'organisationId' | 'audience'> & { readonly knownFrom: IsoDate };

/** An audience that is in no figure of a day, and the first day of which anything is known of it. */
type NotYetKnown = Omit<LaterRow, 'organisationId'>;

interface On {
  readonly on: IsoDate;
  readonly knownFrom: ReadonlyMap<string, IsoDate>;
}

/**
 * Parts rows on a day by whether anything is known of them by then. Of a row of which nobody ever says who, or how many,
 * are in post, the day on which more will be known cannot be told: before its first record it is in neither part.
 */
export function partByKnown(
  rows: readonly PeopleRow[],
  { on, knownFrom }: On,
): { readonly known: readonly PeopleRow[]; readonly later: readonly LaterRow[] } {
  const known: PeopleRow[] = [];
  const later: LaterRow[] = [];
  for (const row of rows) {
    const first = knownFromOf(row, knownFrom);
    if (isKnownOn(row, { on, knownFrom })) known.push(row);
    else if (first !== undefined)
      later.push({ organisationId: row.organisationId, audience: row.audience, knownFrom: first });
  }
  return { known, later };
}

/** The audiences of which no row is known on the day, in their order. */
export function notYetKnown(
  later: readonly LaterRow[],
  known: readonly Pick<PeopleRow, 'audience'>[],
): readonly NotYetKnown[] {
  const shown = new Set(known.map(({ audience }) => audience));
  const first = new Map<Audience, IsoDate>();
  for (const { audience, knownFrom } of later) {
    const before = first.get(audience);
    if (!shown.has(audience) && (before === undefined || knownFrom < before)) first.set(audience, knownFrom);
  }
  return audiences.flatMap((audience) => {
    const knownFrom = first.get(audience);
    return knownFrom === undefined ? [] : { audience, knownFrom };
  });
}

/** The same in a sentence. */
export function notYetKnownWords({ audience, knownFrom }: NotYetKnown): string {
  return `${audienceNames[audience]}: nothing is known on this date, since the first list of staff or number in post is of ${longDate(knownFrom)}.`;
}
