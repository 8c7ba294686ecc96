import type { DatesShown } from '@due-regard/shared/http/figures.ts';
import { percentage } from '@due-regard/shared/measure/percentage.ts';
import { Figure } from '../design-system/Figure.tsx';
import type { FigureProps } from '../design-system/Figure.tsx';
import { planProvenance, planScope, planSources } from './AboutPlans.tsx';
import type { Counts } from './plan-classes.ts';
import { actionsWords, besideWords, checkedWords, dueWords, leftOutOfDue, shareWords } from './plan-words.ts';
import type { Truth } from './plan-words.ts';

const truths: readonly (readonly [Truth, string])[] = [
  ['saidDone', 'Said done'],
  ['withEvidence', 'With evidence'],
];

export interface TruthFiguresProps {
  readonly counts: Counts;
  readonly dates: DatesShown;
  readonly scope?: string | undefined;
}

/** Said done, with evidence, checked: of all, with those due beside it and what is left out. */
export function TruthFigures({ counts, dates, scope = planScope }: TruthFiguresProps) {
  const basis = { scope, leftOut: leftOutOfDue(counts), provenance: planProvenance(dates), sources: planSources };
  return (
    <>
      <div className="app-figures">
        {truths.map(([truth, heading]) => (
          <Figure
            key={truth}
            heading={heading}
            value={percentage(counts.all[truth], counts.all.counted)}
            words={`${String(counts.all[truth])} of all ${actionsWords(counts.all.counted)}`}
            note={dueWords(counts, truth)}
            {...basis}
          />
        ))}
        <CheckedFigure counts={counts} basis={basis} />
      </div>
      <Beside counts={counts} />
    </>
  );
}

interface CheckedFigureProps {
  readonly counts: Counts;
  readonly basis: Pick<FigureProps, 'scope' | 'leftOut' | 'provenance' | 'sources'>;
}

/** Only what is marked so is checked: the share is of those, and that of all stands beside it. */
function CheckedFigure({ counts, basis }: CheckedFigureProps) {
  const { all, toBeChecked } = counts;
  return (
    <Figure
      heading="Checked"
      value={toBeChecked.counted === 0 ? 'None to check' : percentage(toBeChecked.checked, toBeChecked.counted)}
      words={checkedWords(counts)}
      note={
        <>
          {`Of all: ${shareWords(all.checked, all.counted)}`}
          <span className="app-second-line">{dueWords(counts, 'checked')}</span>
        </>
      }
      {...basis}
    />
  );
}

function Beside({ counts }: Pick<TruthFiguresProps, 'counts'>) {
  const words = [...leftOutOfDue(counts), ...besideWords(counts)];
  if (words.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {words.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
