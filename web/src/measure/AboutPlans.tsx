import type { DatesShown } from '@due-regard/shared/http/figures.ts';
import { Origin } from '../design-system/Figure.tsx';
import type { FigureProvenance } from '../design-system/Figure.tsx';

/** The same of every figure of plans: no register of schools is behind it. */
export function planProvenance(dates: DatesShown): FigureProvenance {
  return {
    ...dates,
    registerKnownFrom: null,
    registerDate: null,
    registerFile: null,
    latestSource: null,
    latestToldOn: null,
    hasSeveralSources: false,
    caveats: dates.projection === null ? [] : [dates.projection.words],
  };
}

export const planSources = [['Action plans', 'What officers and agencies entered about each action']] as const;
export const planScope = 'Actions in plans that have not ended, each once however many plans share it';

export interface AboutPlansProps {
  readonly dates: DatesShown;
  readonly meanings: readonly string[];
  readonly leftOut: readonly string[];
}

/** The "About" of a chart of actions. */
export function AboutPlans({ dates, meanings, leftOut }: AboutPlansProps) {
  return (
    <div className="app-about-figures">
      {meanings.map((meaning) => (
        <p className="govuk-body-s" key={meaning}>
          {meaning}
        </p>
      ))}
      <Origin scope={planScope} leftOut={leftOut} provenance={planProvenance(dates)} sources={planSources} />
    </div>
  );
}
