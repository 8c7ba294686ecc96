import type { StatementReply } from '@due-regard/shared/channel/panel/statement-api.ts';
import {
  areasIn,
  isSameText,
  signaturesOn,
  signOffProblems,
  statementOn,
  statementProblems,
  textOn,
  usualDueDay,
  versionOf,
  yearAsked,
} from '@due-regard/shared/channel/panel/statement.ts';
import type {
  AreaAnswer,
  AreaAnswers,
  PanelStatement,
  StatementSignature,
} from '@due-regard/shared/channel/panel/statement.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ChannelEntryKind } from '@due-regard/shared/channel/entry-names.ts';
import { changeReasonWords } from '@due-regard/shared/channel/reasons.ts';
import type { ChangeReason } from '@due-regard/shared/channel/reasons.ts';
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
  const areas = areasIn(year, asAt);
  const [text, textBefore] = [textOn(statement, asAt), textOn(before, asAt)];
  const years = [...panel.said.statement.map((one) => one.year), year, yearAsked(asAt)];
  return {
    year,
    ...statementOn(year, statement, asAt),
    factId: statement?.factId ?? null,
    isAsItStands: isSameText(text, statement?.areas ?? {}),
    version: versionOf(year, asAt)?.words ?? null,
    areas: areas.map(({ code, heading, asks }) => ({
      code,
      heading,
      asks,
      answer: text[code] ?? nothing,
      lastYear: textBefore[code] ?? null,
    })),
    signatures: signaturesOn(statement, asAt).map(({ by, onDay, areas: signed, changes }) => ({
      by,
      onDay,
      areas: areas.map(({ code, heading }) => ({ heading, answer: signed[code] ?? nothing })),
      changes: [...changes],
    })),
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
  readonly areas: AreaAnswers;
  readonly reason?: ChangeReason | null | undefined;
}

/**
 * Keeps what is said of a year's areas. Where it is signed, a change of them needs a reason and ends the signature.
 * @throws Refusal `not-valid`, and `stale` when it was changed since it was opened
 */
export function saveStatement(deps: ChannelDeps, actor: Actor, saving: Saving): Promise<undefined> {
  const { year, was, dueOn, areas, reason } = saving;
  return behindTheWall(deps, actor, async (one) => {
    const [panel, today] = [await readPanel(one, { actor }), await todayIn(one, deps)];
    const before = statementOf(panel, year);
    if ((before?.factId ?? null) !== (was ?? null)) throw refused('stale');
    refuse(statementProblems({ year, areas }, today));
    const text = { ...before?.areas, ...areas };
    const signatures = before?.signatures ?? [];
    const isSignedOtherwise = signatures.length > 0 && !isSameText(text, before?.areas ?? {});
    if (isSignedOtherwise && !reason) throw notValid([{ field: 'reason', code: 'missing' }]);
    const after: PanelStatement = {
      thingId: String(year),
      year,
      dueOn: dueOn ?? before?.dueOn ?? usualDueDay(year),
      areas: text,
      signatures: isSignedOtherwise && reason ? ended(signatures, { onDay: today, reason }) : signatures,
    };
    if (before !== undefined) await one.withdraw(before.factId);
    await one.record('statement', after);
    const why = reason ? { reason: changeReasonWords[reason] } : {};
    return one.done({ what: 'statement.saved', subject: String(year), before, after, ...why }, undefined);
  });
}

/** The same signatures, the last with a change after it. */
function ended(
  signatures: readonly StatementSignature[],
  change: StatementSignature['changes'][number],
): readonly StatementSignature[] {
  return signatures.map((one, place) =>
    place === signatures.length - 1 ? { ...one, changes: [...one.changes, change] } : one,
  );
}

interface Signing {
  readonly year: number;
  readonly was: string;
  readonly by: string;
  readonly onDay: IsoDate;
}

/** @throws Refusal `not-found`, `conflict` when it is signed and was not changed since, `stale`, `not-valid` when it is not whole */
export function signStatement(deps: ChannelDeps, actor: Actor, { year, was, by, onDay }: Signing): Promise<undefined> {
  return behindTheWall(deps, actor, async (one) => {
    const [panel, today] = [await readPanel(one, { actor }), await todayIn(one, deps)];
    const before = statementOf(panel, year);
    if (before === undefined) throw refused('not-found');
    if (before.signatures.at(-1)?.changes.length === 0)
      throw refused('conflict', 'The statement of this year is signed already.');
    if (before.factId !== was) throw refused('stale');
    refuse(signOffProblems(before, { onDay, today }));
    const { factId, recordedAt: _recordedAt, ...kept } = before;
    const signature: StatementSignature = { by, onDay, areas: kept.areas, changes: [] };
    const after: PanelStatement = { ...kept, signatures: [...kept.signatures, signature] };
    await one.withdraw(factId);
    await one.record('statement', after);
    return one.done({ what: 'statement.signed', subject: String(year), after: signature }, undefined);
  });
}
