import type { ReportFound } from '@due-regard/shared/reports/api.ts';
import type { ReportStep } from '@due-regard/shared/reports/standing.ts';
import { Details } from '../../design-system/Blocks.tsx';
import { londonTimeWords } from '../../design-system/london-day.ts';

const names: Readonly<Record<ReportStep, string>> = {
  reviewed: 'Reviewed',
  approved: 'Approved',
  'sent-back': 'Sent back',
};

/** Who found what of a report, the newest first. */
export function StepsTaken({ steps }: Pick<ReportFound, 'steps'>) {
  if (steps.length === 0) return null;
  return (
    <Details summary="Who has reviewed, approved or sent it back">
      <ul className="app-plain-list">
        {steps.toReversed().map(({ step, byName, at, reason }) => (
          <li key={at + step}>
            {names[step]} by {byName}, {londonTimeWords(at)}
            {reason !== null && `: “${reason}”`}
          </li>
        ))}
      </ul>
    </Details>
  );
}
