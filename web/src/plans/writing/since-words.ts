import type { FieldWords } from '../../words.ts';

/** From when something is there. @param thing "the plan" */
export function sinceWords(thing: string): FieldWords {
  return {
    noun: `the day since when ${thing} is there`,
    codes: {
      'in-the-future': `The day since when ${thing} is there must be today or earlier`,
      'before-start': 'The plan was not there yet on that day',
    },
  };
}
