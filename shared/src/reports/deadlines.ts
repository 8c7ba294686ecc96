import type { IsoDate } from '../calendar/iso-date.ts';
import { deadlineOf } from '../deadlines/deadline.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { clearWorkingDaysBefore } from '../deadlines/working-days.ts';

/** A report that goes to a meeting. */
export interface ReportToPublish {
  readonly reportId: string;
  readonly title: string;
  readonly meetsOn: IsoDate | null;
  /** The day on which it was last changed: before that nobody knew of it. */
  readonly saidOn: IsoDate;
  /** Null while it is not issued. */
  readonly issuedOn: IsoDate | null;
  /** The id of whoever wrote it. */
  readonly by: string;
}

export type ReportRows = { readonly reports: readonly ReportToPublish[] };

/** So many clear working days lie between publication and the meeting. @source Local Government Act 1972, section 100B */
const clearDays = 5;

/** The last day on which a report is published in time for its meeting; null where it goes to none. */
export function publishBy({ meetsOn }: Pick<ReportToPublish, 'meetsOn'>): IsoDate | null {
  return meetsOn === null ? null : clearWorkingDaysBefore(meetsOn, clearDays);
}

/** Reports that are to be issued by a day: one that is being written falls to who writes it. */
export function reportDeadlines({ reports }: ReportRows, asAt: IsoDate): readonly Deadline[] {
  return reports.flatMap((report) => {
    const dueOn = publishBy(report);
    const isIssued = report.issuedOn !== null && report.issuedOn <= asAt;
    if (dueOn === null || isIssued || report.saidOn > asAt) return [];
    return [
      deadlineOf({
        kind: 'report',
        subject: { kind: 'report', id: report.reportId },
        what: 'Report to be issued: five clear days before its meeting',
        title: report.title,
        dueOn,
        // What is still written is for officers, whatever level it will have.
        publication: 'officers',
        ownerUser: report.by,
      }),
    ];
  });
}
