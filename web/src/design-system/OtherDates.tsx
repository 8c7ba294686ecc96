import { useSearchParams } from 'react-router';
import type { ProblemKind } from './problem-words.ts';
import { ChangeDates } from './ChangeDates.tsx';

const ofTheDay: ReadonlySet<ProblemKind> = new Set(['not-found', 'not-there-yet', 'bad-request']);

/** The way to another day, where a page has no answer for the one that its address asks for. */
export function OtherDates({ kind }: { readonly kind: ProblemKind }) {
  const [parameters] = useSearchParams();
  const [asAt, knownAt] = [parameters.get('asAt'), parameters.get('knownAt')];
  if (!ofTheDay.has(kind) || (asAt === null && knownAt === null)) return null;
  return (
    <>
      {kind === 'not-found' && (
        <p className="govuk-body">
          The address asks for a day of its own: it may not have been there, or not have been known, on that day.
        </p>
      )}
      <ChangeDates asAt={asAt} knownAt={knownAt} />
    </>
  );
}
