import type { OutOfScopeReason } from '../schools/scope.ts';
import type { gapReasons } from './coverage-api.ts';
import type { ReachedClass, TrainingClass } from './standing.ts';

/** How each class is called wherever it is printed. No answer is never called a no. */
export const trainingClassNames: Readonly<Record<TrainingClass, string>> = {
  trained: 'Up to date',
  outOfDate: 'Out of date',
  notTrained: 'Not trained',
  checking: 'Says other training, being checked',
  noAnswer: 'No answer yet',
};

/** In the place of a course, where a day of training is told and nobody named what it was. */
export const courseNotNamed = 'Course not named';

export const reachedClassNames: Readonly<Record<ReachedClass, string>> = {
  reached: 'Reached',
  checking: trainingClassNames.checking,
  notTrained: trainingClassNames.notTrained,
  noAnswer: trainingClassNames.noAnswer,
};

/** What keeps a school from being up to date, in words to ask it with. */
export const gapReasonNames: Readonly<Record<(typeof gapReasons)[number], string>> = {
  'staff-none': 'Whole staff: not trained',
  'staff-out-of-date': 'Whole staff: out of date',
  'staff-checking': 'Whole staff: other training, being checked',
  'staff-no-answer': 'Whole staff: no answer yet',
  'dsl-none': 'Safeguarding lead: not trained',
  'dsl-out-of-date': 'Safeguarding lead: out of date',
  'dsl-checking': 'Safeguarding lead: other training, being checked',
  'dsl-no-answer': 'Safeguarding lead: no answer yet',
};

export const outOfScopeNames: Readonly<Record<OutOfScopeReason, string>> = {
  closed: 'Closed',
  'not-open-yet': 'Not open yet',
  'type-not-in-scope': 'Type not counted',
  'type-unknown': 'Type not known',
};
