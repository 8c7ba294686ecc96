import { isoDate } from '../calendar/iso-date.ts';
import { dayAndMonth } from '../calendar/words.ts';
import type { Validity } from './requirement.ts';

/** `counts for 36 months`, `counts until the next 1 September`, `counts for good`. */
export function validityWords(validity: Validity): string {
  if (validity.kind === 'once') return 'counts for good';
  // Any leap year will do, so that 29 February has a name.
  if (validity.kind === 'window') return `counts until the next ${dayAndMonth(isoDate(`2000-${validity.startsOn}`))}`;
  return `counts for ${validity.months === 1 ? '1 month' : `${String(validity.months)} months`}`;
}
