import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { horizon } from '@due-regard/shared/risks/horizon.ts';
import type { Database } from '@due-regard/db/open.ts';
import { wallClock } from '@due-regard/server/deps.ts';
import type { CoverageView } from '@due-regard/server/measure/coverage-view.ts';
import { horizonSentences } from '@due-regard/server/overview/horizon.ts';
import { readableEntries, shownEntry, viewEntries } from '@due-regard/server/registers/view-entries.ts';

interface Demonstration {
  /** There once the tests run. */
  readonly db: () => Database;
  readonly view: (asAt: string, knownAt?: string) => Promise<CoverageView>;
}

/** What the demonstration council knows, and does not know, of what is coming. */
export function tellsWhatIsComing({ db, view }: Demonstration): void {
  test('the demonstration council says what it does not know of what is coming, and what the committee asked', async () => {
    const fifth = async (asAt: string, knownAt?: string): Promise<readonly string[]> =>
      horizonSentences(db(), (await view(asAt, knownAt)).dates, ['viewer']);
    const then = [
      'We do not know what Dovetail will mean here or cost; senior managers have discussed it, no corporate-risk entry is recorded; two recommendations made today, reports due March 2019.',
    ];
    expect([await fifth('2018-03-13'), await fifth('2018-03-13', '2018-03-13')]).toEqual([then, then]);
    expect(await horizonSentences(db(), (await view('2018-03-13')).dates, ['lead'])).toEqual(then);
    expect(await fifth('2018-03-19')).toEqual([
      'We do not know what Dovetail and 2 other changes will mean here or cost; senior managers have discussed 1 of the 3 (of 2 it is not recorded), no corporate-risk entry is recorded; two recommendations are open, reports due March 2019.',
    ]);
    expect(await fifth('2019-06-10')).toEqual([
      'We do not know what Dovetail will mean here or cost; senior managers have discussed it, no corporate-risk entry is recorded; no report is recorded on one recommendation, due 13 March (89 days ago).',
    ]);
  });

  test('the demonstration council sees each change from the day on which it was known of, with its first day', async () => {
    expect(await shown(db(), '2018-03-13')).toEqual([['Dovetail', 'expected', null]]);
    const putBack = 'First expected by 31 December 2018; no day is given since 19 March 2018';
    const dovetail = ['Dovetail', 'no-day', putBack];
    expect((await shown(db(), '2018-03-19')).find(([name]) => name === 'Dovetail')).toEqual(dovetail);
    expect(await shown(db(), '2019-06-10')).toEqual([
      dovetail,
      ['the new national strategy', 'arrived', null],
      ['the Prevent toolkit for councils', 'arrived', null],
      ['referral by councils', 'arrived', 'Arrived on the day first expected'],
    ]);
  });
}

async function shown(db: Database, asAt: string): Promise<readonly (readonly (string | null)[])[]> {
  const asked = { authority: '999', asked: { asAt: isoDate(asAt) }, roles: ['viewer'] as const };
  const seen = await viewEntries({ db, clock: wallClock }, { ...asked, registers: [horizon] });
  return readableEntries(seen, horizon)
    .map((entry) => shownEntry(seen, horizon, entry))
    .map(({ name, standing, remark }) => [name, standing, remark]);
}
