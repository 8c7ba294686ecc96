import { useLocation } from 'react-router';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { Anchor } from '../design-system/Anchor.tsx';
import type { Crumb } from '../design-system/Breadcrumbs.tsx';
import { useHere } from '../here.ts';

const pages = [
  { to: 'plans', text: 'Progress', asks: planApi.progress },
  { to: 'actions', text: 'Actions', asks: planApi.actions },
  { to: 'agencies', text: 'Agencies', asks: planApi.agencies },
] as const;

/** The pages about action plans. */
export function PlansPages() {
  const { authority, may } = useHere();
  const { pathname } = useLocation();
  return (
    <nav className="app-pages" aria-label="Action plan pages">
      <ul className="app-pages__list">
        {pages
          .filter(({ asks }) => may(asks))
          .map(({ to, text }) => {
            const href = `/${authority}/${to}`;
            return (
              <li key={href}>
                <Anchor className="app-pages__link" href={href} aria-current={pathname === href ? 'page' : undefined}>
                  {text}
                </Anchor>
              </li>
            );
          })}
      </ul>
    </nav>
  );
}

/** The way to a page about plans; the page itself is not in it. */
export function planCrumbs(
  authority: string,
  ...further: readonly (readonly [text: string, to: string])[]
): readonly Crumb[] {
  return [
    { text: 'Overview', href: `/${authority}` },
    { text: 'Action plans', href: `/${authority}/plans` },
    ...further.map(([text, to]) => ({ text, href: `/${authority}/${to}` })),
  ];
}
