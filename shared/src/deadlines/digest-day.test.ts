import { describe, expect, test } from 'vitest';
import { isoDate, parseInstant } from '../calendar/iso-date.ts';
import type { Instant } from '../calendar/iso-date.ts';
import { digestDayAt, nextDigestsAt, weekOf } from './digest-day.ts';

function at(text: string): Instant {
  const instant = parseInstant(text.replace('Z', '.000Z'));
  if (instant === undefined) throw new Error(`${text} is no instant`);
  return instant;
}

describe('when digests go out', () => {
  test('from half past seven to seven in London, whatever the clock of the server says', () => {
    expect(digestDayAt(at('2018-03-23T07:29:59Z'))).toBeUndefined();
    expect(digestDayAt(at('2018-03-23T07:30:00Z'))).toBe('2018-03-23');
    expect(digestDayAt(at('2018-03-23T18:59:59Z'))).toBe('2018-03-23');
    expect(digestDayAt(at('2018-03-23T19:00:00Z'))).toBeUndefined();
    // The clocks went forward on 25 March and back on 28 October.
    expect(digestDayAt(at('2018-03-26T06:29:59Z'))).toBeUndefined();
    expect(digestDayAt(at('2018-03-26T06:30:00Z'))).toBe('2018-03-26');
    expect(digestDayAt(at('2018-10-26T18:00:00Z'))).toBeUndefined();
    expect(digestDayAt(at('2018-10-29T07:29:59Z'))).toBeUndefined();
  });

  test('not at weekends nor on bank holidays', () => {
    for (const day of ['2018-03-24', '2018-03-25', '2018-03-30', '2018-04-02', '2018-12-25'])
      expect(digestDayAt(at(`${day}T12:00:00Z`))).toBeUndefined();
    expect(digestDayAt(at('2018-04-03T12:00:00Z'))).toBe('2018-04-03');
  });

  test('the next ones are on the next working day', () => {
    expect(nextDigestsAt(at('2018-03-29T06:29:00Z'))).toBe('2018-03-29T06:30:00.000Z');
    expect(nextDigestsAt(at('2018-03-29T06:30:00Z'))).toBe('2018-04-03T06:30:00.000Z');
    expect(nextDigestsAt(at('2018-10-26T12:00:00Z'))).toBe('2018-10-29T07:30:00.000Z');
  });

  test('a week begins on its Monday', () => {
    expect(weekOf(isoDate('2018-04-03'))).toBe('2018-04-02');
    expect(weekOf(isoDate('2018-04-08'))).toBe('2018-04-02');
    expect(weekOf(isoDate('2018-04-09'))).toBe('2018-04-09');
  });
});
