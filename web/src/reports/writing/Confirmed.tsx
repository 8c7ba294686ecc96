import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';

export interface ConfirmedProps {
  /** The words of the button that asked. */
  readonly title: string;
  readonly children: ReactNode;
}

/** What a button would do, in place of the button: it is done once that is confirmed. */
export function Confirmed({ title, children }: ConfirmedProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="govuk-inset-text" aria-labelledby={id}>
      <h2 className="govuk-heading-s" id={id} tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
