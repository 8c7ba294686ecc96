import type { CoverageReply } from '@due-regard/shared/training/coverage-api.ts';
import { expiringApi } from '@due-regard/shared/training/expiring-api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { schools } from '@due-regard/shared/training/measure-sentences.ts';

/** How many fall out of date soon, each count holding the ones before it. */
export function ExpiringCounts({ expiring }: { readonly expiring: CoverageReply['expiring'] }) {
  const { authority, may } = useHere();
  return (
    <>
      <h2 className="govuk-heading-m">Out of date soon</h2>
      <p className="govuk-body">
        {expiring.days90 === 0
          ? 'No school falls out of date in the next 90 days.'
          : `${schools(expiring.days30)} in the next 30 days, ${String(expiring.days60)} in 60 and ${String(expiring.days90)} in 90, unless training is renewed.`}{' '}
        {expiring.days90 > 0 && may(expiringApi.list) && (
          <TextLink href={`/${authority}/training/expiring`}>See which schools fall out of date</TextLink>
        )}
      </p>
    </>
  );
}
