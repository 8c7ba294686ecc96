import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Publication } from '../evidence/publication.ts';
import { benchmarkChoices, placeOf } from './benchmarks.ts';
import { lastYearBeside } from './last-year.ts';
import type { Answer } from './last-year.ts';
import { ratings } from './ratings.ts';

function answer(
  year: number,
  benchmark: string,
  { rating = 'met', publication = 'officers' }: { readonly rating?: string; readonly publication?: Publication } = {},
): Answer {
  return { values: { year, benchmark, rating }, publication };
}

const notMet = { rating: 'not-met' };

describe('last year’s answer beside an answer', () => {
  test('is that of the same benchmark of the same toolkit', () => {
    const before = [answer(2018, '2018-3', notMet), answer(2018, '2018-4'), answer(2017, '2018-3')];
    expect(lastYearBeside(answer(2019, '2018-3'), before)).toBe('Last year (2018 toolkit, benchmark 3): not met');
  });

  test('is found across editions, by what each benchmark became', () => {
    const before = [answer(2023, '2018-1', { rating: 'exceeding' }), answer(2023, '2018-2', notMet)];
    expect(lastYearBeside(answer(2024, '2024-2'), before)).toBe('Last year (2018 toolkit, benchmark 1): exceeding');
    expect(lastYearBeside(answer(2024, '2024-1'), before)).toBe('Last year (2018 toolkit, benchmark 2): not met');
  });

  test('tells both where two became one, and makes no third of them', () => {
    const before = [answer(2023, '2018-9'), answer(2023, '2018-10', notMet)];
    const now = answer(2024, '2024-8');
    expect(lastYearBeside(now, before)).toBe('Last year (2018 toolkit, benchmarks 9 and 10): met and not met');
    expect(lastYearBeside(now, before.slice(0, 1))).toBe(
      'Last year (2018 toolkit, benchmarks 9 and 10): met and no answer recorded',
    );
  });

  test('says that there was none where others were answered, and nothing in the first year', () => {
    const before = [answer(2018, '2018-4')];
    expect(lastYearBeside(answer(2019, '2018-3'), before)).toBe(
      'Last year (2018 toolkit, benchmark 3): no answer recorded',
    );
    expect(lastYearBeside(answer(2018, '2018-3'), before)).toBeNull();
  });

  test('keeps a benchmark that nobody had looked at apart from one that was not met', () => {
    const before = [answer(2018, '2018-3', { rating: 'not-assessed' })];
    expect(lastYearBeside(answer(2019, '2018-3'), before)).toBe(
      'Last year (2018 toolkit, benchmark 3): not assessed yet',
    );
  });

  test('says both where it was entered twice and differs', () => {
    const before = [answer(2018, '2018-3'), answer(2018, '2018-3', notMet)];
    expect(lastYearBeside(answer(2019, '2018-3'), before)).toBe(
      'Last year (2018 toolkit, benchmark 3): met or not met',
    );
  });

  test('never tells the public what officers alone may read', () => {
    const now = answer(2019, '2018-3', { publication: 'public' });
    expect(lastYearBeside(now, [answer(2018, '2018-3', notMet)])).toBeNull();
    const before = answer(2018, '2018-3', { ...notMet, publication: 'public' });
    expect(lastYearBeside(now, [before])).toBe('Last year (2018 toolkit, benchmark 3): not met');
    // Another benchmark that officers alone may read takes nothing away.
    expect(lastYearBeside(now, [before, answer(2018, '2018-4')])).toBe(
      'Last year (2018 toolkit, benchmark 3): not met',
    );
  });
});

test('every answer of a year is told beside exactly one of the next, whichever toolkit that takes', () => {
  const codesOf = (edition: string): readonly string[] =>
    Object.keys(benchmarkChoices).filter((code) => placeOf(code).edition === edition);
  fc.assert(
    fc.property(
      fc.constantFrom(...codesOf('2018')),
      fc.constantFrom('2018', '2024'),
      fc.constantFrom('not-met', 'exceeding'),
      (benchmark, edition, rating) => {
        const before = codesOf('2018').map((code) =>
          answer(2023, code, { rating: code === benchmark ? rating : 'met' }),
        );
        const told = codesOf(edition).map((code) => lastYearBeside(answer(2024, code), before) ?? '');
        const word = new RegExp(`: .*\\b${ratings[rating]?.toLowerCase() ?? ''}\\b`);
        expect(told.filter((text) => word.test(text))).toHaveLength(1);
      },
    ),
  );
});
