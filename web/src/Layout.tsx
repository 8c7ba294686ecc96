import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from 'react-router';
import { areasOf } from './areas.ts';
import { SkipLink } from './design-system/Blocks.tsx';
import { Footer } from './design-system/Footer.tsx';
import type { FooterLink } from './design-system/Footer.tsx';
import { DemonstrationBanner, Header } from './design-system/Header.tsx';
import { StayOrLeave } from './design-system/StayOrLeave.tsx';
import { ServiceNavigation } from './design-system/ServiceNavigation.tsx';
import { AccountLinks } from './people/AccountLinks.tsx';
import { presence } from './people/session.ts';
import { about, councilOf, councilWords, SiteFacts, siteOf } from './site.ts';

/** What surrounds every page. */
export function Layout() {
  const { pathname } = useLocation();
  const code = pathname.split('/')[1];
  const person = useQuery(presence).data?.person ?? null;
  const said = useQuery(about).data;
  const site = siteOf({ about: said, person, code, isSecure: window.location.protocol === 'https:' });
  const council = councilOf({ person, code });
  return (
    <SiteFacts value={site}>
      <SkipLink />
      <header>
        <Header organisation={site.councilName}>{person !== null && <AccountLinks person={person} />}</Header>
        {council !== undefined && <ServiceNavigation key={council.code} items={areasOf(council)} />}
        {site.isDemonstration && <DemonstrationBanner ownDate={council?.ownDate ?? null} />}
      </header>
      <Outlet />
      <StayOrLeave />
      <Footer links={linksOf(site.sourceAddress)} words={`Due Regard, run by ${councilWords(site)}.`} />
    </SiteFacts>
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
