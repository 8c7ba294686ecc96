import * as z from 'zod/mini';
import { textField } from '../http/fields.ts';

const counted =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|dozen|couple)\s+(?:\w+\s+){0,2}(?:people|persons?|cases?|referrals?|requests?|individuals?|children|child|pupils?|students?|adults?|boys?|girls?|men|women|man|woman)\b/i;

const aged = /\bage[ds]?\s+(?:of\s+)?\d{1,3}\b|\b(?:\d{1,3}|\w+teen|ten|eleven|twelve)[\s-]+years?[\s-]+olds?\b/i;

/** Whether words tell how many people, or requests about them, there were, or how old somebody is, as far as can be seen. */
export function tellsPeople(text: string): boolean {
  return counted.test(text) || aged.test(text);
}

/** Words behind the wall that may not say how many people there were. */
export function quietField(maximum: number): z.ZodMiniString {
  return textField(maximum).check(z.refine((text) => !tellsPeople(text), 'tells-people'));
}

/** Why Channel was switched off. */
export const quietReason = quietField(500);
