import { refused } from '@due-regard/shared/http/problem.ts';
import { whyNotApprove } from '@due-regard/shared/reports/standing.ts';
import type { NotApproved } from '@due-regard/shared/reports/standing.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { todayOf } from '../http/as-at.ts';
import { contentOf } from './content-of.ts';
import { getUnissued } from './kept.ts';
import type { UpTo } from './report-dates.ts';

interface Found {
  readonly reportId: string;
  readonly step: 'reviewed' | 'approved';
  /** SHA-256 of the content that they had before them. */
  readonly contentSha256: string;
}

const refusals: Readonly<Record<NotApproved, string>> = {
  'not-reviewed': 'It is approved after somebody has reviewed it as it stands now.',
  'wrote-it': 'You wrote in this report: somebody who did not has to approve it.',
  'reviewed-it': 'You reviewed this report: somebody else has to approve it.',
};

/**
 * Finds a report fit, just as it was read: reviewed, or, by another person, approved. What is approved is issued so,
 * whatever is recorded in between.
 * @throws Refusal `stale` when it says something else by now, `conflict` for whoever may not approve it
 */
export async function findReportFit(
  deps: ChangeDeps,
  actor: Actor,
  { reportId, step, contentSha256 }: Found,
): Promise<undefined> {
  const { authority } = actor;
  const upTo = await momentOf(deps, authority);
  const { sha256 } = await contentOf(deps, { authority, reportId, upTo });
  return change(deps, actor, async (one) => {
    const report = await getUnissued(one, reportId);
    const why = step === 'approved' ? whyNotApprove(report.moves, actor.userId) : null;
    if (why !== null) throw refused('conflict', refusals[why]);
    const isWritten = report.moves.writings.some(({ seq }) => seq > upTo.entry);
    if (isWritten || sha256 !== contentSha256)
      throw refused('stale', 'The report says something else by now: read it again.');
    await one.record('report_step', [
      {
        report_id: reportId,
        step,
        taken_by: actor.userId,
        reason: null,
        content_sha256: sha256,
        up_to_entry: upTo.entry,
        up_to_at: upTo.at,
        up_to_day: upTo.today,
      },
    ]);
    return one.done({ what: `report.${step}`, subject: reportId, after: { contentSha256: sha256 } }, undefined);
  });
}

/** Sends a report back to be gone over again. @throws Refusal `conflict` once issued */
export function sendBack(
  deps: ChangeDeps,
  actor: Actor,
  { reportId, reason }: { readonly reportId: string; readonly reason: string },
): Promise<undefined> {
  return change(deps, actor, async (one) => {
    const report = await getUnissued(one, reportId);
    if (report.standing === 'draft')
      throw refused('conflict', 'It is a draft: nobody has reviewed it as it stands now.');
    await one.record('report_step', [
      {
        report_id: reportId,
        step: 'sent-back',
        taken_by: actor.userId,
        reason,
        content_sha256: null,
        up_to_entry: null,
        up_to_at: null,
        up_to_day: null,
      },
    ]);
    return one.done({ what: 'report.sent-back', subject: reportId, reason }, undefined);
  });
}

/** This moment, by the last entry of the record of changes. */
async function momentOf({ db, clock }: Pick<ChangeDeps, 'db' | 'clock'>, authority: string): Promise<UpTo> {
  const own = await getAuthority(db.read, authority);
  return { entry: own.revision, at: clock.now(), today: todayOf(own, clock) };
}
