import { dayShown } from '@due-regard/shared/measure/projection-words.ts';
import { BarsCard } from '../charts/BarsCard.tsx';
import type { Download } from '../charts/ChartCard.tsx';
import { AboutFigures } from './AboutFigures.tsx';
import { drawnClassesOf } from '@due-regard/shared/training/drawn-classes.ts';
import { doneOf, measureMeanings, measureNames, partsOf } from '@due-regard/shared/training/measures.ts';
import type { CoverageCounts } from '@due-regard/shared/training/coverage-counts.ts';
import type { CoverageBasis } from './CoverageFigure.tsx';
import { measureSentence } from '@due-regard/shared/training/measure-sentences.ts';

const shown = ['upToDate', 'staff', 'dsl'] as const;

export interface MeasuresCardProps {
  readonly counts: CoverageCounts;
  readonly basis: CoverageBasis;
  readonly downloads?: readonly Download[] | undefined;
}

/** The five classes of what must still count: both together, whole staff, safeguarding leads. */
export function MeasuresCard({ counts, basis, downloads }: MeasuresCardProps) {
  return (
    <BarsCard
      message={measureSentence(counts, 'upToDate').replace(/\.$/, '')}
      subtitle={`Schools counted, by what is known of their training, as at ${dayShown(basis.provenance)}`}
      rowHeading="Measure"
      totalHeading="Schools counted"
      classes={drawnClassesOf('upToDate')}
      rows={shown.map((measure) => ({
        label: measure === 'upToDate' ? 'Both together' : measureNames[measure],
        words: `${String(doneOf(counts, measure))} of ${String(counts.inScope)} up to date`,
        parts: partsOf(counts, measure),
      }))}
      downloads={downloads}
      about={<AboutFigures basis={basis} meanings={shown.map((measure) => measureMeanings[measure])} />}
    />
  );
}
