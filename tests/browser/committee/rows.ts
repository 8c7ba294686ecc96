import { entryPage } from './heard.ts';
import type { Heard } from './heard.ts';

/** The minute of 13 March 2018, thing by thing. */
export const everyThingHeard: readonly Heard[] = [
  {
    says: 'whether the duty is on the corporate risk register: discussed, and the impact not known',
    page: entryPage('risks', 'Dovetail'),
    line: 'Is its impact known?',
    shows: 'Not known',
    how: 'choose',
    other: 'Known',
  },
];
