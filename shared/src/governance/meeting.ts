import type { IsoDate } from '../calendar/iso-date.ts';
import type { Publication } from '../evidence/publication.ts';

export const meetingStatuses = ['planned', 'held', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

/** What a meeting is on a day: one whose day has passed and of which nobody has said that it was held is `not-said`. */
export const meetingStates = ['planned', 'held', 'cancelled', 'not-said'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const meetingStateNames: Readonly<Record<MeetingState, string>> = {
  planned: 'Planned',
  held: 'Held',
  cancelled: 'Cancelled',
  'not-said': 'Day passed, not said whether it was held',
};

/** Whether somebody looks at a meeting from a day before it was held: what came of it was not there to be told. */
export function isYetToBeHeld({ state, status }: Pick<Meeting, 'status'> & { readonly state: MeetingState }): boolean {
  return state === 'planned' && status === 'held';
}

export type Meeting = {
  readonly factId: string;
  readonly meetingId: string;
  readonly bodyId: string;
  readonly meetsOn: IsoDate;
  readonly status: MeetingStatus;
  readonly agendaLink: string | null;
  readonly papersLink: string | null;
  readonly minutesLink: string | null;
  readonly webcastLink: string | null;
  readonly note: string | null;
  readonly publication: Publication;
};
