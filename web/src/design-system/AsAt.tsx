import type { ReactNode } from 'react';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Projection } from '@due-regard/shared/measure/projection-words.ts';
import { ChangeDates } from './ChangeDates.tsx';
import { CopyLink } from './CopyLink.tsx';
import { londonDayWords } from './london-day.ts';

/** `<AsAt {...reply.provenance} />` will do. */
export interface AsAtProps {
  readonly asAt: IsoDate;
  readonly knownAt?: IsoDate | null | undefined;
  /** An instant, as the server sends it. */
  readonly changedAt?: string | null | undefined;
  /** That the figures are a projection, and why. */
  readonly projection?: Projection | null | undefined;
  /** The day of the first register: what is shown of a day before it rests on less. */
  readonly registerKnownFrom?: IsoDate | null | undefined;
}

/** The day the page is true of, how fresh it is, and the way to another day. */
export function AsAt({ asAt, knownAt, changedAt, projection = null, registerKnownFrom = null }: AsAtProps) {
  const parts = [
    `As at ${longDate(asAt)}`,
    ...(knownAt ? [`as known on ${longDate(knownAt)}`] : []),
    ...(changedAt ? [`data last changed ${londonDayWords(changedAt)}`] : []),
  ];
  return (
    <div className="app-as-at">
      <p>{parts.join(' · ')}</p>
      <CopyLink asAt={asAt} knownAt={knownAt ?? undefined} />
      <ChangeDates asAt={asAt} knownAt={knownAt ?? null} />
      {projection !== null && <Note>{projection.words}</Note>}
      {registerKnownFrom !== null && asAt < registerKnownFrom && (
        <Note>
          No register is known of this day: the first is of {longDate(registerKnownFrom)}. Schools are counted by their
          opening and closing dates alone.
        </Note>
      )}
    </div>
  );
}

/** Said beside the date and not under a figure: who reads one number must not miss it. */
function Note({ children }: { readonly children: ReactNode }) {
  return <p className="app-as-at__note">{children}</p>;
}
