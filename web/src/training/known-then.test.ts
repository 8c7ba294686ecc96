import { describe, expect, it } from 'vitest';
import { changeSentence, comparedCounts } from './known-then.ts';

const all = { trained: 240, outOfDate: 0, notTrained: 0, checking: 0, noAnswer: 0 };
const told = { trained: 216, outOfDate: 0, notTrained: 0, checking: 14, noAnswer: 10 };
const then = {
  inScope: 240,
  reached: { reached: 216, checking: 14, notTrained: 0, noAnswer: 10 },
  upToDate: told,
  staff: told,
  dsl: all,
};
const corrected = { ...told, trained: 214, notTrained: 2 };
const now = {
  ...then,
  reached: { ...then.reached, reached: 214, notTrained: 2 },
  upToDate: corrected,
  staff: corrected,
};

describe('what was known then beside what is known now', () => {
  it('two schools that proved not trained are two fewer reached and two more not trained', () => {
    const changed = comparedCounts(then, now).filter((count) => count.before !== count.now);
    expect(changed.slice(0, 2)).toEqual([
      { name: 'Reached', before: 216, now: 214 },
      { name: 'Reached: not trained', before: 0, now: 2 },
    ]);
  });

  it('classes that no school is in, then or now, are not listed; schools counted always are', () => {
    const names = comparedCounts(then, now).map(({ name }) => name);
    expect(names[0]).toBe('Counted');
    expect(names).not.toContain('Safeguarding lead: no answer yet');
    expect(names).toContain('Safeguarding lead: up to date');
  });

  it('the correction is told in one sentence, and silence is told too', () => {
    expect(changeSentence(comparedCounts(then, now))).toBe('As known now, 214 schools had been reached, not 216.');
    expect(changeSentence(comparedCounts(then, then))).toContain('Nothing that was entered or corrected since');
    const waiting = { ...then, dsl: { ...all, trained: 239, outOfDate: 1 } };
    expect(changeSentence(comparedCounts(then, waiting))).toBe(
      'As known now, the schools reached are the same; 2 other counts have changed.',
    );
  });
});
