import type { ReportFound } from '@due-regard/shared/reports/api.ts';
import { londonTimeWords } from '../../design-system/london-day.ts';

/** Where a report that is being written stands, and what has to be done next and by whom. */
export function nextStepWords({ standing, steps }: Pick<ReportFound, 'standing' | 'steps'>): string {
  const last = steps.at(-1);
  if (standing === 'draft' && last?.step === 'sent-back')
    return `${last.byName} sent it back: “${last.reason ?? ''}”. It is gone over again, and then somebody reviews it.`;
  return {
    draft: 'This is a draft. Next somebody reads all of it, its figures too, and says that they have reviewed it.',
    reviewed: `${last?.byName ?? 'Somebody'} has reviewed it. Next another person, who wrote nothing in it, approves it.`,
    approved: `${last?.byName ?? 'Somebody'} approved it ${last === undefined ? '' : londonTimeWords(last.at)}. Next it is issued just as it was approved then and as it stands below, whatever has been entered since.`,
    issued: 'It is issued.',
  }[standing];
}

/** Why the reader may not approve a report, in words. */
export const notApprovedWords: Readonly<Record<NonNullable<ReportFound['notApproved']>, string>> = {
  'not-reviewed': 'It is approved after somebody has reviewed it as it stands now.',
  'wrote-it': 'You wrote in this report, so somebody who did not has to approve it.',
  'reviewed-it': 'You reviewed this report, so somebody else has to approve it.',
  'not-your-role': 'Officers and the Prevent lead review, approve and issue reports; your roles do not include that.',
};

export type WayOn = 'reviewed' | 'approved' | 'issue' | 'send-back';

/** What somebody who writes reports can do with one now, the likeliest first. */
export function waysOn({ standing, notApproved }: Pick<ReportFound, 'standing' | 'notApproved'>): readonly WayOn[] {
  if (standing === 'draft') return ['reviewed'];
  if (standing === 'reviewed') return notApproved === null ? ['approved', 'send-back'] : ['send-back'];
  return standing === 'approved' ? ['issue', 'send-back'] : [];
}
