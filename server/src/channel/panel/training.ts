import { standsOn } from '@due-regard/shared/channel/panel/agencies.ts';
import type { AccessRow, AgencyReply, TrainingRow } from '@due-regard/shared/channel/panel/api.ts';
import {
  accessProblems,
  accessSaid,
  subjectsOn,
  trainingOn,
  trainingProblems,
  trainingSaid,
  trainingSubjects,
  trainingStandings,
} from '@due-regard/shared/channel/panel/training.ts';
import type { PanelAccess, PanelTraining, TrainingSubject } from '@due-regard/shared/channel/panel/training.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { DatesShown } from '@due-regard/shared/http/figures.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { resolveDates } from '../../http/as-at.ts';
import type { AskedDates } from '../../http/as-at.ts';
import { behindTheWall } from '../behind-the-wall.ts';
import type { ChannelDeps } from '../behind-the-wall.ts';
import type { Entered } from './keep.ts';
import { agencyIds, panelDates, readPanel, shownAgencies } from './read-panel.ts';
import type { Panel } from './read-panel.ts';

export function enteredTraining(said: Omit<PanelTraining, 'thingId'>): Entered<'training'> {
  const { agencyId, subject, answer, onDay, refreshMonths } = said;
  return {
    kind: 'training',
    content: (thingId) => ({ thingId, agencyId, subject, answer, onDay, refreshMonths }),
    problems: ({ panel, today }) => trainingProblems(said, { today, agencyIds: agencyIds(panel) }),
  };
}

export function enteredAccess(said: Omit<PanelAccess, 'thingId'>): Entered<'access'> {
  const { agencyId, answer, checkedOn } = said;
  return {
    kind: 'access',
    content: (thingId) => ({ thingId, agencyId, answer, checkedOn }),
    problems: ({ panel, today }) => accessProblems(said, { today, agencyIds: agencyIds(panel) }),
  };
}

/** Every agency that sits on the panel on a day, by each subject in force: what nobody entered is a row as well. */
export function trainingRows(panel: Panel, asAt: IsoDate): readonly TrainingRow[] {
  const rows = panel.agencies
    .filter((agency) => standsOn(agency, asAt))
    .flatMap(({ thingId: agencyId, name }) =>
      subjectsOn(asAt).map((subject): TrainingRow => {
        const said = trainingSaid(panel.said.training, { agencyId, subject, asAt });
        return {
          agencyId,
          agency: name,
          subject,
          ...trainingOn(said, asAt),
          said:
            said === undefined
              ? null
              : { thingId: said.thingId, factId: said.factId, onDay: said.onDay, refreshMonths: said.refreshMonths },
        };
      }),
    );
  return rows.toSorted((left, right) => placeOf(left) - placeOf(right) || right.daysOverdue - left.daysOverdue);
}

function placeOf({ standing }: TrainingRow): number {
  return trainingStandings.indexOf(standing);
}

export function accessRows(panel: Panel, asAt: IsoDate): readonly AccessRow[] {
  return panel.agencies
    .filter((agency) => standsOn(agency, asAt))
    .map(({ thingId: agencyId, name }) => {
      const said = accessSaid(panel.said.access, agencyId, asAt);
      if (said === undefined) return { agencyId, agency: name, said: null };
      const { thingId, factId, answer, checkedOn } = said;
      return { agencyId, agency: name, said: { thingId, factId, answer, checkedOn } };
    });
}

interface TrainingShown {
  readonly agencies: readonly AgencyReply[];
  readonly subjects: readonly { readonly code: TrainingSubject; readonly name: string }[];
  readonly rows: readonly TrainingRow[];
  readonly access: readonly AccessRow[];
  readonly dates: DatesShown;
}

/** Training of members and access to the system of cases, by agency. */
export async function listTraining(deps: ChannelDeps, actor: Actor, query: AskedDates): Promise<TrainingShown> {
  const dates = await resolveDates(deps, actor.authority, query);
  return behindTheWall(deps, actor, async (one) => {
    const panel = await readPanel(one, { actor, known: dates.known });
    const reply = {
      agencies: shownAgencies(panel),
      subjects: subjectsOn(dates.asAt).map((code) => ({ code, name: trainingSubjects[code].name })),
      rows: trainingRows(panel, dates.asAt),
      access: accessRows(panel, dates.asAt),
      dates: panelDates(panel, dates),
    };
    return one.done({ what: 'training.read' }, reply);
  });
}
