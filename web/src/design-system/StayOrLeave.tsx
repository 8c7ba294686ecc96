import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { isPage } from '../address.ts';
import { Button, ButtonGroup } from './Button.tsx';
import { forgetUnsaved, hasUnsaved, leave, setAsker } from './unsaved.ts';

/** Where the reader is, and how many pages after the first one in this tab. */
interface Place {
  readonly address: string;
  readonly index: number;
}

/** Asks before a link, Back or closing the tab takes away what was typed into a form and not saved. */
export function StayOrLeave() {
  const { pathname, search } = useLocation();
  const place = useRef<Place>({ address: '', index: 0 });
  const [way, setWay] = useState<() => void>();
  useEffect(() => {
    place.current = { address: pathname + search, index: indexOf(window.history.state) };
  }, [pathname, search]);
  // In the layout, where what is inside comes first: of Back the router must not have heard when this does.
  useLayoutEffect(() => {
    setAsker((go) => setWay(() => go));
    return watchWaysOut(() => place.current);
  }, []);
  if (way === undefined) return null;
  // The way that was asked about: the browser tells that a dialog was closed a moment later, when another may be asked of.
  return <Ask leaveNow={way} onClose={() => setWay((now) => (now === way ? undefined : now))} />;
}

function Ask({ leaveNow, onClose }: { readonly leaveNow: () => void; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const shownFor = useRef<() => void>(undefined);
  // With each question, also one that comes when the dialog was only just closed.
  useLayoutEffect(() => {
    if (shownFor.current === leaveNow) return;
    shownFor.current = leaveNow;
    if (dialog.current?.open === false) dialog.current.showModal();
  }, [leaveNow]);
  function go(): void {
    forgetUnsaved();
    dialog.current?.close();
    leaveNow();
  }
  return (
    <dialog
      className="app-stay-or-leave"
      ref={dialog}
      aria-labelledby="stay-or-leave"
      onClose={() => dialog.current?.open === false && onClose()}
    >
      <h2 className="govuk-heading-m" id="stay-or-leave">
        What you typed is not saved
      </h2>
      <p className="govuk-body">Leaving this page loses it. Stay to go on typing or to save it.</p>
      <ButtonGroup>
        <Button type="button" onClick={() => dialog.current?.close()}>
          Stay on this page
        </Button>
        <Button type="button" variant="secondary" onClick={go}>
          Leave without saving
        </Button>
      </ButtonGroup>
    </dialog>
  );
}

/** Before the router hears of it. @returns how to stop watching */
function watchWaysOut(whereNow: () => Place): () => void {
  function onClick(event: MouseEvent): void {
    const link = hasUnsaved() ? linkOf(event) : null;
    if (link === null || addressOf(link) === whereNow().address) return;
    event.preventDefault();
    event.stopPropagation();
    leave(() => link.click());
  }
  function onPop(event: PopStateEvent): void {
    const { address, index } = whereNow();
    const steps = indexOf(event.state) - index;
    if (!hasUnsaved() || steps === 0 || addressOf(window.location) === address) return;
    // The browser has gone already: it is brought back, and sent once more when the reader says so.
    event.stopImmediatePropagation();
    window.history.go(-steps);
    leave(() => window.history.go(steps));
  }
  function onUnload(event: BeforeUnloadEvent): void {
    if (hasUnsaved()) event.preventDefault();
  }
  const watching = new AbortController();
  const first = { capture: true, signal: watching.signal };
  document.addEventListener('click', onClick, first);
  window.addEventListener('popstate', onPop, first);
  window.addEventListener('beforeunload', onUnload, first);
  return () => watching.abort();
}

/** The link of ours that a click opens in this tab. */
function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isElsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (link === null || isElsewhere || link.target !== '' || link.download !== '') return null;
  return link.origin === window.location.origin && isPage(link.pathname) ? link : null;
}

function addressOf({ pathname, search }: HTMLAnchorElement | Location): string {
  return pathname + search;
}

/** The router numbers the pages of a tab. */
function indexOf(state: unknown): number {
  return typeof state === 'object' && state !== null && 'idx' in state && typeof state.idx === 'number' ? state.idx : 0;
}
