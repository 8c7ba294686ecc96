import { Asked } from '../design-system/Asked.tsx';
import type { AskedProps } from '../design-system/Asked.tsx';
import { Failed } from '../design-system/Failed.tsx';
import { OtherDates } from '../design-system/OtherDates.tsx';

/**
 * As `Asked`, but figures that were shown before are gone once the server no longer gives them: when Channel was switched
 * off meanwhile, or a role was taken away.
 */
export function AskedNow<Reply>(asked: AskedProps<Reply>) {
  const { error } = asked.question;
  if (error === null) return <Asked {...asked} />;
  return (
    <>
      <Failed error={error} />
      <OtherDates kind={error.kind} />
    </>
  );
}
