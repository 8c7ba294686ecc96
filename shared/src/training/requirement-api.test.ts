import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { validityField } from './requirement-api.ts';

function problemsOf(startsOn: string): readonly (readonly [string, string])[] {
  const read = z.safeParse(validityField, { kind: 'window', startsOn });
  return read.error?.issues.map(({ path, message }) => [path.join('.'), message] as const) ?? [];
}

describe('the day on which everybody renews', () => {
  it.each(['09-01', '02-29', '04-30', '12-31'])('may be %s', (day) => {
    expect(problemsOf(day)).toEqual([]);
  });

  it.each(['04-31', '02-30', '13-01', '00-10', '01-32', '9-1', '1 May', ''])('cannot be “%s”', (day) => {
    expect(problemsOf(day)).toEqual([['startsOn', 'month-day']]);
  });
});
