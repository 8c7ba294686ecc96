import { longDate } from '@due-regard/shared/calendar/words.ts';
import { planWriting } from '@due-regard/shared/plans/write-api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { WithdrawLink } from './PlanActions.tsx';
import type { PlanReply } from './rows.ts';

/** Which body approved which version when; each version is kept. */
export function Approvals({ approvals }: Pick<PlanReply, 'approvals'>) {
  const { authority } = useHere();
  return (
    <section aria-labelledby="approvals">
      <h2 className="govuk-heading-m" id="approvals">
        Versions approved
      </h2>
      {approvals.length === 0 ? (
        <p className="govuk-body">No body has approved this plan yet.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {approvals.toReversed().map(({ approvalId, label, approvedOn, bodyName, note }) => (
            <li key={approvalId}>
              <TextLink href={`/${authority}/plan-approvals/${approvalId}`}>
                {label}, approved {longDate(approvedOn)}
              </TextLink>
              <span className="app-second-line">{byWords(bodyName, note)}</span>
              <WithdrawLink asks={planWriting.withdrawApproval} what="approval" of={approvalId} hidden={label} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** On which days the plan was looked at as a whole. */
export function Reviews({ reviews }: Pick<PlanReply, 'reviews'>) {
  return (
    <section aria-labelledby="reviews">
      <h2 className="govuk-heading-m" id="reviews">
        Reviews
      </h2>
      {reviews.length === 0 ? (
        <p className="govuk-body">This plan has not been reviewed yet.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {reviews.toReversed().map(({ reviewId, reviewedOn, bodyName, note }) => (
            <li key={reviewId}>
              {longDate(reviewedOn)}
              <span className="app-second-line">{byWords(bodyName, note)}</span>
              <WithdrawLink
                asks={planWriting.withdrawReview}
                what="review"
                of={reviewId}
                hidden={`the review of ${longDate(reviewedOn)}`}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function byWords(bodyName: string | null, note: string | null): string {
  return [bodyName ?? 'No body named', note].filter((part) => part !== null).join(' · ');
}
