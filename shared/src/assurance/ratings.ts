import type { Choices } from '../registers/field.ts';

/** How a council found a benchmark met; what nobody has looked at is never "not met". */
export const ratings: Choices = {
  'not-assessed': 'Not assessed yet',
  'not-met': 'Not met',
  met: 'Met',
  exceeding: 'Exceeding',
};
