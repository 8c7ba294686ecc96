import { Anchor } from './Anchor.tsx';

export interface Crumb {
  readonly text: string;
  /** Absent for the page itself. */
  readonly href?: string | undefined;
}

export interface BreadcrumbsProps {
  readonly items: readonly Crumb[];
}

export function Breadcrumbs({ items }: BreadcrumbsProps) {
  return (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {items.map(({ text, href }) =>
          href === undefined ? (
            <li key={text} className="govuk-breadcrumbs__list-item" aria-current="page">
              {text}
            </li>
          ) : (
            <li key={text} className="govuk-breadcrumbs__list-item">
              <Anchor href={href} className="govuk-breadcrumbs__link">
                {text}
              </Anchor>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
