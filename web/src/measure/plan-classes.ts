import type { ActionClass } from '@due-regard/shared/plans/action-state.ts';
import type { Rag } from '@due-regard/shared/plans/action.ts';
import type { planApi } from '@due-regard/shared/plans/api.ts';
import { actionClassNames, ragNames } from '@due-regard/shared/plans/words.ts';
import type { ReplyOf } from '../api.ts';
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
