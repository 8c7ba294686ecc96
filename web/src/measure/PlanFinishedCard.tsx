import type { DatesShown } from '@due-regard/shared/http/figures.ts';
import { dayShown, monthShown } from '@due-regard/shared/measure/projection-words.ts';
import type { CardProps } from '../charts/ChartCard.tsx';
import { TrendCard } from '../charts/TrendCard.tsx';
import { AboutPlans } from './AboutPlans.tsx';
import type { PlanProgress } from './plan-classes.ts';
import { actionsWords } from './plan-words.ts';

export interface PlanFinishedCardProps extends Pick<CardProps, 'headingLevel' | 'downloads'> {
  readonly points: PlanProgress['finished'];
  readonly dates: DatesShown;
  /** How far the points lie apart. */
  readonly pace?: 'month by month' | 'every third month';
}

const meanings = [
  'To be finished: actions first promised for that day or before, whatever was promised since. Finished: said done, with evidence.',
  'Days after the date in view show what is promised; what will be finished then nobody knows.',
];

/** What was to be finished by each day, as first promised, and what was. */
export function PlanFinishedCard({ points, dates, pace = 'month by month', ...card }: PlanFinishedCardProps) {
  if (points.length === 0) return null;
  return (
    <TrendCard
      {...card}
      message={finishedMessage(points)}
      subtitle={`Finished against plan: numbers of actions ${pace}, the last known on ${dayShown(dates)}`}
      moments={points.map(({ on }) => monthShown(on, dates))}
      series={[
        { name: 'To be finished', tone: 'plum', values: points.map(({ planned }) => planned) },
        { name: 'Said done', tone: 'turquoise', values: points.map(({ saidDone }) => saidDone) },
        { name: 'Finished', tone: 'navy', values: points.map(({ finished }) => finished) },
      ]}
      gapNote="“Finished” and “said done” end on the date in view; “to be finished” goes on as it was first promised. What was to be finished by now and is not is overdue, said done without evidence, put off to a later day, on hold or superseded."
      about={<AboutPlans dates={dates} meanings={meanings} leftOut={[]} />}
    />
  );
}

/** `19 actions finished with evidence; 25 were to be finished by now` */
function finishedMessage(points: PlanProgress['finished']): string {
  const now = points.findLast(({ finished }) => finished !== null);
  if (now === undefined) return 'Nothing was to be finished yet';
  const { planned, finished } = now;
  const were = planned === 0 ? 'none was' : `${String(planned)} ${planned === 1 ? 'was' : 'were'}`;
  return `${actionsWords(finished ?? 0)} finished with evidence; ${were} to be finished by now`;
}
