import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import type { PlanAnswers } from '@due-regard/shared/imports/plans/preview.ts';
import { actionsAt } from '@due-regard/shared/plans/actions-at.ts';
import type { ActionAt } from '@due-regard/shared/plans/actions-at.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import { planBookOf } from '@due-regard/shared/plans/facts.ts';
import type { PlanBook } from '@due-regard/shared/plans/facts.ts';
import { change } from '@due-regard/db/change.ts';
import { loadPlanFacts } from '@due-regard/db/measure/plan-facts.ts';
import type { Database } from '@due-regard/db/open.ts';
import type { TableDocument } from '@due-regard/server/documents/table-document.ts';
import { acceptBatch, stageFile } from '@due-regard/server/imports/batches.ts';
import { actionsFile } from '@due-regard/server/plans/actions-file.ts';
import { viewPlans } from '@due-regard/server/plans/plans-view.ts';
import { emptyPlan } from '../../support/plan-rows.ts';
import { council, makeCouncil } from '../support/council.ts';
import type { TestCouncil } from '../support/council.ts';

/** What is said of a plan as it is brought. */
export interface PlanMore {
  readonly fileDate?: IsoDate;
  readonly planId?: string;
  readonly mappingId?: string;
  readonly leavesOutBadRows?: boolean;
  readonly kind?: 'plan' | 'agency-reply';
  readonly fileName?: string;
}

/** A council with two plans that bring and take away files of actions. */
export interface PlanCouncil extends TestCouncil {
  readonly partnership: string;
  readonly own: string;
  readonly stagePlan: (content: string | Uint8Array, more?: PlanMore) => Promise<BatchReply>;
  readonly take: (batch: BatchReply, answers?: Partial<PlanAnswers>) => Promise<BatchReply>;
  /** Stages a plan and takes it in. */
  readonly bringPlan: (content: string | Uint8Array, more?: PlanMore) => Promise<BatchReply>;
  readonly book: () => Promise<PlanBook>;
  /** By their words. */
  readonly actions: (asAt?: string) => Promise<readonly ActionAt[]>;
  /** The file of all actions, before it is written in a format. */
  readonly document: () => Promise<TableDocument>;
}

const from = isoDate('2017-01-01');

export async function makePlanCouncil(db: Database): Promise<PlanCouncil> {
  const at = await makeCouncil(db, []);
  const [partnership, own] = await change(at.deps, at.actor, async (one) => {
    const ids = [one.newId(), one.newId()] as const;
    await one.record('plan', [
      { ...emptyPlan, plan_id: ids[0], valid_from: from, name: 'Partnership plan' },
      { ...emptyPlan, plan_id: ids[1], valid_from: from, name: 'Council plan', kind: 'council' },
    ]);
    return one.done({ what: 'plan.added', subject: ids[0] }, ids);
  });
  const stagePlan: PlanCouncil['stagePlan'] = (content, more = {}) =>
    stageFile(at.deps, at.actor, {
      kind: more.kind ?? 'plan',
      bytes: new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content),
      fileName: more.fileName ?? 'plan.csv',
      fileDate: more.fileDate,
      leavesOutBadRows: more.leavesOutBadRows ?? false,
      planId: more.planId,
      choices: { mappingId: more.mappingId ?? null },
    });
  const take: PlanCouncil['take'] = ({ batchId }, { same = [], missing = [] } = {}) =>
    acceptBatch(at.deps, at.actor, { batchId, planAnswers: { same, missing } });
  const book = async (): Promise<PlanBook> =>
    planBookOf(await loadPlanFacts(db.read, { authority: council, before: undefined }));
  return {
    ...at,
    partnership,
    own,
    stagePlan,
    take,
    bringPlan: async (content, more) => take(await stagePlan(content, more)),
    book,
    actions: async (asAt = '2018-03-13') =>
      actionsAt(await book(), isoDate(asAt)).toSorted((one, other) => byName(one.action.title, other.action.title)),
    document: async () => actionsFile(db.read, await viewPlans(at.deps, at.actor, {}), { asked: {}, actor: at.actor }),
  };
}

const ownIds = new Set(['factId', 'placeId', 'progressId', 'revisionId', 'evidenceId']);

/** Records as they say it, whatever their order: what stands again has a new id of its fact. */
export function saidBy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(saidBy).toSorted((one, other) => (text(one) < text(other) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, own]) => (ownIds.has(key) ? [] : [[key, saidBy(own)]])),
  );
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
