import { capital } from '@due-regard/shared/measure/words.ts';
import type { DatesShown } from '@due-regard/shared/http/figures.ts';
import { dayShown } from '@due-regard/shared/measure/projection-words.ts';
import { actionClasses } from '@due-regard/shared/plans/action-state.ts';
import { actionClassNames } from '@due-regard/shared/plans/words.ts';
import { ChartCard } from '../charts/ChartCard.tsx';
import type { CardProps } from '../charts/ChartCard.tsx';
import { LiveBars } from '../charts/lazy-live.ts';
import { StaticBars } from '../charts/StaticBars.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { AboutPlans } from './AboutPlans.tsx';
import { drawnClasses, drawnParts } from '@due-regard/shared/plans/status-chart.ts';
import type { Counts } from './plan-classes.ts';
import { shareWords } from './plan-words.ts';

interface Row {
  readonly label: string;
  readonly counts: Counts;
}

export interface PlanStatusCardProps extends Pick<CardProps, 'message' | 'headingLevel' | 'downloads'> {
  /** "plan", "theme": what a row is. */
  readonly noun: string;
  readonly rows: readonly Row[];
  /** Whose classes are named: the whole. */
  readonly all: Counts;
  readonly dates: DatesShown;
  readonly note?: string | undefined;
}

const meanings = [
  'Each action is in one class: superseded, then on hold, then done with evidence, said done, overdue, standing still (nothing entered for longer than its plan is reviewed), not looked at yet, and on time where none of these is so.',
];

/** Actions by where they stand, a bar each row; the table tells every class apart. */
export function PlanStatusCard({ message, noun, rows, all, dates, note, ...card }: PlanStatusCardProps) {
  const bars = {
    message,
    classes: drawnClasses(all),
    rows: rows.map(({ label, counts }) => ({
      label,
      words: `${shareWords(counts.all.withEvidence, counts.total)} done with evidence`,
      parts: drawnParts(counts),
    })),
  };
  const subtitle = `Actions by where they stand, by ${noun}, as at ${dayShown(dates)}`;
  const columns: readonly Column<Row>[] = [
    { heading: capital(noun), cell: ({ label }) => label, isRowHeader: true },
    ...actionClasses.map((name) => ({
      heading: actionClassNames[name],
      cell: ({ counts }: Row) => counts.byClass[name].toLocaleString('en-GB'),
      isNumeric: true,
    })),
    { heading: 'Actions', cell: ({ counts }) => counts.total.toLocaleString('en-GB'), isNumeric: true },
  ];
  return (
    <ChartCard
      {...card}
      message={message}
      subtitle={subtitle}
      note={note}
      chart={<StaticBars {...bars} />}
      live={<LiveBars {...bars} />}
      table={<Table caption={subtitle} captionSize="s" columns={columns} rows={rows} rowKey={({ label }) => label} />}
      about={<AboutPlans dates={dates} meanings={meanings} leftOut={[]} />}
    />
  );
}
