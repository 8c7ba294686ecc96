import type { PlanFacts } from '@due-regard/shared/plans/facts.ts';
import { sql } from 'kysely';
import { compiledOnce } from '../compiled-once.ts';
import { listRevisions } from '../deadlines/revisions.ts';
import { listEvidence } from '../evidence/queries.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';
import { listActionChecks, listActionPlaces, listActions, listProgress, listRagOverrides } from '../plans/actions.ts';
import { listObjectives, listPlans } from '../plans/queries.ts';

/**
 * Everything that the standing of actions rests on, as known: the one way from the tables to the rules.
 * @param actionIds of these actions alone, with all plans and objectives
 */
export async function loadPlanFacts(db: Reader, known: Known, actionIds?: readonly string[]): Promise<PlanFacts> {
  const plans = await listPlans(db, known);
  const objectives = await listObjectives(db, known);
  if (actionIds?.length === 0) return { plans, objectives, ...nothing };
  const of = actionIds === undefined ? { about: 'action' as const } : { about: 'action' as const, aboutIds: actionIds };
  return {
    plans,
    objectives,
    actions: await listActions(db, known, actionIds),
    places: await listActionPlaces(db, known, actionIds),
    progress: await listProgress(db, known, actionIds),
    evidence: await listEvidence(db, known, of),
    checks: await listActionChecks(db, known, actionIds),
    overrides: await listRagOverrides(db, known, actionIds),
    revisions: await listRevisions(db, known, of),
  };
}

const nothing = { actions: [], places: [], progress: [], evidence: [], checks: [], overrides: [], revisions: [] };

/** The actions of which anything was recorded or withdrawn by a later entry of the record of changes than this one. */
export async function listActionsTouchedSince(
  db: Reader,
  { authority, entry }: { readonly authority: string; readonly entry: number },
): Promise<readonly string[]> {
  return [...new Set((await touchedSince(db, authority, entry)).map(({ actionId }) => actionId))];
}

// A row is withdrawn after it was recorded: the entry that touched it last is the one that withdrew it, if any did.
const lastEntry = sql<number>`coalesce(withdrawn_seq, recorded_seq)`;

const touchedSince = compiledOnce((db, authority: string, entry: number) => {
  function touched(table: 'action' | 'action_place' | 'progress' | 'action_check' | 'rag_override') {
    return db
      .selectFrom(table)
      .select('action_id as actionId')
      .where('authority_id', '=', authority)
      .where(lastEntry, '>', entry);
  }
  function touchedAbout(table: 'evidence' | 'due_revision') {
    return db
      .selectFrom(table)
      .select('about_id as actionId')
      .where('authority_id', '=', authority)
      .where('about', '=', 'action')
      .where(lastEntry, '>', entry);
  }
  // All rows and not each once: to put them in order, SQLite would walk through every log by its action.
  return touched('action')
    .unionAll(touched('action_place'))
    .unionAll(touched('progress'))
    .unionAll(touched('action_check'))
    .unionAll(touched('rag_override'))
    .unionAll(touchedAbout('evidence'))
    .unionAll(touchedAbout('due_revision'));
});
