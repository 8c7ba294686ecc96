import { useEffect, useState } from 'react';

export interface LoadingProps {
  /** "Loading the schools" */
  readonly words?: string | undefined;
}

const patience = 300;

/** Nothing for three tenths of a second, so that quick answers do not flicker; then words. */
export function Loading({ words = 'Loading' }: LoadingProps) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return <output className="app-loading govuk-body">{isSlow && `${words}…`}</output>;
}
