import type { IsoDate } from '../calendar/iso-date.ts';
import { deadlineOf } from '../deadlines/deadline.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { CouncilKind } from './applicability.ts';
import { standingsAt } from './standing.ts';
import type { DutyRecords, ObligationStanding } from './standing.ts';

export type DutyRows = { readonly duty: DutyRecords; readonly council: CouncilKind };

/** The obligations that fall on the council on a day, as they stand on it. */
export function fallingOnUs({ duty, council }: DutyRows, asAt: IsoDate): readonly ObligationStanding[] {
  return standingsAt(duty, council, asAt).filter(({ application }) => application.falls === 'on-us');
}

/**
 * When obligations that recur are next due. One that nobody has taken up is no deadline yet but a step of setting up.
 */
export function obligationDeadlines(rows: DutyRows, asAt: IsoDate): readonly Deadline[] {
  return fallingOnUs(rows, asAt).flatMap(({ obligation, arrangement, due }) => {
    if (due === null) return [];
    const { obligationId, title } = obligation;
    const { ownerRole = null, ownerOrganisation = null, ownerUser = null } = arrangement ?? {};
    return [
      deadlineOf({
        kind: 'obligation',
        deadlineId: `obligation.${obligationId}.${due.dueOn}`,
        subject: { kind: 'obligation', id: obligationId },
        what: 'Obligation to be done',
        title,
        dueOn: due.dueOn,
        ownerRole,
        ownerOrganisation,
        ownerUser,
        publication: 'officers',
      }),
    ];
  });
}
