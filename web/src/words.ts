import { capital } from '@due-regard/shared/measure/words.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { FieldError } from './design-system/form-errors.ts';

/** A field as a sentence names it, "the date the training took place", and sentences of its own for single codes. */
export interface FieldWords {
  readonly noun: string;
  readonly codes?: Readonly<Record<string, string>> | undefined;
}

/** A question that is answered by choosing: "Choose the course". */
export function choice(noun: string): FieldWords {
  const words = `Choose ${noun}`;
  return {
    noun,
    codes: { missing: words, empty: words, 'invalid-type': words, 'invalid-value': words, unknown: words },
  };
}

type Sentence = (noun: string) => string;

/** What each code says about an answer; the codes are those of the contract's fields. */
const sentences: Readonly<Record<string, Sentence>> = {
  missing: (noun) => `Enter ${noun}`,
  empty: (noun) => `Enter ${noun}`,
  'invalid-type': (noun) => `Enter ${noun}`,
  date: (noun) => `${capital(noun)} must be a day of the calendar, like 13 3 2018`,
  unlikely: (noun) => `${capital(noun)} must be after 1989 and within ten years from today`,
  email: (noun) => `${capital(noun)} must be like name@council.gov.uk`,
  control: (noun) => `${capital(noun)} must be one line of ordinary letters and signs`,
  'too-long': (noun) => `${capital(noun)} must be shorter`,
  'too-short': (noun) => `${capital(noun)} must be longer`,
  'too-small': (noun) => `${capital(noun)} must be larger`,
  'too-big': (noun) => `${capital(noun)} must be smaller`,
  'too-large': (noun) => `${capital(noun)} is larger than can be right`,
  'personal-data': (noun) =>
    `${capital(noun)} holds something that identifies a person, such as an e-mail address, a telephone number or a date of birth: leave it out`,
  negative: (noun) => `${capital(noun)} cannot be less than 0`,
};

/** The server's findings as sentences beside their fields; what no field of the form stands for goes to the whole form. */
export function fieldErrors(
  problems: readonly FieldProblem[],
  words: Readonly<Record<string, FieldWords>>,
): readonly FieldError[] {
  return problems.map(({ field, code }) => {
    const own = words[field];
    if (own === undefined) return { field: '', message: `The server could not take “${field}” (${code})` };
    return { field, message: own.codes?.[code] ?? (sentences[code] ?? checked)(own.noun) };
  });
}

function checked(noun: string): string {
  return `Check ${noun}`;
}
