import { londonDayWords } from './london-day.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { CopyLink } from './CopyLink.tsx';

export interface AsAtProps {
  readonly asAt: IsoDate;
  readonly knownAt?: IsoDate | undefined;
  readonly changedAt?: Instant | undefined;
}

/** The day the page is true of, and how fresh it is. */
export function AsAt({ asAt, knownAt, changedAt }: AsAtProps) {
  const parts = [
    `As at ${longDate(asAt)}`,
    knownAt === undefined ? undefined : `as known on ${longDate(knownAt)}`,
    changedAt === undefined ? undefined : `data last changed ${londonDayWords(changedAt)}`,
  ];
  return (
    <div className="app-as-at">
      <p>{parts.filter((part) => part !== undefined).join(' · ')}</p>
      <CopyLink asAt={asAt} knownAt={knownAt} />
    </div>
  );
}
