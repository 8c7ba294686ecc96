import { useSearchParams } from 'react-router';
import { controlHeading } from '@due-regard/shared/schools/control.ts';
import type { CoverageReply } from '@due-regard/shared/training/coverage-api.ts';
import { withParameters } from '../address.ts';
import { Anchor } from '../design-system/Anchor.tsx';
import { useHere } from '../here.ts';
import { measureNames, measures } from '@due-regard/shared/training/measures.ts';
import type { Measure } from '@due-regard/shared/training/measures.ts';
import { GroupsCard } from '../measure/GroupsCard.tsx';
import { coverageFiles } from '../measure/downloads.ts';

/** One measure by phase and by who runs the school; which measure lies in the address. */
export function GroupCharts({ reply }: { readonly reply: CoverageReply }) {
  const here = useHere();
  const [parameters] = useSearchParams();
  const measure = measureOf(parameters.get('measure'));
  const shared = { measure, all: reply, basis: reply, downloads: coverageFiles(here) };
  return (
    <>
      <MeasureLinks chosen={measure} search={parameters.toString()} />
      <GroupsCard groupHeading="Phase" groupNoun="phase" groups={reply.byPhase} {...shared} />
      <GroupsCard groupHeading={controlHeading} groupNoun="kind of school" groups={reply.byControl} {...shared} />
    </>
  );
}

function measureOf(text: string | null): Measure {
  return measures.find((measure) => measure === text) ?? 'upToDate';
}

function MeasureLinks({ chosen, search }: { readonly chosen: Measure; readonly search: string }) {
  return (
    <nav className="app-pages" aria-label="Measure shown by phase and by who runs the school">
      <ul className="app-pages__list">
        {measures.map((measure) => (
          <li key={measure}>
            <Anchor
              className="app-pages__link"
              href={withParameters(search, { measure })}
              aria-current={measure === chosen ? 'true' : undefined}
            >
              {measureNames[measure]}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
