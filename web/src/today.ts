import { todayWords } from '@due-regard/shared/calendar/today-words.ts';
import type { PersonReply } from '@due-regard/shared/people/api.ts';
import type { FieldWords } from './words.ts';

/** The council in view; undefined until it is known. */
type Council = Pick<PersonReply['authorities'][number], 'ownDate'> | undefined;

/** `today`, which the demonstration has to itself: `today, 10 June 2019 in this demonstration`. */
export function todayHere(council: Council): string {
  const own = council?.ownDate ?? null;
  return own === null ? 'today' : `today, ${todayWords(own, { own: true })}`;
}

/** A form's words where a day to come was entered: which day is today is said where the calendar shows another. */
export function withToday(
  words: Readonly<Record<string, FieldWords>>,
  council: Council,
): Readonly<Record<string, FieldWords>> {
  const own = council?.ownDate ?? null;
  if (own === null) return words;
  const today = todayWords(own, { own: true });
  return Object.fromEntries(
    Object.entries(words).map(([field, { noun, codes }]) => {
      const future = codes?.['in-the-future'];
      if (future === undefined) return [field, { noun, codes }];
      return [field, { noun, codes: { ...codes, 'in-the-future': `${future}; today is ${today}` } }];
    }),
  );
}
