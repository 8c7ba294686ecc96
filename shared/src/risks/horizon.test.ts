import { describe, expect, it } from 'vitest';
import { entryOf, seenOn } from '../registers/testing/entries.ts';
import { asks } from './asks.ts';
import { horizon } from './horizon.ts';

type Said = Readonly<Record<string, string | null>>;

/** A change of which something was said on several days, the later words with the earlier ones. */
function told(asAt: string, ...said: readonly (readonly [string, Said])[]): readonly (string | null | undefined)[] {
  let all: Said = { called: 'Dovetail', impactKnown: 'unknown', costKnown: 'unknown', seniorManagers: 'discussed' };
  const rows = said.map(([validFrom, more]) => {
    all = { ...all, ...more };
    return entryOf(horizon, all, { validFrom });
  });
  const view = seenOn(asAt, rows);
  const [entry] = view.entriesOf('horizon');
  return entry === undefined ? [] : [horizon.standingOf?.(entry, view), horizon.remarkOn?.(entry, view)];
}

const coming = ['2018-01-10', { expectedBy: '2018-12-31' }] as const;
const putBack = ['2018-03-19', { expectedBy: null }] as const;

describe('a coming change', () => {
  it('is not in sight before it was known of', () => {
    expect(told('2018-01-09', coming)).toEqual([]);
    expect(told('2018-01-10', coming)).toEqual(['expected', null]);
  });

  it('keeps the day that was first given when none is given any more', () => {
    expect(told('2018-03-18', coming, putBack)).toEqual(['expected', null]);
    const words = 'First expected by 31 December 2018; no day is given since 19 March 2018';
    expect(told('2018-03-19', coming, putBack)).toEqual(['no-day', words]);
    const more = ['2018-07-10', { seniorManagers: 'not-known' }] as const;
    expect(told('2019-06-10', coming, putBack, more)).toEqual(['no-day', words]);
    expect(told('2018-01-10', ['2018-01-10', {}])).toEqual(['no-day', null]);
  });

  it('is late from the day after the one expected until somebody says that it arrived', () => {
    expect(told('2018-12-31', coming)[0]).toBe('expected');
    expect(told('2019-01-01', coming)[0]).toBe('day-passed');
    const arrives = (on: string) => [on, { arrivedOn: on }] as const;
    expect(told('2019-01-02', coming, arrives('2019-01-02'))).toEqual([
      'arrived',
      'Arrived 2 days after the day first expected, 31 December 2018',
    ]);
    expect(told('2018-12-30', coming, arrives('2018-12-30'))[1]).toMatch('Arrived 1 day before');
    expect(told('2018-12-31', coming, arrives('2018-12-31'))[1]).toBe('Arrived on the day first expected');
    expect(told('2019-02-01', coming, ['2019-02-01', { droppedOn: '2019-02-01' }])).toEqual(['dropped', null]);
  });
});

describe('an ask of government', () => {
  it('says for how long it has had no answer', () => {
    const ask = entryOf(asks, { ask: 'Say who pays', raisedOn: '2018-01-16', answer: 'waiting' });
    const remark = (asAt: string, given = ask) => asks.remarkOn?.(given, seenOn(asAt, [given]));
    expect(remark('2018-01-17')).toBe('Asked 1 day ago');
    expect(remark('2018-01-16')).toBeNull();
    expect(remark('2018-03-19', { ...ask, values: { ...ask.values, answer: 'partly' } })).toBeNull();
  });
});
