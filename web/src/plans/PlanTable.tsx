import { longDate } from '@due-regard/shared/calendar/words.ts';
import { planKindNames } from '@due-regard/shared/plans/plan.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import type { PlanProgress } from '../measure/plan-classes.ts';
import { shareWords } from '../measure/plan-words.ts';

type Plan = PlanProgress['plans'][number];

const columns: readonly Column<Plan>[] = [
  { heading: 'Plan', isRowHeader: true, cell: (plan) => <Name plan={plan} /> },
  { heading: 'Done with evidence', cell: ({ counts }) => shareWords(counts.all.withEvidence, counts.all.counted) },
  { heading: 'Overdue', isNumeric: true, cell: ({ counts }) => String(counts.byClass.overdue) },
  { heading: 'Next review', cell: ({ nextReviewOn, bodyName }) => reviewWords(nextReviewOn, bodyName) },
  { heading: 'Last approved', cell: ({ lastApproved }) => approvedWords(lastApproved) },
];

/** Plans that go on, then those that have ended. */
export function PlanTable({ plans }: { readonly plans: readonly Plan[] }) {
  const current = plans.filter(({ hasEnded }) => !hasEnded);
  const ended = plans.filter(({ hasEnded }) => hasEnded);
  return (
    <>
      {current.length > 0 && <Table caption="Plans" columns={columns} rows={current} rowKey={({ planId }) => planId} />}
      {ended.length > 0 && (
        <Table caption="Plans that have ended" columns={columns} rows={ended} rowKey={({ planId }) => planId} />
      )}
    </>
  );
}

function Name({ plan: { planId, name, kind, organisation, endsOn, hasEnded } }: { readonly plan: Plan }) {
  const { authority } = useHere();
  return (
    <>
      <TextLink href={`/${authority}/plans/${planId}`}>{name}</TextLink>
      <span className="app-second-line">
        {planKindNames[kind]} · {organisation}
      </span>
      {hasEnded && endsOn !== null && <span className="app-second-line">Ended {longDate(endsOn)}</span>}
    </>
  );
}

function reviewWords(on: Plan['nextReviewOn'], bodyName: string | null): string {
  if (on === null) return 'None';
  return bodyName === null ? longDate(on) : `${longDate(on)}, ${bodyName}`;
}

function approvedWords(last: Plan['lastApproved']): string {
  return last === null ? 'Not yet' : `${longDate(last.approvedOn)}, ${last.label}`;
}
