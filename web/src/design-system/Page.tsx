import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { Breadcrumbs } from './Breadcrumbs.tsx';
import type { Crumb } from './Breadcrumbs.tsx';
import { NotificationBanner } from './NotificationBanner.tsx';
import { PageTitle } from './page-title.ts';
import { savedWords } from './saved.ts';

export interface PageProps {
  /** The one `h1`, and the first part of the browser's title. */
  readonly title: string;
  /** The area it belongs to: `Page – Section – Due Regard`. */
  readonly section?: string | undefined;
  readonly breadcrumbs?: readonly Crumb[] | undefined;
  /** Small words over the heading: the register, the council, the kind of page. */
  readonly caption?: string | undefined;
  /** `<AsAt …/>`, where the page shows figures or records. */
  readonly asAt?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: breadcrumbs, then `<main>` with one heading; takes the focus when the reader comes to it. */
export function Page({ title, section, breadcrumbs, caption, asAt, children }: PageProps) {
  const main = useRef<HTMLElement>(null);
  const saved = useSavedWords();
  const { key } = useLocation();
  useFocusOnArrival(main, saved === undefined);
  const [hasErrors, setHasErrors] = useState(false);
  const words = [title, section, 'Due Regard'].filter((part) => part !== undefined && part !== '').join(' – ');
  useLayoutEffect(() => {
    document.title = hasErrors ? `Error: ${words}` : words;
  }, [hasErrors, words]);
  const pageTitle = useMemo(() => ({ setHasErrors }), []);
  return (
    <div className="govuk-width-container">
      {breadcrumbs !== undefined && <Breadcrumbs items={breadcrumbs} />}
      <main className="govuk-main-wrapper" id="main-content" tabIndex={-1} ref={main}>
        {saved !== undefined && (
          <NotificationBanner key={key} type="success">
            {saved}
          </NotificationBanner>
        )}
        {caption !== undefined && <span className="govuk-caption-l">{caption}</span>}
        <h1 className="govuk-heading-l">{title}</h1>
        <PageTitle value={pageTitle}>
          {asAt}
          {children}
        </PageTitle>
      </main>
    </div>
  );
}

/** The words a save left behind; not again on reload or Back. */
function useSavedWords(): string | undefined {
  const location: { readonly state: unknown } = useLocation();
  return useNavigationType() === NavigationType.Pop ? undefined : savedWords(location.state);
}

// Not when the product is first opened: there the browser starts at the top by itself. Turning the page of a list is
// arriving too; a filter or a sort changes the rest of the address and keeps the focus.
function useFocusOnArrival(main: { readonly current: HTMLElement | null }, wantsFocus: boolean): void {
  const { pathname, search, key } = useLocation();
  const kind = useNavigationType();
  const page = new URLSearchParams(search).get('page');
  const place = useRef<string>(undefined);
  useEffect(() => {
    const isSamePlace = place.current === `${pathname} ${page ?? ''}`;
    const isFiltered = page === null && place.current?.startsWith(`${pathname} `) === true;
    place.current = `${pathname} ${page ?? ''}`;
    if (key === 'default' || isSamePlace || isFiltered) return;
    if (kind !== NavigationType.Pop) window.scrollTo(0, 0);
    if (wantsFocus) main.current?.focus({ preventScroll: true });
  }, [pathname, page, key, kind, main, wantsFocus]);
}
