import type { IsoDate } from '../calendar/iso-date.ts';
import type { Publication } from '../evidence/publication.ts';

export const meetingStatuses = ['planned', 'held', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export type Meeting = {
  readonly factId: string;
  readonly meetingId: string;
  readonly bodyId: string;
  readonly meetsOn: IsoDate;
  readonly status: MeetingStatus;
  readonly agendaLink: string | null;
  readonly papersLink: string | null;
  readonly note: string | null;
  readonly publication: Publication;
};
