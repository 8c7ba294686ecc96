import type { StatementReply } from '@due-regard/shared/channel/panel/api.ts';
import {
  areasIn,
  signOffProblems,
  statementOn,
  statementProblems,
  usualDueDay,
  versionOf,
  yearAsked,
} from '@due-regard/shared/channel/panel/statement.ts';
import type { AreaAnswer, PanelStatement } from '@due-regard/shared/channel/panel/statement.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ChannelEntryKind } from '@due-regard/shared/channel/entry-names.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { resolveDates, todayIn } from '../../http/as-at.ts';
import type { AskedDates, Dates } from '../../http/as-at.ts';
import { behindTheWall } from '../behind-the-wall.ts';
import type { ChannelDeps } from '../behind-the-wall.ts';
import { refuse } from './keep.ts';
import { panelDates, readPanel } from './read-panel.ts';
import type { Panel } from './read-panel.ts';

interface Asked {
  readonly year: number;
  readonly query: AskedDates;
}

export interface StatementFound {
  readonly shown: StatementReply;
  readonly dates: Dates;
}

/** @param what the kind of its entry in Channel's own record */
export async function findStatement(
  deps: ChannelDeps,
  actor: Actor,
  { year, query, what = 'statement.read' }: Asked & { readonly what?: ChannelEntryKind },
): Promise<StatementFound> {
  const dates = await resolveDates(deps, actor.authority, query);
  return behindTheWall(deps, actor, async (one) => {
    const panel = await readPanel(one, { actor, known: dates.known });
    return one.done({ what, subject: String(year) }, { shown: statementShown(panel, year, dates), dates });
  });
}

function statementShown(panel: Panel, year: number, dates: Dates): StatementReply {
  const statement = statementOf(panel, year);
  const before = statementOf(panel, year - 1);
  const { asAt } = dates;
  const signedOff = statement?.signedOff ?? null;
  const years = [...panel.said.statement.map((one) => one.year), year, yearAsked(asAt)];
  return {
    year,
    ...statementOn(year, statement, asAt),
    factId: statement?.factId ?? null,
    version: versionOf(year, asAt)?.words ?? null,
    areas: areasIn(year, asAt).map(({ code, heading, asks }) => ({
      code,
      heading,
      asks,
      answer: statement?.areas[code] ?? nothing,
      lastYear: before?.areas[code] ?? null,
    })),
    signedOff: signedOff !== null && signedOff.onDay <= asAt ? signedOff : null,
    changedSince: (statement?.changedSince ?? []).filter(({ onDay }) => onDay <= asAt).map((one) => ({ ...one })),
    years: [...new Set(years)].toSorted((left, right) => right - left),
    dates: panelDates(panel, dates),
  };
}

const nothing: AreaAnswer = { rating: null, evidence: null };

function statementOf({ said }: Panel, year: number) {
  return said.statement.find((one) => one.year === year);
}

interface Saving {
  readonly year: number;
  readonly was?: string | null | undefined;
  readonly dueOn?: IsoDate | null | undefined;
  readonly areas: Readonly<Record<string, AreaAnswer>>;
  readonly reason?: string | null | undefined;
}

/**
 * Keeps what is said of a year's areas. Once it is signed, a change needs a reason and stays visible.
 * @throws Refusal `not-valid`, and `stale` when it was changed since it was opened
 */
export function saveStatement(deps: ChannelDeps, actor: Actor, saving: Saving): Promise<undefined> {
  const { year, was, dueOn, areas, reason } = saving;
  return behindTheWall(deps, actor, async (one) => {
    const [panel, today] = [await readPanel(one, { actor }), await todayIn(one, deps)];
    const before = statementOf(panel, year);
    if ((before?.factId ?? null) !== (was ?? null)) throw refused('stale');
    refuse(statementProblems({ year, areas }, today));
    const isSigned = before !== undefined && before.signedOff !== null;
    if (isSigned && !reason) throw notValid([{ field: 'reason', code: 'missing' }]);
    const after: PanelStatement = {
      thingId: String(year),
      year,
      dueOn: dueOn ?? before?.dueOn ?? usualDueDay(year),
      areas: { ...before?.areas, ...areas },
      signedOff: before?.signedOff ?? null,
      changedSince: [...(before?.changedSince ?? []), ...(isSigned && reason ? [{ onDay: today, reason }] : [])],
    };
    if (before !== undefined) await one.withdraw(before.factId);
    await one.record('statement', after);
    const why = reason ? { reason } : {};
    return one.done({ what: 'statement.saved', subject: String(year), before, after, ...why }, undefined);
  });
}

interface Signing {
  readonly year: number;
  readonly was: string;
  readonly by: string;
  readonly onDay: IsoDate;
}

/** @throws Refusal `not-found`, `conflict` when it is signed already, `stale`, `not-valid` when it is not whole */
export function signStatement(deps: ChannelDeps, actor: Actor, { year, was, by, onDay }: Signing): Promise<undefined> {
  return behindTheWall(deps, actor, async (one) => {
    const [panel, today] = [await readPanel(one, { actor }), await todayIn(one, deps)];
    const before = statementOf(panel, year);
    if (before === undefined) throw refused('not-found');
    if (before.signedOff !== null) throw refused('conflict', 'The statement of this year is signed already.');
    if (before.factId !== was) throw refused('stale');
    refuse(signOffProblems(before, { onDay, today }));
    const { factId, recordedAt: _recordedAt, ...kept } = before;
    const after: PanelStatement = { ...kept, signedOff: { by, onDay } };
    await one.withdraw(factId);
    await one.record('statement', after);
    return one.done({ what: 'statement.signed', subject: String(year), after: after.signedOff }, undefined);
  });
}
