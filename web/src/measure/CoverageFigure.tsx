import type { ReactNode } from 'react';
import { percentage } from '@due-regard/shared/measure/percentage.ts';
import { Figure } from '../design-system/Figure.tsx';
import type { FigureProvenance } from '../design-system/Figure.tsx';
import { doneOf, measureMeanings } from '@due-regard/shared/training/measures.ts';
import type { Measure } from '@due-regard/shared/training/measures.ts';
import type { CoverageCounts } from '@due-regard/shared/training/coverage-counts.ts';
import { leftOutOf, schools } from '@due-regard/shared/training/measure-sentences.ts';

/** What every figure of coverage on a page shares. */
export interface CoverageBasis {
  readonly scope: { readonly words: string };
  readonly outOfScope: Readonly<Record<string, number>>;
  readonly provenance: FigureProvenance;
}

export interface CoverageFigureProps {
  readonly heading: string;
  readonly headingLevel?: 2 | 3 | undefined;
  readonly measure: Measure;
  readonly counts: CoverageCounts;
  readonly basis: CoverageBasis;
  readonly note?: ReactNode;
}

/** One measure of all schools, with what it rests on. */
export function CoverageFigure({ heading, headingLevel, measure, counts, basis, note }: CoverageFigureProps) {
  const count = doneOf(counts, measure);
  return (
    <Figure
      heading={heading}
      headingLevel={headingLevel}
      value={counts.inScope === 0 ? 'None' : percentage(count, counts.inScope)}
      words={
        counts.inScope === 0 ? 'No school is counted at this date' : `${String(count)} of ${schools(counts.inScope)}`
      }
      note={note}
      scope={`${basis.scope.words}. ${measureMeanings[measure]}`}
      leftOut={leftOutOf(basis.outOfScope)}
      provenance={basis.provenance}
    />
  );
}
