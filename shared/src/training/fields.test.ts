import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { monthDay } from './fields.ts';

function problemsOf(startsOn: string): readonly string[] {
  return z.safeParse(monthDay, startsOn).error?.issues.map(({ message }) => message) ?? [];
}

describe('the day on which everybody renews', () => {
  it.each(['09-01', '02-29', '04-30', '12-31'])('may be %s', (day) => {
    expect(problemsOf(day)).toEqual([]);
  });

  it.each(['04-31', '02-30', '13-01', '00-10', '01-32', '9-1', '1 May', ''])('cannot be “%s”', (day) => {
    expect(problemsOf(day)).toEqual(['month-day']);
  });
});
