import type { Toned } from '../charts/tones.ts';
import { counted } from '../measure/words.ts';
import type { PlanCounts } from './plan-counts.ts';
import { actionClassNames } from './words.ts';

const drawn = [
  ['done', 'navy'],
  ['said-done', 'turquoise'],
  ['on-time', 'pale'],
  ['stale', 'orange'],
  ['overdue', 'plum'],
] as const;

/** The classes of which neither is done nor late nor to be chased: one outline in a bar, apart in its table. */
const quiet = ['not-looked-at', 'on-hold', 'superseded'] as const;

type Classed = Pick<PlanCounts, 'byClass'>;

/** How bars of actions are drawn, the best first; what is none of the five is named by what is among it. */
export function drawnClasses({ byClass }: Classed): readonly Toned[] {
  const others = quiet.filter((name) => byClass[name] > 0).map((name) => actionClassNames[name]);
  const [first = 'Others', ...rest] = others.map((name, index) => (index === 0 ? name : name.toLowerCase()));
  return [
    ...drawn.map(([name, tone]) => ({ name: actionClassNames[name], tone })),
    { name: [first, ...rest].join(', '), tone: 'blank' },
  ];
}

/** The parts of a bar, as the classes stand. */
export function drawnParts({ byClass }: Classed): readonly number[] {
  return [...drawn.map(([name]) => byClass[name]), quiet.reduce((sum, name) => sum + byClass[name], 0)];
}

/** The title of a chart of classes: `38 of 49 actions done with evidence, 3 overdue` */
export function statusMessage({ all, byClass, total }: Classed & Pick<PlanCounts, 'all' | 'total'>): string {
  const late = byClass.overdue;
  return `${String(all.withEvidence)} of ${counted(total, ['action', 'actions'])} done with evidence, ${late === 0 ? 'none' : String(late)} overdue`;
}
