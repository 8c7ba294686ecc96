import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import type { Values } from '../registers/field.ts';
import type { Entry, Register } from '../registers/register.ts';
import { entryDeadlines } from '../registers/deadlines.ts';
import { entryOf, seenOn } from '../registers/testing/entries.ts';
import { costInWords } from './cost.ts';
import { financialYearOf, financialYears, yearInWords } from './financial-year.ts';
import { funding } from './funding.ts';
import { posts } from './post-fields.ts';
import { postsRegister } from './posts.ts';
import { spending } from './spending-fields.ts';

function several(of: Pick<Register, 'code' | 'fields'>, given: readonly Values[]): readonly Entry[] {
  return given.map((values, index) => entryOf(of, values, { entryId: `${of.code} ${String(index)}` }));
}

function received(asAt: string, given: readonly Values[]) {
  const grants = several(funding, given);
  return funding.summaryOf?.(grants, seenOn(asAt, grants));
}

const first = { purpose: 'duty', year: '2015-16', amount: 5800 };
const linking = { purpose: 'project', year: '2016-17', amount: null };

describe('what was received', () => {
  it('is told for the duty apart from projects, and says that nothing is recorded since', () => {
    expect(received('2018-03-13', [first, linking])).toEqual([
      'Received for the duty itself: £5,800 (1 grant), 2015 to 2016, and nothing recorded since.',
      'Received for projects: amount not recorded (1 grant), 2016 to 2017.',
    ]);
    expect(received('2016-03-31', [first])).toEqual([
      'Received for the duty itself: £5,800 (1 grant), 2015 to 2016.',
      'Received for projects: nothing recorded.',
    ]);
    expect(received('2016-04-01', [first])?.[0]).toMatch('nothing recorded since');
  });

  it('counts no amount that is not recorded, and takes one without a year for one that may be of this year', () => {
    const undated = { purpose: 'duty', year: null, amount: null };
    expect(received('2018-03-13', [first, undated])?.[0]).toBe(
      'Received for the duty itself: £5,800 and 1 amount not recorded (2 grants), the last in 2015 to 2016.',
    );
    expect(received('2018-03-13', [undated])?.[0]).toBe(
      'Received for the duty itself: amount not recorded (1 grant), year not recorded.',
    );
  });

  it('is told of each last grant for the duty, never of one for a project', () => {
    const grants = several(funding, [first, linking]);
    const remarks = grants.map((grant) => funding.remarkOn?.(grant, seenOn('2018-03-13', grants)));
    expect(remarks).toEqual(['Nothing recorded since for the duty itself', null]);
    const later = several(funding, [first, { ...first, year: '2017-18' }]);
    expect(later.map((grant) => funding.remarkOn?.(grant, seenOn('2018-03-13', later)))).toEqual([null, null]);
  });

  it('is told of no grant as the last one to somebody from whom a later one might be hidden', () => {
    const grants = several(funding, [first]);
    const remarks = (hidden?: readonly Entry[]) =>
      grants.map((grant) => funding.remarkOn?.(grant, seenOn('2018-03-13', grants, hidden)));
    expect([remarks(), remarks([])]).toEqual([['Nothing recorded since for the duty itself'], [null]]);
  });
});

describe('what the duty costs', () => {
  const manager = { held: 'filled', hundredths: 30, yearlyCost: 17_500 };
  const coordinator = { held: 'vacant', hundredths: 50, yearlyCost: null, from: '2016-10-06', until: '2019-03-31' };
  const rows = [
    ...several(posts, [manager, coordinator]),
    ...several(spending, [
      { purpose: 'duty', year: '2016-17', kind: 'spent', amount: 6150 },
      { purpose: 'duty', year: '2015-16', kind: 'spent', amount: 99 },
      { purpose: 'duty', year: '2017-18', kind: 'planned', amount: 88 },
    ]),
  ];

  it('is told of the posts that stand and of the latest year with spending', () => {
    expect(costInWords(seenOn('2018-03-13', rows))).toEqual([
      'Posts: 2, 1 of them vacant; 0.8 full-time equivalent; cost a year £17,500 and 1 amount not recorded.',
      'Beside posts, spent in 2016 to 2017: on the duty itself £6,150; on projects nothing recorded.',
    ]);
    expect(costInWords(seenOn('2019-04-01', rows))[0]).toBe(
      'Posts: 1; 0.3 full-time equivalent; cost a year £17,500; beside 1 post of which the funding has run out.',
    );
    expect(costInWords(seenOn('2019-03-31', rows))[0]).toMatch('Posts: 2');
  });

  it('is not told where nothing of it is recorded', () => {
    expect(costInWords(seenOn('2018-03-13', []))).toEqual([]);
  });
});

describe('a post of which the funding has run out', () => {
  const funded = { post: 'Prevent co-ordinator', held: 'filled', until: '2019-03-31' };
  const on = (asAt: string, values: Values = {}, validFrom = '2016-10-06') => {
    const entry = entryOf(postsRegister, { ...funded, ...values }, { validFrom });
    const due = entryDeadlines({ entries: [entry] }, isoDate(asAt)).map(({ dueOn }) => dueOn);
    return [postsRegister.standingOf?.(entry, seenOn(asAt, [entry])), due];
  };

  it('stays overdue until somebody says that it has ended, or until when it is funded now', () => {
    expect(on('2019-03-31')).toEqual(['filled', ['2019-03-31']]);
    expect(on('2019-06-10')).toEqual(['lapsed', ['2019-03-31']]);
    expect(on('2019-06-10', { endedOn: '2019-04-30' })).toEqual(['ended', []]);
    expect(on('2019-06-10', { until: '2020-03-31' }, '2019-06-01')).toEqual(['filled', ['2020-03-31']]);
  });

  it('has ended where that is entered from its last day on', () => {
    expect(on('2019-06-10', {}, '2019-03-31')).toEqual(['ended', []]);
  });
});

describe('a financial year', () => {
  it('begins on 1 April', () => {
    expect(financialYearOf(isoDate('2018-03-31'))).toBe('2017-18');
    expect(financialYearOf(isoDate('2018-04-01'))).toBe('2018-19');
    expect(yearInWords('2017-18')).toBe('2017 to 2018');
    expect(Object.keys(financialYears).toSorted()).toEqual(Object.keys(financialYears));
  });
});
