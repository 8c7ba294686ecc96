import type { IsoDate } from '../calendar/iso-date.ts';
import { deadlineOf } from '../deadlines/deadline.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { registerAt } from '../measure/register.ts';
import type { Body } from './body.ts';
import type { Meeting } from './meeting.ts';
import { bodyEnding, bodyStanding, hasEnded } from './standing.ts';

export type BodyRows = { readonly bodies: readonly Body[]; readonly meetings: readonly Meeting[] };

/**
 * What falls due of boards and committees: meetings that are planned, a meeting to be called where none is planned in
 * time, the review of terms of reference, and an end that is planned. A planned meeting stays until it is said to be held
 * or cancelled, also where its body has ended meanwhile; an end stays until somebody says that it has come.
 */
export function bodyDeadlines({ bodies, meetings }: BodyRows, asAt: IsoDate): readonly Deadline[] {
  return registerAt(bodies, ({ bodyId }) => bodyId, asAt).flatMap((body) => {
    const own = meetings.filter(({ bodyId }) => bodyId === body.bodyId);
    const ahead = own.filter((meeting) => isAhead(meeting, asAt)).map((meeting) => meetingOf(body, meeting, asAt));
    if (hasEnded(body, asAt)) return ahead;
    return [...ahead, ...toBeCalled(body, { bodies, meetings: own, asAt }), ...termsOf(body), ...endOf(body, asAt)];
  });
}

/** The bodies that there are on a day, without those that have ended. */
export function bodiesAt(bodies: readonly Body[], asAt: IsoDate): readonly Body[] {
  return registerAt(bodies, ({ bodyId }) => bodyId, asAt).filter((body) => !hasEnded(body, asAt));
}

/** How a body keeps to how often it is to meet, from the first day on which it is known. */
export function standingOf(body: Body, { bodies, meetings, asAt }: BodyRows & { readonly asAt: IsoDate }) {
  const rows = bodies.filter(({ bodyId }) => bodyId === body.bodyId).map(({ validFrom }) => validFrom);
  const [since = body.validFrom] = rows.toSorted();
  const own = meetings.filter(({ bodyId }) => bodyId === body.bodyId);
  return bodyStanding(body, own, { since, asAt });
}

/** Before its day a meeting that was held later was planned; after it, one still planned waits for word. */
function isAhead({ status, meetsOn }: Meeting, asAt: IsoDate): boolean {
  return status === 'planned' || (status === 'held' && meetsOn > asAt);
}

function meetingOf({ bodyId, name }: Body, { meetingId, meetsOn, publication }: Meeting, asAt: IsoDate): Deadline {
  return deadlineOf({
    kind: 'meeting',
    deadlineId: `meeting.${meetingId}`,
    subject: { kind: 'body', id: bodyId },
    what: meetsOn < asAt ? 'Meeting was planned: say whether it was held' : 'Meeting',
    title: name,
    dueOn: meetsOn,
    publication,
  });
}

function toBeCalled(body: Body, rows: BodyRows & { readonly asAt: IsoDate }): readonly Deadline[] {
  const { meetsBy: dueOn } = standingOf(body, rows);
  if (dueOn === null) return [];
  const isPlanned = rows.meetings.some(
    (meeting) => isAhead(meeting, rows.asAt) && rows.asAt <= meeting.meetsOn && meeting.meetsOn <= dueOn,
  );
  if (isPlanned) return [];
  const what = dueOn < rows.asAt ? 'Has not met as often as it is to' : 'Last day to meet in time';
  return [{ ...ofBody(body, dueOn), what, kind: 'next-meeting', deadlineId: `next-meeting.${body.bodyId}.${dueOn}` }];
}

function termsOf(body: Body): readonly Deadline[] {
  return body.termsReviewDue === null ? [] : [ofBody(body, body.termsReviewDue)];
}

function endOf(body: Body, asAt: IsoDate): readonly Deadline[] {
  const ending = bodyEnding(body, asAt);
  if (body.endedOn === null || ending === 'none') return [];
  const what = ending === 'passed' ? 'Was to come to an end: say whether it did' : 'Comes to an end';
  return [{ ...ofBody(body, body.endedOn), what, kind: 'body-end', deadlineId: `body-end.${body.bodyId}` }];
}

function ofBody({ bodyId, name, publication }: Body, dueOn: IsoDate): Deadline {
  return deadlineOf({
    kind: 'terms',
    subject: { kind: 'body', id: bodyId },
    what: 'Terms of reference to be reviewed',
    title: name,
    dueOn,
    publication,
  });
}
