import { longDate } from '../calendar/words.ts';
import { slipWords } from '../deadlines/slip-words.ts';
import { counted } from '../measure/words.ts';
import type { ActionClass, ActionState, RagRule } from './action-state.ts';
import type { Rag } from './action.ts';
import type { Movement } from './movement.ts';

/** What the screen, the files and the papers call each class. */
export const actionClassNames: Readonly<Record<ActionClass, string>> = {
  done: 'Done with evidence',
  'said-done': 'Said done',
  'on-time': 'On time',
  'not-looked-at': 'Not looked at yet',
  stale: 'Standing still',
  overdue: 'Overdue',
  'on-hold': 'On hold',
  superseded: 'Superseded',
};

export const ragNames: Readonly<Record<Rag, string>> = {
  blue: 'Blue',
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
  grey: 'Grey',
};

/** Why an action has its colour, said of one action. */
export const ragRuleWords: Readonly<Record<RagRule, string>> = {
  'done-with-evidence': 'It is said done, and there is evidence of it.',
  'said-done': 'It is said done, and there is no evidence of it yet.',
  overdue: 'The day promised has passed, and it is not said done.',
  'not-looked-at': 'Nothing has been entered about it yet.',
  flagged: 'The last entry asks for attention.',
  stale: 'Nothing has been entered about it for longer than its plan is reviewed.',
  'due-soon-and-quiet': 'It is due within 60 days, and nothing has been entered for 30.',
  'on-time': 'Its day has not come, and it is moving.',
  apart: 'It is on hold or superseded, which has no colour.',
};

export const movementNames: Readonly<Record<Movement, string>> = {
  improved: 'Improved',
  worsened: 'Worsened',
  steady: 'Steady',
  stale: 'Standing still',
  new: 'New',
  left: 'Superseded or taken out',
};

/** `due 31 December 2018, first promised for 1 March 2018, put off once, 161 days late` */
export function promiseWords({ promised, daysOverdue }: Pick<ActionState, 'promised' | 'daysOverdue'>): string {
  if (promised.dueOn === null) return 'no day promised';
  const late = daysOverdue === 0 ? null : `${counted(daysOverdue, ['day', 'days'])} late`;
  return [`due ${longDate(promised.dueOn)}`, slipWords(promised), late].filter((words) => words !== null).join(', ');
}
