import { fromParts } from '@due-regard/shared/calendar/iso-date.ts';
import { monthAndYear } from '@due-regard/shared/calendar/words.ts';
import type { SelectOption } from '../design-system/Select.tsx';

/** The months by name, their values `01` to `12`. */
export const monthOptions: readonly SelectOption[] = [
  { value: '', text: 'Choose a month' },
  ...Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1).padStart(2, '0'),
    text: monthAndYear(fromParts(2000, index + 1, 1)).replace(' 2000', ''),
  })),
];
