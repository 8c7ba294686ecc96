import fc from 'fast-check';
import { startingAgencyIds } from '../agencies.ts';
import { checkAnswers, supportAnswers } from '../checks.ts';
import type { HeldMeeting } from '../meeting.ts';

const check = fc.constantFrom(...checkAnswers);
const support = fc.option(fc.constantFrom(...supportAnswers));

const answers = {
  attendance: fc.constantFrom('entered' as const, 'held-elsewhere' as const),
  checks: fc.record({ chaired: check, police: check, areaPolice: check, together: check, chairDecided: check }),
  support: fc.record({ consent: support, support, responsible: support, given: support, closure: support }),
};

/** What may be said of a meeting that was held, whether it fits together or not. */
export const someHeld: fc.Arbitrary<HeldMeeting> = fc
  .subarray([...startingAgencyIds])
  .chain((asked) => fc.record({ asked: fc.constant(asked), present: fc.subarray(asked), ...answers }));
