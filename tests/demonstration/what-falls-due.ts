import { expect, test } from 'vitest';
import { ownerWords } from '@due-regard/shared/deadlines/filter.ts';
import { gathered } from '@due-regard/shared/deadlines/gathered.ts';
import type { Database } from '@due-regard/db/open.ts';
import { readDeadlines } from '@due-regard/server/deadlines/calendar.ts';
import { deadlineCounts } from '@due-regard/server/overview/deadlines.ts';
import { wallClock } from '@due-regard/server/deps.ts';
import type { CoverageView } from '@due-regard/server/measure/coverage-view.ts';

interface Demonstration {
  /** There once the tests run. */
  readonly db: () => Database;
  readonly view: (asAt: string) => Promise<CoverageView>;
}

/** What the calendar of the demonstration council is like to read. */
export function tellsWhatFallsDue({ db, view }: Demonstration): void {
  test('each owner in the calendar of the demonstration council is written in one way', async () => {
    const all = await readDeadlines({ db: db() }, (await view('2019-06-10')).dates);
    const written = new Set(all.flatMap((one) => ownerWords(one) ?? []));
    const roles = [...written].map((words) => words.split(',')[0]?.toLowerCase() ?? '');
    expect(written).toContain('Communities Manager');
    expect(new Set(roles).size, [...written].join('; ')).toBe(written.size);
  });

  test('words to be looked at again take a line for each owner of a register, and not a page', async () => {
    const all = await readDeadlines({ db: db() }, (await view('2019-06-10')).dates);
    const words = gathered(all).filter(({ what }) => what === 'Words about the duty to be looked at again');
    expect(words.map(({ title }) => title)).toEqual([
      '12 parts of the referral pathway',
      '13 words about the duty',
      '4 myths',
    ]);
  });

  test('the report that the committee never had is one lapse, kept as an action and as a recommendation', async () => {
    const { dates } = await view('2019-06-10');
    const twice = (await readDeadlines({ db: db() }, dates)).filter(({ sameAs }) => sameAs !== null);
    expect(twice.map(({ dueOn, what }) => [dueOn, what])).toContainEqual(['2019-03-13', 'Report to be made']);
    const asked = { db: db(), clock: wallClock };
    const [forLead, forViewer] = [
      await deadlineCounts(asked, { dates, roles: ['lead'] }),
      await deadlineCounts(asked, { dates, roles: ['viewer'] }),
    ];
    expect([forLead.overdueTwice, forViewer.overdueTwice]).toEqual([1, 0]);
  });
}
