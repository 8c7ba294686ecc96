import { Anchor } from './Anchor.tsx';
import { classNames } from './class-names.ts';
import { pageItems } from './page-items.ts';

export interface PaginationProps {
  readonly page: number;
  readonly pages: number;
  /** `(page) => withParameters(search, { page: String(page) })` */
  readonly hrefOf: (page: number) => string;
  readonly label?: string | undefined;
}

/** Nothing at all where everything is on one page. */
export function Pagination({ page, pages, hrefOf, label = 'Pagination' }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav className="govuk-pagination" aria-label={label}>
      {page > 1 && <Step kind="prev" href={hrefOf(page - 1)} />}
      <ul className="govuk-pagination__list">
        {pageItems(page, pages).map((item) =>
          item.isGap ? (
            <li key={`gap ${String(item.before)}`} className="govuk-pagination__item govuk-pagination__item--ellipsis">
              ⋯
            </li>
          ) : (
            <li
              key={item.page}
              className={classNames('govuk-pagination__item', item.page === page && 'govuk-pagination__item--current')}
            >
              <Anchor
                className="govuk-link govuk-pagination__link"
                href={hrefOf(item.page)}
                aria-label={`Page ${String(item.page)}`}
                aria-current={item.page === page ? 'page' : undefined}
              >
                {item.page}
              </Anchor>
            </li>
          ),
        )}
      </ul>
      {page < pages && <Step kind="next" href={hrefOf(page + 1)} />}
    </nav>
  );
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const;

function Step({ kind, href }: { readonly kind: 'prev' | 'next'; readonly href: string }) {
  const arrow = (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[kind]} />
    </svg>
  );
  return (
    <div className={`govuk-pagination__${kind}`}>
      <Anchor className="govuk-link govuk-pagination__link" href={href} rel={kind}>
        {kind === 'prev' && arrow}
        <span className="govuk-pagination__link-title">
          {kind === 'prev' ? 'Previous' : 'Next'}
          <span className="govuk-visually-hidden"> page</span>
        </span>
        {kind === 'next' && arrow}
      </Anchor>
    </div>
  );
}
