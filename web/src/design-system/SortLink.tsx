import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { withParameters } from '../address.ts';
import { Anchor } from './Anchor.tsx';

interface SortQuestion {
  readonly sortBy: string;
  readonly search: string;
  readonly defaultSort: string | undefined;
}

/** How a column stands in the sort that the address (or else the page) asks for. */
export function sortStateOf({ sortBy, search, defaultSort }: SortQuestion): 'ascending' | 'descending' | 'none' {
  const sort = new URLSearchParams(search).get('sort') ?? defaultSort;
  if (sort === sortBy) return 'ascending';
  return sort === `-${sortBy}` ? 'descending' : 'none';
}

interface SortLinkProps {
  readonly sortBy: string;
  readonly defaultSort: string | undefined;
  readonly children: ReactNode;
}

const arrows = { ascending: '▲', descending: '▼', none: '↕' } as const;

/** A heading that sorts: once upwards, again downwards, always as an address that can be sent on. */
export function SortLink({ sortBy, defaultSort, children }: SortLinkProps) {
  const { search } = useLocation();
  const state = sortStateOf({ sortBy, search, defaultSort });
  const href = withParameters(search, { sort: state === 'ascending' ? `-${sortBy}` : sortBy });
  return (
    <Anchor href={href} className="app-sort-link">
      {children}
      <span className="app-sort-link__arrow" aria-hidden="true">
        {arrows[state]}
      </span>
    </Anchor>
  );
}
