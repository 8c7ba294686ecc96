import { Origin, schoolSources } from '../design-system/Figure.tsx';
import { measureMeanings } from '@due-regard/shared/training/measures.ts';
import type { Measure } from '@due-regard/shared/training/measures.ts';
import type { CoverageBasis } from './CoverageFigure.tsx';
import { leftOutOf } from '@due-regard/shared/training/measure-sentences.ts';

export interface PrintedBasisProps {
  readonly basis: CoverageBasis;
  /** Those that the page shows. */
  readonly measures: readonly Measure[];
  /** Name and words of the source of each figure that is not of schools. */
  readonly others?: readonly (readonly [string, string])[] | undefined;
}

/** On paper, once at the end: what the screen tells beneath each figure and chart. */
export function PrintedBasis({ basis: { scope, outOfScope, provenance }, measures, others }: PrintedBasisProps) {
  return (
    <section className="app-printed-basis" aria-labelledby="basis">
      <h2 className="govuk-heading-m" id="basis">
        What these figures rest on
      </h2>
      <p className="govuk-body">{measures.map((measure) => measureMeanings[measure]).join(' ')}</p>
      <Origin
        scope={scope.words}
        leftOut={leftOutOf(outOfScope)}
        provenance={provenance}
        sources={[...schoolSources(provenance), ...(others ?? [])]}
      />
    </section>
  );
}
