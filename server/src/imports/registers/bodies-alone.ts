import { refused } from '@due-regard/shared/http/problem.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { aFewOf } from '@due-regard/shared/measure/words.ts';
import type { Change } from '@due-regard/db/change.ts';
import { tablesNaming } from '@due-regard/db/governance/named.ts';
import { listBodies, listMeetings } from '@due-regard/db/governance/queries.ts';
import { knownNow } from '../../http/as-at.ts';

/**
 * No body goes with a file while something names it.
 * @param seq the entry of the record of changes that is being taken back
 * @throws Refusal `conflict` when a body that it brought has meetings, or documents or plans name it
 */
export async function needBodiesAlone(one: Change, seq: number): Promise<void> {
  const there = new Set((await listBodies(one.read, knownNow(one.authority))).map(({ bodyId }) => bodyId));
  const rows = await one.read
    .selectFrom('body')
    .select(['body_id as bodyId', 'name'])
    .where('authority_id', '=', one.authority)
    .where('recorded_seq', '=', seq)
    .execute();
  const named: string[] = [];
  for (const { bodyId, name } of rows) {
    if (there.has(bodyId)) continue;
    const naming = await tablesNaming(one.read, { authority: one.authority, of: 'body', id: bodyId });
    if (naming.length > 0) named.push(`“${name}”`);
  }
  if (named.length > 0)
    throw refused('conflict', `Meetings, documents or plans name ${aFewOf(named)}. Withdraw or mend those first.`);
}

/** @throws Refusal `conflict` when actions were checked at a meeting that the file brought */
export async function needMeetingsAlone(one: Change, seq: number): Promise<void> {
  const there = new Set((await listMeetings(one.read, knownNow(one.authority))).map(({ meetingId }) => meetingId));
  const rows = await one.read
    .selectFrom('meeting')
    .select(['meeting_id as meetingId', 'meets_on as meetsOn'])
    .where('authority_id', '=', one.authority)
    .where('recorded_seq', '=', seq)
    .execute();
  const named: string[] = [];
  for (const { meetingId, meetsOn } of rows) {
    if (there.has(meetingId)) continue;
    const naming = await tablesNaming(one.read, { authority: one.authority, of: 'meeting', id: meetingId });
    if (naming.length > 0) named.push(longDate(meetsOn));
  }
  if (named.length > 0)
    throw refused('conflict', `Actions were checked at the meeting of ${aFewOf(named)}. Withdraw those checks first.`);
}
