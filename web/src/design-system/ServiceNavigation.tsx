import { ServiceNavigation as Menu } from 'govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { Anchor } from './Anchor.tsx';
import { classNames } from './class-names.ts';

export interface NavigationItem {
  readonly href: string;
  readonly text: string;
}

export interface ServiceNavigationProps {
  readonly items: readonly NavigationItem[];
}

/** The areas of the product; on a telephone behind a "Menu" button. */
export function ServiceNavigation({ items }: ServiceNavigationProps) {
  const root = useRef<HTMLDivElement>(null);
  const menu = useRef<Menu>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // A second start would only complain in the console, and React's strict mode starts everything twice.
    const element = root.current;
    if (element !== null && !element.hasAttribute('data-govuk-service-navigation-init'))
      menu.current = new Menu(element);
  }, []);
  const shownPage = useRef(pathname);
  useEffect(() => {
    if (shownPage.current === pathname) return;
    shownPage.current = pathname;
    // An open menu has done its work once a page was chosen from it.
    root.current?.querySelector<HTMLButtonElement>('button[aria-expanded="true"]')?.click();
  }, [pathname]);
  const active = activeItem(items, pathname);
  return (
    <div className="govuk-service-navigation" ref={root}>
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          <nav aria-label="Menu" className="govuk-service-navigation__wrapper">
            {items.length > 1 && (
              <button
                type="button"
                className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
                aria-controls="navigation"
                hidden
                // Hidden from everybody until the script shows it to everybody, as published.
                // oxlint-disable-next-line jsx-a11y/no-aria-hidden-on-focusable
                aria-hidden="true"
              >
                Menu
              </button>
            )}
            <ul className="govuk-service-navigation__list" id="navigation">
              {items.map((item) => (
                <Item key={item.href} item={item} isActive={item === active} isCurrent={item.href === pathname} />
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  );
}

interface ItemProps {
  readonly item: NavigationItem;
  readonly isActive: boolean;
  readonly isCurrent: boolean;
}

function Item({ item: { href, text }, isActive, isCurrent }: ItemProps) {
  const current = isCurrent ? 'page' : 'true';
  return (
    <li className={classNames('govuk-service-navigation__item', isActive && 'govuk-service-navigation__item--active')}>
      <Anchor className="govuk-service-navigation__link" href={href} aria-current={isActive ? current : undefined}>
        {isActive ? <strong className="govuk-service-navigation__active-fallback">{text}</strong> : text}
      </Anchor>
    </li>
  );
}

/** The area that holds the page in view. One that all others lie under, the overview, is no more than its own page. */
export function activeItem(items: readonly NavigationItem[], pathname: string): NavigationItem | undefined {
  return items.find(
    ({ href }) =>
      pathname === href || (pathname.startsWith(`${href}/`) && !items.some((item) => item.href.startsWith(`${href}/`))),
  );
}
