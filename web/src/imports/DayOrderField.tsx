import { useEffect, useRef } from 'react';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { dateOrders, readDate } from '@due-regard/shared/imports/dates.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import { Radios } from '../design-system/Radios.tsx';

/** Asks once for the file what only a person can know: which of two numbers is the day. It comes up with the focus. */
export function DayOrderField({ day }: { readonly day: string }) {
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  return (
    <div ref={field}>
      <Radios
        name="dayOrder"
        legend={`Which day is “${day}”?`}
        hint="One question more: the file leaves it open whether the day or the month comes first. All its days are read in the same way. Answer, and read the file again"
        items={dateOrders.map((order) => ({ value: order, label: `${orderWords[order]}: ${dayIn(day, order)}` }))}
      />
    </div>
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
