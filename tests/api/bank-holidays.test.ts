import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bankHolidaysOf, proclaimed } from '@due-regard/shared/deadlines/bank-holidays.ts';
import { describeWithShared } from '../support/shared-data.ts';

describeWithShared('bank holidays by rule', (pathOf) => {
  const file = readFileSync(pathOf('data/reference/bank-holidays_gov.uk-format.json'), 'utf8');
  const published = publishedIn(JSON.parse(file));

  it('are those that the government publishes, day by day and substitute by substitute', () => {
    const years = [...new Set(published.map(({ date }) => Number(date.slice(0, 4))))];
    expect(years.length).toBeGreaterThan(10);
    const byRule = years.flatMap((year) => bankHolidaysOf(year));
    expect(byRule.map(({ on }) => on)).toEqual(published.map(({ date }) => date));
    for (const [index, { date, title, notes }] of published.entries()) {
      const own = byRule[index];
      // The publisher calls a holiday that was moved by a proclamation a substitute in one year and not in others.
      if (proclaimed.some(({ on }) => on === date)) continue;
      expect([date, own?.name, own?.isSubstitute]).toEqual([date, title.replace('’', "'"), notes === 'Substitute day']);
    }
  });
});

interface Published {
  readonly date: string;
  readonly title: string;
  readonly notes: string;
}

// The file is the publisher's; a part that is missing fails the comparison.
function publishedIn(json: unknown): readonly Published[] {
  return (json as { readonly 'england-and-wales': { readonly events: readonly Published[] } })['england-and-wales']
    .events;
}
