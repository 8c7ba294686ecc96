import type { ReactNode } from 'react';
import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import { Problem } from '../design-system/Problem.tsx';
import { useHere } from '../here.ts';

export interface AllowedProps {
  /** The contract that the page's form sends. */
  readonly to: { readonly allow: Allow };
  readonly children: ReactNode;
}

/** A form for those whose roles let them send it; others read that it is not theirs before they fill it in. */
export function Allowed({ to, children }: AllowedProps) {
  const { may } = useHere();
  return may(to) ? children : <Problem kind="not-allowed" />;
}
