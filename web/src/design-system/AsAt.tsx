import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { ChangeDates } from './ChangeDates.tsx';
import { CopyLink } from './CopyLink.tsx';
import { londonDayWords } from './london-day.ts';

/** `<AsAt {...reply.provenance} />` will do. */
export interface AsAtProps {
  readonly asAt: IsoDate;
  readonly knownAt?: IsoDate | null | undefined;
  /** An instant, as the server sends it. */
  readonly changedAt?: string | null | undefined;
}

/** The day the page is true of, how fresh it is, and the way to another day. */
export function AsAt({ asAt, knownAt, changedAt }: AsAtProps) {
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
    </div>
  );
}
