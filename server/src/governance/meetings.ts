import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { MeetingBody } from '@due-regard/shared/governance/api.ts';
import type { Meeting } from '@due-regard/shared/governance/meeting.ts';
import { meetingProblems } from '@due-regard/shared/governance/problems.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { tablesNaming } from '@due-regard/db/governance/named.ts';
import { listBodies, listMeetings } from '@due-regard/db/governance/queries.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { refuseNamedByEntry } from '../registers/names-kept.ts';
import { saysTheSame } from '../registers/rows.ts';

interface Saved {
  readonly meetingId: string;
  readonly bodyId: string;
}

/** Adds a meeting. @throws Refusal `not-found` when there is no such body */
export async function addMeeting(
  deps: ChangeDeps,
  actor: Actor,
  { bodyId, ...body }: MeetingBody & { readonly bodyId: string },
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const bodies = await listBodies(one.read, knownNow(one.authority));
    if (!bodies.some((row) => row.bodyId === bodyId)) throw refused('not-found');
    await checkMeeting(one, { bodyId, meetingId: null, body, today });
    const meetingId = one.newId();
    await one.record('meeting', [meetingRow({ meetingId, bodyId }, body)]);
    return one.done({ what: 'meeting.added', subject: bodyId, after: body }, { meetingId, bodyId });
  });
}

/** Says a meeting anew: that it was held, or put to another day. */
export async function changeMeeting(
  deps: ChangeDeps,
  actor: Actor,
  { factId, ...body }: MeetingBody & { readonly factId: string },
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const { meetingId, bodyId, ...before } = await standingMeeting(one, factId);
    if (saysTheSame(before, body)) return one.unchanged({ meetingId, bodyId });
    await checkMeeting(one, { bodyId, meetingId, body, today });
    await one.withdraw('meeting', [factId]);
    await one.record('meeting', [meetingRow({ meetingId, bodyId }, body)]);
    return one.done({ what: 'meeting.changed', subject: bodyId, before, after: body }, { meetingId, bodyId });
  });
}

/** @throws Refusal `conflict` when something was checked at it */
export async function withdrawMeeting(
  deps: ChangeDeps,
  actor: Actor,
  { factId, reason }: { readonly factId: string; readonly reason: string },
): Promise<Saved> {
  return change(deps, actor, async (one) => {
    const { meetingId, bodyId, ...before } = await standingMeeting(one, factId);
    const naming = await tablesNaming(one.read, { authority: one.authority, of: 'meeting', id: meetingId });
    if (naming.length > 0)
      throw refused('conflict', 'Actions were checked at this meeting. Withdraw those checks first.');
    await refuseNamedByEntry(one, meetingId);
    await one.withdraw('meeting', [factId]);
    return one.done({ what: 'meeting.withdrawn', subject: bodyId, before, reason }, { meetingId, bodyId });
  });
}

async function standingMeeting(one: Change, factId: string): Promise<Meeting> {
  await one.checkStands('meeting', factId);
  const found = (await listMeetings(one.read, knownNow(one.authority))).find((meeting) => meeting.factId === factId);
  if (found === undefined) throw refused('stale');
  return found;
}

interface Checked {
  readonly bodyId: string;
  readonly meetingId: string | null;
  readonly body: MeetingBody;
  readonly today: IsoDate;
}

async function checkMeeting(one: Change, { bodyId, meetingId, body, today }: Checked): Promise<void> {
  const all = await listMeetings(one.read, knownNow(one.authority));
  const others = all.filter((other) => other.bodyId === bodyId && other.meetingId !== meetingId);
  const problems = meetingProblems(body, others, today);
  if (problems.length > 0) throw notValid(problems);
}

/** The columns of a row. */
export function meetingRow(
  { meetingId, bodyId }: { readonly meetingId: string; readonly bodyId: string },
  body: MeetingBody,
): NewFact<'meeting'> {
  return {
    meeting_id: meetingId,
    body_id: bodyId,
    meets_on: body.meetsOn,
    status: body.status,
    agenda_link: body.agendaLink,
    papers_link: body.papersLink,
    minutes_link: body.minutesLink,
    webcast_link: body.webcastLink,
    note: body.note,
    publication: body.publication,
  };
}
