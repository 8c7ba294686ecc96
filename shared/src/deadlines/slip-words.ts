import { longDate } from '../calendar/words.ts';
import type { PromisedDay } from './revision.ts';

/** `once`, `twice`, `3 times` */
export function timesWords(times: number): string {
  return ['never', 'once', 'twice'][times] ?? `${String(times)} times`;
}

/** `first promised for 1 March 2018, put off twice`: stands beside every day put off; null where the day is the first. */
export function slipWords({ dueOn, firstDueOn, slips }: PromisedDay): string | null {
  if (firstDueOn === null || (firstDueOn === dueOn && slips === 0)) return null;
  return `first promised for ${longDate(firstDueOn)}${slips === 0 ? '' : `, put off ${timesWords(slips)}`}`;
}
