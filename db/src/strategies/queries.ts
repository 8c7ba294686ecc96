import type { StrategyDocument } from '@due-regard/shared/strategies/document.ts';
import { textsOf } from '../json.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

/** What is known of each strategy, policy or agreement from which day on, the earliest first. */
export async function listDocuments(db: Reader, known: Known): Promise<readonly StrategyDocument[]> {
  const rows = await db
    .selectFrom('document')
    .select([
      'fact_id as factId',
      'document_id as documentId',
      'valid_from as validFrom',
      'kind',
      'title',
      'owner_role as ownerRole',
      'owner_organisation as ownerOrganisation',
      'owner_user as ownerUser',
      'prepared_on as preparedOn',
      'consult_from as consultFrom',
      'consult_to as consultTo',
      'agreed_on as agreedOn',
      'agreed_by as agreedBy',
      'in_force_from as inForceFrom',
      'reviewed_on as reviewedOn',
      'refresh_due as refreshDue',
      'ended_on as endedOn',
      'superseded_by as supersededBy',
      'linked',
      'equality',
      'equality_on as equalityOn',
      'profile_year as profileYear',
      'profile_seen as profileSeen',
      'link',
      'note',
      'publication',
    ])
    .where(knownIn<'document'>(known))
    .orderBy('valid_from')
    .orderBy('fact_id')
    .execute();
  return rows.map((row) => ({ ...row, linked: textsOf(row.linked) }));
}
