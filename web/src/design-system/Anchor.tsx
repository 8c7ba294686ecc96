import type { ComponentPropsWithRef } from 'react';
import { Link, useLocation } from 'react-router';
import { isPage, withDates } from '../address.ts';

export interface AnchorProps extends Omit<ComponentPropsWithRef<'a'>, 'href'> {
  readonly href: string;
  /** False for a link that should leave the date in view behind: "back to today". */
  readonly keepsDate?: boolean | undefined;
}

/** A bare link: pages of ours through the router, with the date in view; files and other sites as they are. */
export function Anchor({ href, keepsDate = true, children, ...rest }: AnchorProps) {
  const { search } = useLocation();
  if (!isPage(href)) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <Link to={keepsDate ? withDates(href, search) : href} discover="none" {...rest}>
      {children}
    </Link>
  );
}

/** A link in running text. */
export function TextLink({ className = 'govuk-link', ...rest }: AnchorProps) {
  return <Anchor className={className} {...rest} />;
}
