import { Suspense, use } from 'react';
import { Outlet } from 'react-router';
import { SkipLink } from './design-system/Blocks.tsx';
import { Footer } from './design-system/Footer.tsx';
import type { FooterLink } from './design-system/Footer.tsx';
import { DemonstrationBanner, Header } from './design-system/Header.tsx';
import { Loading } from './design-system/Loading.tsx';
import { ServiceNavigation } from './design-system/ServiceNavigation.tsx';
import type { NavigationItem } from './design-system/ServiceNavigation.tsx';
import { councilWords, SiteFacts } from './site.ts';

export interface LayoutProps {
  /** The areas this person may see; none before signing in. */
  readonly areas?: readonly NavigationItem[] | undefined;
}

const none: readonly NavigationItem[] = [];

/** What surrounds every page. */
export function Layout({ areas = none }: LayoutProps) {
  const site = use(SiteFacts);
  return (
    <>
      <SkipLink />
      <header>
        <Header organisation={site.councilName} />
        {areas.length > 0 && <ServiceNavigation items={areas} />}
        {site.isDemonstration && <DemonstrationBanner />}
      </header>
      <Suspense fallback={<PageOnItsWay />}>
        <Outlet />
      </Suspense>
      <Footer links={linksOf(site.sourceAddress)} words={`Due Regard, run by ${councilWords(site)}.`} />
    </>
  );
}

function PageOnItsWay() {
  return (
    <div className="govuk-width-container">
      <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
        <Loading words="Loading the page" />
      </main>
    </div>
  );
}

function linksOf(sourceAddress: string | undefined): readonly FooterLink[] {
  return [
    { href: '/accessibility', text: 'Accessibility statement' },
    { href: '/privacy', text: 'Privacy' },
    { href: '/cookies', text: 'Cookies' },
    { href: '/api-description', text: 'API' },
    ...(sourceAddress === undefined ? [] : [{ href: sourceAddress, text: 'Source code' }]),
  ];
}
