import type { CoverageReply } from '@due-regard/shared/training/coverage-api.ts';
import { measures } from '@due-regard/shared/training/measures.ts';
import type { Measure } from '@due-regard/shared/training/measures.ts';
import { CoverageFigure } from '../measure/CoverageFigure.tsx';
import { restWords } from '@due-regard/shared/training/measure-sentences.ts';

const headings: Readonly<Record<Measure, string>> = {
  upToDate: 'Schools up to date',
  staff: 'Whole staff trained',
  dsl: 'Safeguarding leads trained',
  reached: 'Schools ever reached',
};

/** The four measures side by side, with what is known of the schools that are left. */
export function CoverageFigures({ reply }: { readonly reply: CoverageReply }) {
  return (
    <div className="app-figures">
      {measures.map((measure) => (
        <CoverageFigure
          key={measure}
          heading={headings[measure]}
          measure={measure}
          counts={reply}
          basis={reply}
          note={restWords(reply, measure)}
        />
      ))}
    </div>
  );
}
