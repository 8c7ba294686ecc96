import { trainingClassNames } from '../standing-words.ts';
import type { PersonClass } from './person.ts';

/** How each class of people is called wherever it is printed. Somebody of whom there is no record is never called untrained. */
export const personClassNames: Readonly<Record<PersonClass, string>> = {
  trained: trainingClassNames.trained,
  outOfDate: trainingClassNames.outOfDate,
  notTrained: 'Not completed',
  noAnswer: 'No record',
};
