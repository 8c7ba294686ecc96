import type { DayOfMeeting } from '@due-regard/shared/registers/happened.ts';
import { happensAtMeetings } from '@due-regard/shared/registers/happened.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { listMeetings } from '@due-regard/db/governance/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { knownNow } from '../http/as-at.ts';

/** The days of meetings at which entries of a register can have happened; of other registers none is loaded. */
export async function meetingDays(read: Reader, authority: string, register: Register): Promise<DayOfMeeting> {
  const meetings = happensAtMeetings(register) ? await listMeetings(read, knownNow(authority)) : [];
  const days = new Map(meetings.map(({ meetingId, meetsOn }) => [meetingId, meetsOn]));
  return (meetingId) => days.get(meetingId);
}
