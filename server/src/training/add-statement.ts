import type { StatementBody } from '@due-regard/shared/training/statement-api.ts';
import { newPartsOf } from '@due-regard/shared/training/known-parts.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { listStatements } from '@due-regard/db/training/queries.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { readDraft } from './read-draft.ts';
import { statementRow } from './statement-row.ts';

interface Added {
  readonly statementId: string;
  readonly isDuplicate: boolean;
}

/** Records what a school told the council; what it has told already is not recorded twice, however often it is sent at once. */
export async function addStatement(deps: ChangeDeps, actor: Actor, body: StatementBody): Promise<Added> {
  return change<Added>(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const draft = await readDraft(one.read, actor.authority, { body, today });
    const told = await listStatements(one.read, knownNow(actor.authority), draft.organisationId);
    const same = newPartsOf(draft, told) === null ? told.at(-1) : undefined;
    if (same !== undefined) return one.unchanged({ statementId: same.statementId, isDuplicate: true });
    const [statementId = ''] = await one.record('statement', [statementRow(draft)]);
    return one.done(
      { what: 'statement.added', subject: draft.organisationId, after: { statementId, ...draft } },
      { statementId, isDuplicate: false },
    );
  });
}
