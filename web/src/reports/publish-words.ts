import { daysBetween } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { counted } from '@due-regard/shared/measure/words.ts';
import type { ReportLine } from '@due-regard/shared/reports/api.ts';

/** When a report has to be published, and how that stands. */
export interface PublishWords {
  /** `5 March 2018, five clear days before the meeting` */
  readonly by: string;
  /** `6 days left`, `2 days late`, `Published in time` */
  readonly standing: string;
  readonly isLate: boolean;
}

/** By when a report has to be there for its meeting; undefined for one of no meeting. */
export function publishWords(
  { publishBy, issuedOn }: Pick<ReportLine, 'publishBy' | 'issuedOn'>,
  today: IsoDate,
): PublishWords | undefined {
  if (publishBy === null) return undefined;
  const by = `${longDate(publishBy)}, five clear days before the meeting`;
  const left = daysBetween(issuedOn ?? today, publishBy);
  const isLate = left < 0;
  const late = counted(-left, ['day', 'days']);
  if (issuedOn !== null) return { by, isLate, standing: isLate ? `Issued ${late} late` : 'Issued in time' };
  if (isLate) return { by, isLate, standing: `${late} late` };
  return { by, isLate, standing: left === 0 ? 'Today is the last day' : `${counted(left, ['day', 'days'])} left` };
}

/** What an officer wants to know of all reports first: how many are being written, and which day comes next. */
export function writingSentence(reports: readonly ReportLine[], today: IsoDate): string {
  const written = reports.filter(({ standing }) => standing !== 'issued');
  if (written.length === 0) return 'No report is being written.';
  const [next] = written.filter(({ publishBy }) => publishBy !== null).toSorted(byPublishing);
  const many = counted(written.length, ['report is being written', 'reports are being written'], String);
  const words = next === undefined ? undefined : publishWords(next, today);
  if (next === undefined || words === undefined) return `${many}; none of them names its meeting yet.`;
  return `${many}. The next to be published is “${next.title}”, by ${words.by}: ${words.standing.toLowerCase()}.`;
}

function byPublishing(one: ReportLine, other: ReportLine): number {
  return (one.publishBy ?? '').localeCompare(other.publishBy ?? '');
}

/** What a reader of issued reports wants to know first. */
export function issuedSentence(reports: readonly ReportLine[]): string {
  const issued = reports.filter(({ standing }) => standing === 'issued');
  const [newest] = issued;
  if (newest === undefined || newest.issuedOn === null) return 'No report has been issued that you may read.';
  const many = counted(issued.length, ['report is issued', 'reports are issued'], String);
  return `${many} that you may read; the newest is ${newest.number ?? ''}, “${newest.title}”, of ${longDate(newest.issuedOn)}.`;
}
