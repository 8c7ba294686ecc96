import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { BodyKind } from '@due-regard/shared/governance/body.ts';
import type { MeetingStatus } from '@due-regard/shared/governance/meeting.ts';
import type { Fact } from '../facts.ts';

/** What is known of a board, committee or group from a day on. No Channel panel is among them. */
export interface BodyTable extends Fact {
  body_id: string;
  valid_from: IsoDate;
  name: string;
  kind: BodyKind;
  purpose: string | null;
  meets_every_months: number | null;
  /** When its terms of reference are to be reviewed. */
  terms_review_due: IsoDate | null;
  ended_on: IsoDate | null;
  link: string | null;
  publication: Publication;
}

export interface MeetingTable extends Fact {
  meeting_id: string;
  body_id: string;
  meets_on: IsoDate;
  status: MeetingStatus;
  agenda_link: string | null;
  papers_link: string | null;
  minutes_link: string | null;
  webcast_link: string | null;
  note: string | null;
  publication: Publication;
}

export interface GovernanceTables {
  body: BodyTable;
  meeting: MeetingTable;
}
