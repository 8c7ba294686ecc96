import { refused } from '@due-regard/shared/http/problem.ts';
import type { StatementBody } from '@due-regard/shared/training/statement-api.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { listDecisions, listStatements } from '@due-regard/db/training/queries.ts';
import type { KnownStatement } from '@due-regard/db/training/queries.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { readDraft } from './read-draft.ts';
import { statementRow } from './statement-row.ts';

interface Correction {
  readonly statementId: string;
  readonly body: StatementBody & { readonly reason: string };
}

/** Puts the right statement in the place of a wrong one; what was known before stays as it was known. */
export async function correctStatement(
  deps: ChangeDeps,
  actor: Actor,
  correction: Correction,
): Promise<{ readonly statementId: string }> {
  return change(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const { reason, ...body } = correction.body;
    const before = await getStatement(one, correction.statementId);
    const draft = await readDraft(one.read, actor.authority, { body: { toldOn: before.toldOn, ...body }, today });
    await withdrawWithDecisions(one, before.statementId);
    const [statementId = ''] = await one.record('statement', [statementRow(draft, { replaces: before.statementId })]);
    return one.done(
      { what: 'statement.corrected', subject: before.organisationId, before, after: { statementId, ...draft }, reason },
      { statementId },
    );
  });
}

/** Withdraws a statement; it stays in what was known before. */
export async function withdrawStatement(
  deps: ChangeDeps,
  actor: Actor,
  { statementId, reason }: { readonly statementId: string; readonly reason: string },
): Promise<{ readonly statementId: string }> {
  return change(deps, actor, async (one) => {
    const before = await getStatement(one, statementId);
    await withdrawWithDecisions(one, statementId);
    return one.done({ what: 'statement.withdrawn', subject: before.organisationId, before, reason }, { statementId });
  });
}

/** @throws Refusal `stale` when it has been withdrawn already, `not-found` when it was never there */
export async function getStatement(one: Change, statementId: string): Promise<KnownStatement> {
  await one.checkStands('statement', statementId);
  const statements = await listStatements(one.read, knownNow(one.authority));
  const found = statements.find((statement) => statement.statementId === statementId);
  if (found === undefined) throw refused('stale');
  return found;
}

/** A decision is about a statement: it goes with it. */
async function withdrawWithDecisions(one: Change, statementId: string): Promise<void> {
  const decisions = await listDecisions(one.read, knownNow(one.authority));
  const own = decisions.filter((decision) => decision.statementId === statementId);
  await one.withdraw(
    'decision',
    own.map((decision) => decision.decisionId),
  );
  await one.withdraw('statement', [statementId]);
}
