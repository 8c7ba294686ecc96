import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

/** One question among several. */
export interface Turn {
  /** Another was asked about before: the focus follows. */
  readonly isLater: boolean;
  /** Leaves it for now; undefined where it is the only one. */
  readonly onSkip: (() => void) | undefined;
}

interface OneByOneProps<Item> {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly Item[];
  /** What came of the last answer, in words. */
  readonly told: string | undefined;
  /** What is said once above the form. */
  readonly intro: ReactNode;
  /** The form for one of them. */
  readonly children: (item: Item, turn: Turn) => ReactNode;
}

/** What a file leaves open, asked about one by one; when nothing is left, the focus goes to what came of it. */
export function OneByOne<Item>({ id, heading, items, told, intro, children }: OneByOneProps<Item>) {
  const [place, setPlace] = useState(0);
  const item = items[Math.min(place, items.length - 1)];
  const said = useRef<HTMLOutputElement>(null);
  const isDone = item === undefined && told !== undefined;
  useEffect(() => {
    // The form that had the focus is gone.
    if (isDone) said.current?.focus();
  }, [isDone]);
  return (
    <>
      {/* There from the beginning, so that its words are read out when they come. */}
      <output className="govuk-body app-said" tabIndex={-1} ref={said}>
        {told}
      </output>
      {item !== undefined && (
        <section aria-labelledby={id}>
          <h2 className="govuk-heading-m" id={id}>
            {heading}
          </h2>
          {intro}
          {children(item, {
            isLater: told !== undefined || place > 0,
            onSkip: items.length > 1 ? () => setPlace((place + 1) % items.length) : undefined,
          })}
        </section>
      )}
    </>
  );
}
