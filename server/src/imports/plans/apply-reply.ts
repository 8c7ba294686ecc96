import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ReplyComparison } from '@due-regard/shared/imports/plans/compare-reply.ts';
import type { Change } from '@due-regard/db/change.ts';
import { evidenceRow } from './apply-plan.ts';

interface ApplyingReply {
  readonly comparison: ReplyComparison;
  readonly batchId: string;
  readonly fileDate: IsoDate;
}

/** Records what an agency answered: entries of logs, evidence, and which of its actions it has answered. */
export async function applyReply(
  one: Change,
  { comparison: { answered, known, unanswered, requests }, batchId, fileDate }: ApplyingReply,
): Promise<Readonly<Record<string, number>>> {
  await one.record(
    'progress',
    answered.flatMap(({ row, entry }) =>
      entry === null
        ? []
        : [
            {
              action_id: row.actionId,
              entered_on: entry.enteredOn,
              status: entry.status,
              note: entry.note,
              blocked_reason: null,
              is_flagged: 0 as const,
              // It is the agency's own word: whoever takes it in has not said it, and may look whether it is so.
              author: null,
              author_role: null,
              batch_id: batchId,
              row_number: row.rowNumber,
            },
          ],
    ),
  );
  await one.record(
    'evidence',
    answered.flatMap(({ row, entry, evidence }) =>
      evidence.map((text) =>
        evidenceRow(text, { actionId: row.actionId, datedOn: entry?.enteredOn ?? fileDate, batchId }),
      ),
    ),
  );
  await one.record(
    'agency_reply',
    requests
      .filter(({ now }) => now.size > 0)
      .map(({ request, now }) => ({
        request_id: request.requestId,
        replied_on: fileDate,
        batch_id: batchId,
        actions: JSON.stringify([...now]),
      })),
  );
  return { accepted: answered.length, duplicates: known, unanswered };
}
