import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { InsetText } from '../../design-system/Blocks.tsx';

export function KnownThen({ knownAt }: { readonly knownAt: IsoDate }) {
  return (
    <InsetText>
      <strong>As it was known on {longDate(knownAt)}.</strong> What was brought or corrected later is left out.
    </InsetText>
  );
}
