import type { ActionClass } from '@due-regard/shared/plans/action-state.ts';
import type { Rag } from '@due-regard/shared/plans/action.ts';
import type { planApi } from '@due-regard/shared/plans/api.ts';
import { actionClassNames, ragNames } from '@due-regard/shared/plans/words.ts';
import type { ReplyOf } from '../api.ts';
import type { Toned } from '../charts/tones.ts';
import type { TagColour, TagWords } from '../design-system/Tag.tsx';

export type PlanProgress = ReplyOf<typeof planApi.progress>;
export type Counts = PlanProgress['all'];

const colours: Readonly<Record<ActionClass, TagColour>> = {
  done: 'blue',
  'said-done': 'yellow',
  'on-time': 'green',
  'not-looked-at': 'grey',
  stale: 'orange',
  overdue: 'red',
  'on-hold': 'purple',
  superseded: 'grey',
};

/** What each class is called on a tag, and its colour. */
export function classTag(actionClass: ActionClass): TagWords {
  return { label: actionClassNames[actionClass], colour: colours[actionClass] };
}

const ragColours: Readonly<Record<Rag, TagColour>> = {
  blue: 'blue',
  green: 'green',
  amber: 'yellow',
  red: 'red',
  grey: 'grey',
};

/** Where an action stands, in the colour that it has: what is on time may be amber all the same. */
export function stateTag({
  actionClass,
  rag,
}: {
  readonly actionClass: ActionClass;
  readonly rag: Rag | null;
}): TagWords {
  return { label: actionClassNames[actionClass], colour: rag === null ? colours[actionClass] : ragColours[rag] };
}

export function ragTag(rag: Rag): TagWords {
  return { label: ragNames[rag], colour: ragColours[rag] };
}

/** The classes of which neither is done nor late nor to be chased: one outline in a bar, apart in its table. */
const quiet = ['not-looked-at', 'on-hold', 'superseded'] as const;

const drawn = [
  ['done', 'navy'],
  ['said-done', 'turquoise'],
  ['on-time', 'pale'],
  ['stale', 'orange'],
  ['overdue', 'plum'],
] as const;

/** How bars of actions are drawn, the best first; what is none of the five is named by what is among it. */
export function drawnClasses(all: Counts): readonly Toned[] {
  const others = quiet.filter((name) => all.byClass[name] > 0).map((name) => actionClassNames[name]);
  const [first = 'Others', ...rest] = others.map((name, index) => (index === 0 ? name : name.toLowerCase()));
  return [
    ...drawn.map(([name, tone]) => ({ name: actionClassNames[name], tone })),
    { name: [first, ...rest].join(', '), tone: 'blank' },
  ];
}

export function drawnParts({ byClass }: Counts): readonly number[] {
  return [...drawn.map(([name]) => byClass[name]), quiet.reduce((sum, name) => sum + byClass[name], 0)];
}
