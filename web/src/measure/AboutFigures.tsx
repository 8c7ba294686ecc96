import { Origin } from '../design-system/Figure.tsx';
import type { CoverageBasis } from './CoverageFigure.tsx';
import { leftOutOf } from '@due-regard/shared/training/measure-sentences.ts';

export interface AboutFiguresProps {
  readonly basis: CoverageBasis;
  /** What the measures of the chart ask, a sentence each. */
  readonly meanings: readonly string[];
}

/** The "About" of a chart: what is asked, and what its numbers rest on. */
export function AboutFigures({ basis: { scope, outOfScope, provenance }, meanings }: AboutFiguresProps) {
  return (
    <div className="app-about-figures">
      {meanings.map((meaning) => (
        <p className="govuk-body-s" key={meaning}>
          {meaning}
        </p>
      ))}
      <Origin scope={scope.words} leftOut={leftOutOf(outOfScope)} provenance={provenance} />
    </div>
  );
}
