import type {
  Action,
  ActionCheck,
  ActionPlace,
  AgencyReply,
  AgencyRequest,
  Progress,
  RagOverride,
} from '@due-regard/shared/plans/action.ts';
import { compiledOnce } from '../compiled-once.ts';
import { textsOf } from '../json.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

/** The rows of all actions or of these. @param actionIds not empty */
type Listing<Row> = (db: Reader, known: Known, actionIds?: readonly string[]) => Promise<readonly Row[]>;

/** What each action, or each of these, is from which day on, the earliest first. @param actionIds not empty */
export async function listActions(db: Reader, known: Known, actionIds?: readonly string[]): Promise<readonly Action[]> {
  const rows = await actionsOf(db, known, actionIds);
  return rows.map((row) => ({
    ...row,
    partners: textsOf(row.partners),
    isToBeChecked: row.isToBeChecked === 1,
    obligations: textsOf(row.obligations),
    recommendations: textsOf(row.recommendations),
    risks: textsOf(row.risks),
  }));
}

const actionsOf = compiledOnce((db, known: Known, actionIds?: readonly string[]) => {
  const query = db
    .selectFrom('action')
    .select([
      'fact_id as factId',
      'action_id as actionId',
      'valid_from as validFrom',
      'title',
      'outcome',
      'theme',
      'owner_role as ownerRole',
      'owner_organisation as ownerOrganisation',
      'owner_user as ownerUser',
      'accountable_role as accountableRole',
      'lead_agency as leadAgency',
      'partners',
      'starts_on as startsOn',
      'due_on as dueOn',
      'is_to_be_checked as isToBeChecked',
      'publication',
      'exempt_paragraph as exemptParagraph',
      'exempt_reason as exemptReason',
      'obligations',
      'recommendations',
      'risks',
      'other_duties as otherDuties',
      'carried_from as carriedFrom',
    ])
    .where(knownIn<'action'>(known))
    .orderBy('valid_from')
    .orderBy('recorded_seq')
    .orderBy('fact_id');
  return actionIds === undefined ? query : query.where('action_id', 'in', actionIds);
});

/** The ids of all actions, in the order of their first rows in {@link listActions}. */
export async function listActionIds(db: Reader, known: Known): Promise<readonly string[]> {
  return [...new Set((await actionIdsOf(db, known)).map(({ actionId }) => actionId))];
}

const actionIdsOf = compiledOnce((db, known: Known) =>
  db
    .selectFrom('action')
    .select('action_id as actionId')
    .where(knownIn<'action'>(known))
    .orderBy('valid_from')
    .orderBy('recorded_seq')
    .orderBy('fact_id'),
);

/** Where actions stand in plans, in the order in which they were put there. */
export const listActionPlaces: Listing<ActionPlace> = compiledOnce(
  (db, known: Known, actionIds?: readonly string[]) => {
    const query = db
      .selectFrom('action_place')
      .select([
        'fact_id as placeId',
        'action_id as actionId',
        'plan_id as planId',
        'objective_id as objectiveId',
        'ref',
        'valid_from as validFrom',
        'left_on as leftOn',
      ])
      .where(knownIn<'action_place'>(known))
      .orderBy('valid_from')
      .orderBy('recorded_seq')
      .orderBy('fact_id');
    return actionIds === undefined ? query : query.where('action_id', 'in', actionIds);
  },
);

/** An entry of a log, with the file that it came with. */
export type KnownProgress = Progress & { readonly batchId: string | null };

/** The log of all actions, or of these, the earliest entry first. @param actionIds not empty */
export async function listProgress(
  db: Reader,
  known: Known,
  actionIds?: readonly string[],
): Promise<readonly KnownProgress[]> {
  const rows = await progressOf(db, known, actionIds);
  return rows.map((row) => ({ ...row, isFlagged: row.isFlagged === 1 }));
}

const progressOf = compiledOnce((db, known: Known, actionIds?: readonly string[]) => {
  const query = db
    .selectFrom('progress')
    .select([
      'fact_id as progressId',
      'action_id as actionId',
      'entered_on as enteredOn',
      'status',
      'note',
      'blocked_reason as blockedReason',
      'is_flagged as isFlagged',
      'author',
      'author_role as authorRole',
      'batch_id as batchId',
    ])
    .where(knownIn<'progress'>(known))
    .orderBy('entered_on')
    .orderBy('recorded_seq')
    .orderBy('fact_id');
  return actionIds === undefined ? query : query.where('action_id', 'in', actionIds);
});

export const listRagOverrides: Listing<RagOverride> = compiledOnce(
  (db, known: Known, actionIds?: readonly string[]) => {
    const query = db
      .selectFrom('rag_override')
      .select([
        'fact_id as overrideId',
        'action_id as actionId',
        'from_on as fromOn',
        'until_on as untilOn',
        'rag',
        'reason',
      ])
      .where(knownIn<'rag_override'>(known))
      .orderBy('from_on')
      .orderBy('recorded_seq')
      .orderBy('fact_id');
    return actionIds === undefined ? query : query.where('action_id', 'in', actionIds);
  },
);

export const listActionChecks: Listing<ActionCheck> = compiledOnce(
  (db, known: Known, actionIds?: readonly string[]) => {
    const query = db
      .selectFrom('action_check')
      .select([
        'fact_id as checkId',
        'action_id as actionId',
        'checked_on as checkedOn',
        'body_id as bodyId',
        'meeting_id as meetingId',
        'checker',
        'checker_role as checkerRole',
        'note',
      ])
      .where(knownIn<'action_check'>(known))
      .orderBy('checked_on')
      .orderBy('recorded_seq')
      .orderBy('fact_id');
    return actionIds === undefined ? query : query.where('action_id', 'in', actionIds);
  },
);

/** Which agency was sent its rows when, the earliest first. */
export async function listAgencyRequests(db: Reader, known: Known): Promise<readonly AgencyRequest[]> {
  const rows = await db
    .selectFrom('agency_request')
    .select(['request_id as requestId', 'agency', 'sent_on as sentOn', 'reply_by as replyBy', 'plans', 'actions'])
    .where(knownIn<'agency_request'>(known))
    .orderBy('sent_on')
    .orderBy('recorded_seq')
    .orderBy('fact_id')
    .execute();
  return rows.map((row) => ({ ...row, plans: textsOf(row.plans), actions: textsOf(row.actions) }));
}

/** What came back of what was sent, the earliest first. */
export async function listAgencyReplies(db: Reader, known: Known): Promise<readonly AgencyReply[]> {
  const rows = await db
    .selectFrom('agency_reply')
    .select([
      'fact_id as replyId',
      'request_id as requestId',
      'replied_on as repliedOn',
      'batch_id as batchId',
      'actions',
    ])
    .where(knownIn<'agency_reply'>(known))
    .orderBy('replied_on')
    .orderBy('recorded_seq')
    .orderBy('fact_id')
    .execute();
  return rows.map((row) => ({ ...row, actions: textsOf(row.actions) }));
}
