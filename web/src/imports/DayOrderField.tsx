import { longDate } from '@due-regard/shared/calendar/words.ts';
import { dateOrders, readDate } from '@due-regard/shared/imports/dates.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import { Radios } from '../design-system/Radios.tsx';

/** Asks once for the file what only a person can know: which of two numbers is the day. */
export function DayOrderField({ day }: { readonly day: string }) {
  return (
    <Radios
      name="dayOrder"
      legend={`Which day is “${day}”?`}
      hint="The file leaves it open whether the day or the month comes first. All its days are read in the same way"
      items={dateOrders.map((order) => ({ value: order, label: `${orderWords[order]}: ${dayIn(day, order)}` }))}
    />
  );
}

/** Which of two numbers comes first, as it is told. */
export const orderWords: Readonly<Record<DateOrder, string>> = {
  'day-month': 'The day comes first',
  'month-day': 'The month comes first',
};

function dayIn(text: string, order: DateOrder): string {
  const reading = readDate(text, order);
  return 'day' in reading && reading.day !== null ? longDate(reading.day) : 'not possible for this one';
}
