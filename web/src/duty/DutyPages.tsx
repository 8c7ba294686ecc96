import { useLocation } from 'react-router';
import { dutyApi } from '@due-regard/shared/duty/api.ts';
import { packApi } from '@due-regard/shared/duty/pack-api.ts';
import { Anchor } from '../design-system/Anchor.tsx';
import type { Crumb } from '../design-system/Breadcrumbs.tsx';
import { useHere } from '../here.ts';

const pages = [
  { to: 'duty', text: 'Obligations', asks: dutyApi.list },
  { to: 'duty/gaps', text: 'Gap analysis', asks: dutyApi.gaps },
  { to: 'duty/packs', text: 'Duty packs', asks: packApi.list },
] as const;

/** The pages about the duties; nothing for those who read the counts alone. */
export function DutyPages() {
  const { authority, may } = useHere();
  const { pathname } = useLocation();
  if (!may(dutyApi.list)) return null;
  return (
    <nav className="app-pages" aria-label="Duty pages">
      <ul className="app-pages__list">
        {pages.map(({ to, text }) => {
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

export function overviewCrumb(authority: string): readonly Crumb[] {
  return [{ text: 'Overview', href: `/${authority}` }];
}

/** The way to a page about the duties; the page itself is not in it. */
export function dutyCrumbs(
  authority: string,
  ...further: readonly (readonly [text: string, to: string])[]
): readonly Crumb[] {
  return [
    ...overviewCrumb(authority),
    { text: 'Duty', href: `/${authority}/duty` },
    ...further.map(([text, to]) => ({ text, href: `/${authority}/duty/${to}` })),
  ];
}
