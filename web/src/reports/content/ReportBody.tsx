import type { ReactNode } from 'react';
import type { ReportContent, ReportSection } from '@due-regard/shared/reports/content.ts';
import { narrativeKeys } from '@due-regard/shared/reports/outline.ts';
import type { NarrativeKey } from '@due-regard/shared/reports/outline.ts';
import { Block } from './Block.tsx';
import type { FiguresByKey } from './Block.tsx';
import { Contents } from './Contents.tsx';
import type { Titled } from './Contents.tsx';
import { Paragraphs } from './Paragraphs.tsx';
import { spokenOf } from './spoken-of.ts';
import type { ToSpeak } from './spoken-of.ts';

export interface ReportBodyProps {
  readonly content: ReportContent;
  /** What follows it on the page, to be led to. */
  readonly more?: readonly Titled[] | undefined;
  /** Where officers write: the form for a part; absent for who reads alone. */
  readonly formOf?: ((part: NarrativeKey) => ReactNode) | undefined;
}

const nothing: readonly Titled[] = [];

/** What a report says, part by part, in the order of its other forms. */
export function ReportBody({ content, more = nothing, formOf }: ReportBodyProps) {
  const { before, after } = spokenOf(content, { isWritten: formOf !== undefined });
  const figures = new Map(content.figures.map((figure) => [figure.key, figure]));
  const parts = narrativeKeys(content.head.kind);
  return (
    <div className="app-report">
      <Contents titles={[...before, ...content.sections.map(placed), ...after, ...more]} />
      {before.map((part) => (
        <Spoken key={part.key} part={part} formOf={formOf} />
      ))}
      {content.sections.map((section) => {
        const part = parts.find((key) => key === section.key);
        return (
          <Section
            key={section.key}
            section={section}
            figures={figures}
            form={part === undefined ? undefined : formOf?.(part)}
          />
        );
      })}
      {after.map((part) => (
        <Spoken key={part.key} part={part} formOf={formOf} />
      ))}
    </div>
  );
}

function placed({ key, title }: ReportSection): Titled {
  return { key: `part-${key}`, title };
}

interface SpokenProps extends Pick<ReportBodyProps, 'formOf'> {
  readonly part: ToSpeak;
}

function Spoken({ part: { key, title, sentences, isOrdered, written }, formOf }: SpokenProps) {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <section aria-labelledby={key}>
      <h2 className="govuk-heading-m" id={key} tabIndex={-1}>
        {title}
      </h2>
      {sentences.length > 0 && (
        <List className={`govuk-list govuk-list--${isOrdered ? 'number' : 'bullet'}`}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </List>
      )}
      {written !== undefined && formOf?.(written)}
    </section>
  );
}

interface SectionProps {
  readonly section: ReportSection;
  readonly figures: FiguresByKey;
  /** In place of the narrative, which stands in it. */
  readonly form: ReactNode;
}

function Section({ section: { key, title, narrative, blocks }, figures, form }: SectionProps) {
  const id = `part-${key}`;
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id} tabIndex={-1}>
        {title}
      </h2>
      {form}
      {narrative !== null && (
        <Paragraphs text={narrative} className={form === undefined ? undefined : 'app-on-paper'} />
      )}
      {blocks.map((block, place) => (
        // Blocks have no names of their own, and none is ever moved.
        // oxlint-disable-next-line react/no-array-index-key
        <Block key={place} block={block} figures={figures} />
      ))}
    </section>
  );
}
