import type { PanelYearReply } from '@due-regard/shared/channel/panel/api.ts';
import { requestMonths } from '@due-regard/shared/channel/panel/request.ts';
import { statementOn, yearAsked } from '@due-regard/shared/channel/panel/statement.ts';
import { panelYear } from '@due-regard/shared/channel/panel/year.ts';
import type { PanelYear } from '@due-regard/shared/channel/panel/year.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { resolveDates } from '../../http/as-at.ts';
import type { AskedDates } from '../../http/as-at.ts';
import { behindTheWall } from '../behind-the-wall.ts';
import type { ChannelDeps } from '../behind-the-wall.ts';
import { panelDates, readPanel } from './read-panel.ts';
import type { Panel } from './read-panel.ts';
import { requestRows } from './requests.ts';
import { accessRows, trainingRows } from './training.ts';

type Summaries = Pick<PanelYearReply, 'requests' | 'training' | 'access' | 'statement'>;
type YearShown = PanelYear & Summaries & Pick<PanelYearReply, 'dates'>;

/** The panel over twelve months, and what else of it wants looking at. */
export async function findPanelYear(deps: ChannelDeps, actor: Actor, query: AskedDates): Promise<YearShown> {
  const dates = await resolveDates(deps, actor.authority, query);
  return behindTheWall(deps, actor, async (one) => {
    const panel = await readPanel(one, { actor, known: dates.known });
    const { agencies, said } = panel;
    const year = panelYear({ agencies, meetings: said.meeting, numbers: said.numbers }, dates.asAt);
    return one.done(
      { what: 'panel.read' },
      { ...year, ...summariesOf(panel, dates.asAt), dates: panelDates(panel, dates) },
    );
  });
}

function summariesOf(panel: Panel, asAt: IsoDate): Summaries {
  const training = trainingRows(panel, asAt).map(({ standing }) => standing);
  const access = accessRows(panel, asAt).map(({ said }) => said?.answer);
  const year = yearAsked(asAt);
  const statement = panel.said.statement.find((one) => one.year === year);
  return {
    requests: panel.seesRequests ? requestsShown(panel, asAt) : null,
    training: {
      overdue: counted(training, 'overdue'),
      notTrained: counted(training, 'not-trained'),
      notEntered: counted(training, 'not-entered'),
    },
    access: { no: counted(access, 'no'), notEntered: counted(access, undefined) },
    statement: { year, ...statementOn(year, statement, asAt) },
  };
}

function requestsShown(panel: Panel, asAt: IsoDate): PanelYearReply['requests'] {
  const standings = requestRows(panel, asAt).map(({ standing }) => standing);
  return {
    open: counted(standings, 'open'),
    overdue: counted(standings, 'overdue'),
    months: requestMonths(panel.said.request, asAt).map((month) => ({ ...month })),
  };
}

function counted<Value>(values: readonly Value[], wanted: Value): number {
  return values.filter((value) => value === wanted).length;
}
