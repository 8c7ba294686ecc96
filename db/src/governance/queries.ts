import type { Body } from '@due-regard/shared/governance/body.ts';
import type { Meeting } from '@due-regard/shared/governance/meeting.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

/** What is known of each body from which day on, the earliest first. */
export async function listBodies(db: Reader, known: Known): Promise<readonly Body[]> {
  return db
    .selectFrom('body')
    .select([
      'fact_id as factId',
      'body_id as bodyId',
      'valid_from as validFrom',
      'name',
      'kind',
      'purpose',
      'meets_every_months as meetsEveryMonths',
      'terms_review_due as termsReviewDue',
      'ended_on as endedOn',
      'link',
      'publication',
    ])
    .where(knownIn<'body'>(known))
    .orderBy('valid_from')
    .orderBy('fact_id')
    .execute();
}

/** Meetings, the earliest first. */
export async function listMeetings(db: Reader, known: Known): Promise<readonly Meeting[]> {
  return db
    .selectFrom('meeting')
    .select([
      'fact_id as factId',
      'meeting_id as meetingId',
      'body_id as bodyId',
      'meets_on as meetsOn',
      'status',
      'agenda_link as agendaLink',
      'papers_link as papersLink',
      'minutes_link as minutesLink',
      'webcast_link as webcastLink',
      'note',
      'publication',
    ])
    .where(knownIn<'meeting'>(known))
    .orderBy('meets_on')
    .orderBy('fact_id')
    .execute();
}
