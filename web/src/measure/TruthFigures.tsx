import type { DatesShown } from '@due-regard/shared/http/figures.ts';
import { percentage } from '@due-regard/shared/measure/percentage.ts';
import { Figure } from '../design-system/Figure.tsx';
import { planProvenance, planScope, planSources } from './AboutPlans.tsx';
import type { Counts } from './plan-classes.ts';
import { actionsWords, besideWords, dueWords, leftOutOfDue, shareWords } from './plan-words.ts';
import type { Truth } from './plan-words.ts';

const truths: readonly (readonly [Truth, string])[] = [
  ['saidDone', 'Said done'],
  ['withEvidence', 'With evidence'],
  ['checked', 'Checked'],
];

export interface TruthFiguresProps {
  readonly counts: Counts;
  readonly dates: DatesShown;
  readonly scope?: string | undefined;
}

/** Said done, with evidence, checked: of all, with those due beside it and what is left out. */
export function TruthFigures({ counts, dates, scope = planScope }: TruthFiguresProps) {
  return (
    <>
      <div className="app-figures">
        {truths.map(([truth, heading]) => (
          <Figure
            key={truth}
            heading={heading}
            value={percentage(counts.all[truth], counts.all.counted)}
            words={`${String(counts.all[truth])} of all ${actionsWords(counts.all.counted)}`}
            note={
              <>
                {dueWords(counts, truth)}
                {truth === 'checked' && <ToBeChecked counts={counts} />}
              </>
            }
            scope={scope}
            leftOut={leftOutOfDue(counts)}
            provenance={planProvenance(dates)}
            sources={planSources}
          />
        ))}
      </div>
      <Beside counts={counts} />
    </>
  );
}

/** Only what is marked so is checked, so its own share stands beside that of all. */
function ToBeChecked({ counts: { toBeChecked } }: Pick<TruthFiguresProps, 'counts'>) {
  return (
    <span className="app-second-line">
      {toBeChecked.counted === 0
        ? 'None is marked to be checked'
        : `Of those to be checked: ${shareWords(toBeChecked.checked, toBeChecked.counted)}`}
    </span>
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
