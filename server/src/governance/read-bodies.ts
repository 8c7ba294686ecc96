import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import type { BodyFound, BodyReply } from '@due-regard/shared/governance/api.ts';
import { bodyKindNames } from '@due-regard/shared/governance/body.ts';
import type { Body, BodyKind } from '@due-regard/shared/governance/body.ts';
import { everyMonthsWords } from '@due-regard/shared/governance/cadence-words.ts';
import type { MeetingStanding } from '@due-regard/shared/governance/standing.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import { notThereOn } from '../http/not-there.ts';
import { historyOf } from '../registers/history.ts';
import { meetingsOf, shownBody, shownMeeting } from './view.ts';
import type { BodiesView } from './view.ts';

interface Wanted {
  readonly kind?: BodyKind | undefined;
  readonly standing?: MeetingStanding | undefined;
}

/** Bodies as they stand on the day, by name. */
export function readBodies(view: BodiesView, { kind, standing }: Wanted): readonly Sendable<BodyReply>[] {
  return view.held
    .filter((row) => kind === undefined || row.kind === kind)
    .map((row) => shownBody(view, row))
    .filter((shown) => standing === undefined || shown.standing === standing)
    .toSorted((left, right) => byName(left.name, right.name));
}

/** One body whole. @throws Refusal `not-found` when the reader may not see it on the day */
export function readBody(view: BodiesView, bodyId: string): Omit<Sendable<BodyFound>, 'dates'> {
  const body = view.held.find((row) => row.bodyId === bodyId);
  if (body === undefined) {
    const first = view.rows.find((row) => row.bodyId === bodyId);
    throw notThereOn(view.dates.asAt, first?.validFrom === view.since.get(bodyId) ? first : undefined);
  }
  return {
    ...shownBody(view, body),
    meetings: meetingsOf(view, bodyId)
      .map((meeting) => shownMeeting(meeting, view))
      .toReversed(),
    history: historyOf({
      rows: view.rows.filter((row) => row.bodyId === bodyId && row.validFrom <= view.dates.asAt),
      now: body.factId,
      fields: historyFields,
      textOf,
    }),
  };
}

const historyFields = [
  'name',
  'kind',
  'purpose',
  'meetsEveryMonths',
  'termsReviewDue',
  'endedOn',
  'link',
  'publication',
] as const;

function textOf(row: Body, field: (typeof historyFields)[number]): string | null {
  if (field === 'kind') return bodyKindNames[row.kind];
  if (field === 'publication') return publicationNames[row.publication];
  if (field === 'meetsEveryMonths')
    return row.meetsEveryMonths === null ? null : everyMonthsWords(row.meetsEveryMonths);
  return row[field];
}
