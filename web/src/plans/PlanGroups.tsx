import { counted } from '@due-regard/shared/measure/words.ts';
import type { Download } from '../charts/ChartCard.tsx';
import { PlanStatusCard } from '../measure/PlanStatusCard.tsx';
import type { PlanProgress } from '../measure/plan-classes.ts';
import { actionsWords } from '../measure/plan-words.ts';

type Group = PlanProgress['byTheme'][number];

export interface PlanGroupsProps {
  readonly reply: PlanProgress;
  readonly downloads: readonly Download[];
}

/** The same actions by theme and by lead agency. */
export function PlanGroups({ reply: { byTheme, byAgency, all, dates }, downloads }: PlanGroupsProps) {
  const card = { all, dates, downloads };
  const themes = rowsOf(byTheme, 'No theme given');
  const agencies = rowsOf(byAgency, 'No lead agency given');
  return (
    <>
      <PlanStatusCard message={overdueMessage(byTheme, ['theme', 'themes'])} noun="theme" rows={themes} {...card} />
      <PlanStatusCard
        message={overdueMessage(byAgency, ['agency', 'agencies'])}
        noun="lead agency"
        rows={agencies}
        {...card}
      />
    </>
  );
}

function rowsOf(groups: readonly Group[], none: string) {
  return groups.map(({ key, name, counts }) => ({ label: nameOf({ key, name }, none), counts }));
}

function nameOf({ key, name }: Pick<Group, 'key' | 'name'>, none: string): string {
  if (name !== '') return name;
  return key === '' ? none : 'Not shown to you';
}

/** `3 actions overdue, 2 of them in 2 of 4 themes; the most in Training`, or that nothing is. */
function overdueMessage(groups: readonly Group[], [one, several]: readonly [string, string]): string {
  const named = groups.filter(({ name }) => name !== '');
  const late = named
    .filter(({ counts }) => counts.byClass.overdue > 0)
    .toSorted((left, right) => right.counts.byClass.overdue - left.counts.byClass.overdue);
  const [all, within] = [overdueIn(groups), overdueIn(late)];
  if (all === 0) return 'No action is overdue';
  const [first, second] = late;
  if (first === undefined) return `${actionsWords(all)} overdue, in no named ${one}`;
  const inAll = `in ${String(late.length)} of ${counted(named.length, [one, several])}`;
  const where = `${actionsWords(all)} overdue, ${within === all ? '' : `${String(within)} of them `}${inAll}`;
  const isMost = first.counts.byClass.overdue > (second?.counts.byClass.overdue ?? 0);
  return isMost && late.length > 1 ? `${where}; the most in ${first.name}` : where;
}

function overdueIn(groups: readonly Group[]): number {
  return groups.reduce((total, { counts }) => total + counts.byClass.overdue, 0);
}
