import { dayNumber } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { assessmentClassNames } from '@due-regard/shared/duty/obligation-words.ts';
import { evidenceKindNames } from '@due-regard/shared/evidence/evidence.ts';
import type { Evidence } from '@due-regard/shared/evidence/evidence.ts';
import type { PickSource } from '@due-regard/shared/journal/picks.ts';
import type { PickRecord } from '@due-regard/shared/journal/picks-api.ts';
import { valueAt } from '@due-regard/shared/measure/steps.ts';
import { actionsAt, countsIn } from '@due-regard/shared/plans/actions-at.ts';
import type { ActionHistory } from '@due-regard/shared/plans/facts.ts';
import { tellersFrom } from '@due-regard/shared/schools/succession.ts';
import type { Decision } from '@due-regard/shared/training/decision.ts';
import { isInScope } from '@due-regard/shared/training/timeline.ts';
import type { SchoolTimeline } from '@due-regard/shared/training/timeline.ts';
import { listEvidence } from '@due-regard/db/evidence/queries.ts';
import type { RecordedTable } from '@due-regard/db/journal/recorded-by.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { listStatements } from '@due-regard/db/training/queries.ts';
import type { KnownStatement } from '@due-regard/db/training/queries.ts';
import type { Deps } from '../deps.ts';
import { dutyViewOf } from '../duty/duty-view.ts';
import type { Dates } from '../http/as-at.ts';
import { viewCoverage } from './coverage-view.ts';
import type { CoverageView } from './coverage-view.ts';
import { plansViewOf } from '../plans/plans-view.ts';
import { trainingTold } from '../training/statement-words.ts';

/** Something that is recorded of what was picked, and the row that records it. */
export interface Found extends Pick<PickRecord, 'part' | 'kind' | 'title' | 'where' | 'link' | 'on'> {
  readonly table: RecordedTable;
  readonly factId: string;
}

interface Thing {
  readonly id: string;
  readonly name: string;
}

/** What can be picked, and what is recorded of some of it, by its id. */
export interface Source {
  readonly things: readonly Thing[];
  readonly recordsOf: (ids: readonly string[]) => Promise<(id: string) => readonly Found[]>;
}

interface Asking {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly dates: Dates;
}

/** By each source, what a figure counts on the day. */
export const sourceOf: Readonly<Record<PickSource, (asking: Asking) => Promise<Source>>> = {
  'schools-reached': (asking) =>
    schools(asking, { parts: ['staff'], isCounted: ({ reached }, day) => valueAt(reached, day) === 'reached' }),
  'schools-up-to-date': (asking) =>
    schools(asking, {
      parts: ['staff', 'dsl'],
      isCounted: ({ upToDate }, day) => valueAt(upToDate, day) === 'trained',
    }),
  'actions-said-done': actionsSaidDone,
  'obligations-assessed': obligationsAssessed,
};

const nothing = { where: null, link: null } as const;

/** Of whose training a school must have told to be counted, and whether it is. */
interface Measure {
  readonly parts: readonly ('staff' | 'dsl')[];
  readonly isCounted: (timeline: SchoolTimeline, day: number) => boolean;
}

async function schools(
  { deps, dates: { authority, asAt, knownAt, known } }: Asking,
  { parts, isCounted }: Measure,
): Promise<Source> {
  const asked = { asAt, ...(knownAt === null ? {} : { knownAt }) };
  const view = await viewCoverage(deps, authority.authority_id, asked);
  const day = dayNumber(asAt);
  const counted = view.timelines.filter((timeline) => isInScope(timeline, day) && isCounted(timeline, day));
  const tellersOf = tellersFrom(view.facts.successions);
  return {
    things: counted.map(({ organisationId: id, description }) => ({ id, name: valueAt(description, day)?.name ?? id })),
    recordsOf: async (ids) => {
      const tellers = [...new Set(ids.flatMap((id) => [...tellersOf(id)]))];
      const told = (await listStatements(deps.db.read, known, tellers)).filter(({ toldOn }) => toldOn <= asAt);
      const records = recordsOfAnswers(view, told, parts);
      return (id) => {
        const own = tellersOf(id);
        return records.flatMap(({ organisationId, found }) => (own.has(organisationId) ? found : []));
      };
    },
  };
}

/** What answers say of training, what an officer decided on them, and the evidence that they name. */
function recordsOfAnswers(
  { facts, dates }: CoverageView,
  told: readonly KnownStatement[],
  parts: Measure['parts'],
): readonly { readonly organisationId: string; readonly found: readonly Found[] }[] {
  const decisions = Map.groupBy(facts.decisions, ({ statementId }) => statementId);
  return told.flatMap((statement) => {
    const { organisationId, statementId: factId, toldOn: on, source, evidence } = statement;
    const said = trainingTold(statement, facts.courses);
    const words = parts.flatMap((part) => said[part]);
    if (words.length === 0) return [];
    const answer = { part: 'counted', kind: 'Answer of the school', title: words.join('. '), where: source } as const;
    const row = { table: 'statement', factId, on, link: null } as const;
    const shown = { part: 'evidence', kind: 'Reference given with the answer', where: null } as const;
    const decided = (decisions.get(factId) ?? []).filter(({ decidedOn }) => decidedOn <= dates.asAt);
    const found: readonly Found[] = [
      { ...answer, ...row },
      ...decided.map(ofDecision),
      ...(evidence === null ? [] : [{ ...shown, ...row, title: evidence }]),
    ];
    return [{ organisationId, found }];
  });
}

function ofDecision({ decisionId, outcome, decidedOn, reason }: Decision): Found {
  const title = `Other training ${outcome}: ${reason}`;
  return { part: 'counted', kind: 'Decision', title, ...nothing, on: decidedOn, table: 'decision', factId: decisionId };
}

async function actionsSaidDone({ deps, actor, dates }: Asking): Promise<Source> {
  const view = await plansViewOf(deps, actor, dates);
  const { asAt } = dates;
  const counted = actionsAt(view.book, asAt)
    .filter(countsIn(view.book, asAt))
    .filter(({ action, state }) => state.saidDoneOn !== null && view.reader.mayReadAction(action));
  return {
    things: counted.map(({ action }) => ({ id: action.actionId, name: action.title })),
    recordsOf: async (ids) => {
      const evidence = await listEvidence(deps.db.read, dates.known, { about: 'action', aboutIds: [...ids] });
      return (id) => [...ofHistory(view.historyOf(id), asAt), ...ofEvidence(evidence, { id, asAt })];
    },
  };
}

/** Who said it done, and who looked and found it so. */
function ofHistory(history: ActionHistory | undefined, asAt: IsoDate): readonly Found[] {
  const said = history?.progress.filter(({ status, enteredOn }) => status === 'said-done' && enteredOn <= asAt) ?? [];
  const checks = history?.checks.filter(({ checkedOn }) => checkedOn <= asAt) ?? [];
  return [
    ...said.map(({ progressId: factId, enteredOn: on, note }): Found => {
      return { part: 'counted', kind: 'Said done', title: note, ...nothing, on, table: 'progress', factId };
    }),
    ...checks.map(({ checkId: factId, checkedOn: on, note, checkerRole }): Found => {
      const title = note ?? `Found done${checkerRole === null ? '' : ` by ${checkerRole}`}`;
      return { part: 'counted', kind: 'Checked', title, ...nothing, on, table: 'action_check', factId };
    }),
  ];
}

async function obligationsAssessed({ deps, dates }: Asking): Promise<Source> {
  const { standings } = await dutyViewOf(deps, dates);
  const counted = standings.filter(
    ({ application, assessment }) => application.falls === 'on-us' && assessment !== null,
  );
  const byId = new Map(counted.map((standing) => [standing.obligation.obligationId, standing]));
  return {
    things: counted.map(({ obligation: { obligationId: id, title } }) => ({ id, name: `${id} ${title}` })),
    recordsOf: async () => (id) => {
      const { assessment = null, evidence = [] } = byId.get(id) ?? {};
      const shown = ofEvidence(evidence, { id, asAt: dates.asAt });
      if (assessment === null) return shown;
      const { assessmentId: factId, assessedOn: on, rating, reason } = assessment;
      const title = `${assessmentClassNames[rating]}: ${reason}`;
      return [{ part: 'counted', kind: 'Assessment', title, ...nothing, on, table: 'assessment', factId }, ...shown];
    },
  };
}

/** Evidence of one thing that shows something of the day or an earlier one. */
function ofEvidence(
  evidence: readonly Evidence[],
  { id, asAt }: { readonly id: string; readonly asAt: IsoDate },
): readonly Found[] {
  return evidence
    .filter(({ aboutId, datedOn }) => aboutId === id && datedOn <= asAt)
    .map(({ evidenceId: factId, kind, title, reference: where, link, datedOn: on }) => ({
      part: 'evidence',
      kind: evidenceKindNames[kind],
      title,
      where,
      link,
      on,
      table: 'evidence',
      factId,
    }));
}
