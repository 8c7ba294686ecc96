import { useState } from 'react';
import { useLocation } from 'react-router';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { withParameters } from '../address.ts';

export interface CopyLinkProps {
  readonly asAt: IsoDate;
  readonly knownAt?: IsoDate | undefined;
}

/** Pins the dates in the address, so that the page can be cited in a paper and opens on the same figures. */
export function CopyLink({ asAt, knownAt }: CopyLinkProps) {
  const { pathname, search } = useLocation();
  const [answer, setAnswer] = useState('');
  const page = new URLSearchParams(search).get('page') ?? undefined;
  const pinned = pathname + withParameters(search, { asAt, knownAt, page });
  function copy(): void {
    const address = new URL(pinned, window.location.href).href;
    navigator.clipboard.writeText(address).then(
      () => setAnswer('Link copied'),
      // Not allowed here: the address itself can still be marked and copied.
      () => setAnswer(address),
    );
  }
  return (
    <>
      <button type="button" className="app-link-button" onClick={copy}>
        Copy a link for this date
      </button>
      <output>{answer}</output>
    </>
  );
}
