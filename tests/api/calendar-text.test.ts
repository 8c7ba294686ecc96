import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { deadlineKinds, deadlineOf } from '@due-regard/shared/deadlines/deadline.ts';
import type { Deadline } from '@due-regard/shared/deadlines/deadline.ts';
import { calendarText } from '@due-regard/server/deadlines/calendar-file.ts';
import { eventsIn } from '../support/calendar-events.ts';

const head = {
  authority: '999',
  council: 'Ridgeway; County, Council',
  isDemonstration: true,
  publicUrl: new URL('https://due-regard.example'),
  at: '2026-09-30T09:00:00.000Z',
};

// Every day of two years with a leap day among them, so that both changes of the clock of each are.
const someDay = fc.integer({ min: 0, max: 760 }).map((days) => addDays(isoDate('2019-06-01'), days));
// One line as a form takes it: no control characters, its ends trimmed.
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  .map((text) => text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, '').trim())
  .filter((text) => text !== '');

const someDeadline: fc.Arbitrary<Deadline> = fc
  .record({
    kind: fc.constantFrom(...deadlineKinds),
    title: line,
    agency: fc.option(line),
    dueOn: someDay,
    id: fc.uuid(),
  })
  .map(({ id, ...given }) =>
    deadlineOf({ ...given, subject: { kind: 'action', id }, what: 'Action due', publication: 'officers' }),
  );

test('whatever is written of a deadline is read back by another program, on its own day', () => {
  fc.assert(
    fc.property(fc.array(someDeadline, { maxLength: 6 }), (deadlines) => {
      const events = eventsIn(calendarText(deadlines, head));
      expect(events.map(({ summary }) => summary)).toEqual(deadlines.map(({ title }) => `Action due: ${title}`));
      expect(events.map(({ startDate, endDate }) => [String(startDate), String(endDate), startDate.isDate])).toEqual(
        deadlines.map(({ dueOn }) => [dueOn, addDays(dueOn, 1), true]),
      );
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(deadlines.length);
    }),
  );
});

test('no line of it is longer than a calendar program must read', () => {
  fc.assert(
    fc.property(someDeadline, (deadline) => {
      const lines = calendarText([deadline], head).split('\r\n');
      expect(Math.max(...lines.map((one) => Buffer.byteLength(one)))).toBeLessThanOrEqual(75);
    }),
  );
});

test('is the same wherever the machine stands', () => {
  const deadlines = ['2019-10-27', '2020-03-29', '2020-02-29'].map((dueOn) =>
    deadlineOf({
      kind: 'action',
      subject: { kind: 'action', id: dueOn },
      what: 'Action due',
      title: 'Brief all members',
      dueOn: isoDate(dueOn),
      publication: 'officers',
    }),
  );
  const here = process.env['TZ'];
  const texts = ['Europe/London', 'America/Los_Angeles', 'Pacific/Auckland'].map((zone) => {
    process.env['TZ'] = zone;
    return calendarText(deadlines, head);
  });
  if (here === undefined) delete process.env['TZ'];
  else process.env['TZ'] = here;
  expect(new Set(texts).size).toBe(1);
});
