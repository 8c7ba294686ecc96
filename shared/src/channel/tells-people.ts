import * as z from 'zod/mini';
import { textField } from '../http/fields.ts';

const counted =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|dozen)\s+(?:\w+\s+){0,2}(?:people|persons?|cases?|referrals?|requests?|individuals?|children|child|pupils?|adults?|boys?|girls?|men|women|man|woman)\b/i;

/** Whether words tell how many people, or requests about them, there were, as far as that can be seen in words. */
export function tellsPeople(text: string): boolean {
  return counted.test(text);
}

/** Words behind the wall that may not say how many people there were. */
export function quietField(maximum: number): z.ZodMiniString {
  return textField(maximum).check(z.refine((text) => !tellsPeople(text), 'tells-people'));
}

/** Why something was corrected, withdrawn or decided behind the wall. */
export const quietReason = quietField(500);
