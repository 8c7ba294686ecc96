import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { BodyReply, MeetingReply } from '@due-regard/shared/governance/api.ts';
import type { Body } from '@due-regard/shared/governance/body.ts';
import type { Meeting } from '@due-regard/shared/governance/meeting.ts';
import { bodyStanding, meetingStateAt } from '@due-regard/shared/governance/standing.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { registerAt } from '@due-regard/shared/measure/register.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { listBodies, listMeetings } from '@due-regard/db/governance/queries.ts';
import type { Deps } from '../deps.ts';
import { resolveDates } from '../http/as-at.ts';
import type { AskedDates, Dates } from '../http/as-at.ts';
import { readableBy } from '../registers/readable.ts';

/** The register of bodies on a day, as far as somebody may read it. */
export interface BodiesView {
  readonly dates: Dates;
  /** Every row that may be read, of every day. */
  readonly rows: readonly Body[];
  /** Those that hold on the day. */
  readonly held: readonly Body[];
  /** Of bodies that may be read, the earliest first. */
  readonly meetings: readonly Meeting[];
  /** Every meeting: whether a body meets as often as it should rests on those too that only officers may read of. */
  readonly allMeetings: readonly Meeting[];
  /** The first day on which each body is known here. */
  readonly since: ReadonlyMap<string, IsoDate>;
}

interface Reading {
  readonly authority: string;
  readonly asked: AskedDates;
  readonly roles: readonly Role[];
}

export async function viewBodies(
  deps: Pick<Deps, 'db' | 'clock'>,
  { authority, asked, roles }: Reading,
): Promise<BodiesView> {
  return bodiesViewOf(deps, await resolveDates(deps, authority, asked), roles);
}

/** The same on days that are resolved already. */
export async function bodiesViewOf(
  { db: { read } }: Pick<Deps, 'db'>,
  dates: Dates,
  roles: readonly Role[],
): Promise<BodiesView> {
  const all = await listBodies(read, dates.known);
  const isReadable = readableBy(await listBodies(read, dates.now), ({ bodyId }) => bodyId, roles);
  const isShown = readableBy(await listMeetings(read, dates.now), ({ meetingId }) => meetingId, roles);
  const held = registerAt(all, ({ bodyId }) => bodyId, dates.asAt).filter(isReadable);
  const shown = new Set(held.map(({ bodyId }) => bodyId));
  const meetings = await listMeetings(read, dates.known);
  return {
    dates,
    rows: all.filter(isReadable),
    held,
    meetings: meetings.filter((meeting) => isShown(meeting) && shown.has(meeting.bodyId)),
    allMeetings: meetings,
    // Of several days of one body the first comes last here, and stays.
    since: new Map(all.toReversed().map(({ bodyId, validFrom }) => [bodyId, validFrom])),
  };
}

export function meetingsOf({ meetings }: BodiesView, bodyId: string): readonly Meeting[] {
  return meetings.filter((meeting) => meeting.bodyId === bodyId);
}

/** A body as lists and files show it. Of a meeting that the reader may not see, no day is told or can be reckoned. */
export function shownBody(view: BodiesView, body: Body): Sendable<BodyReply> {
  const { asAt } = view.dates;
  const days = { since: view.since.get(body.bodyId) ?? body.validFrom, asAt };
  const all = view.allMeetings.filter(({ bodyId }) => bodyId === body.bodyId);
  const { standing, meetsBy, lastHeld, isTermsReviewOverdue } = bodyStanding(body, all, days);
  const meetings = meetingsOf(view, body.bodyId);
  const seen = bodyStanding(body, meetings, days);
  return {
    ...body,
    standing,
    isTermsReviewOverdue,
    meetsBy: seen.lastHeld?.meetsOn === lastHeld?.meetsOn ? meetsBy : null,
    lastHeldOn: seen.lastHeld?.meetsOn ?? null,
    nextOn: seen.next?.meetsOn ?? null,
    notSaid: meetings.filter((meeting) => meetingStateAt(meeting, asAt) === 'not-said').length,
  };
}

export function shownMeeting({ bodyId: _bodyId, ...meeting }: Meeting, { dates }: BodiesView): Sendable<MeetingReply> {
  return { ...meeting, state: meetingStateAt(meeting, dates.asAt) };
}
