import type { ReactNode } from 'react';
import { TextLink } from '../design-system/Anchor.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { Tag } from '../design-system/Tag.tsx';
import type { TagWords } from '../design-system/Tag.tsx';

/** How a thing stands, in a tag and in one sentence. */
export function Standing({ tag, sentence }: { readonly tag: TagWords; readonly sentence: string }) {
  return (
    <>
      <p>
        <Tag colour={tag.colour}>{tag.label}</Tag>
      </p>
      <p className="govuk-body-l">{sentence}</p>
    </>
  );
}

export interface Fact {
  readonly key: string;
  /** Null where it is not said: the line is left out. */
  readonly value: ReactNode;
}

/** What else is said of a thing. */
export function AboutIt({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <section aria-labelledby="facts">
      <h2 className="govuk-heading-m" id="facts">
        About it
      </h2>
      <SummaryList rows={facts.filter(({ value }) => value !== null)} />
    </section>
  );
}

/** An address as it was given; null where there is none. */
export function sourceLink(link: string | null): ReactNode {
  if (link === null) return null;
  return (
    <TextLink href={link} rel="noreferrer">
      {link}
    </TextLink>
  );
}
