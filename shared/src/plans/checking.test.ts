import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import { action, progress } from '../deadlines/testing/example-registers.ts';
import type { ProgressStatus } from './action.ts';
import { whyNotChecked } from './checking.ts';

const start = isoDate('2017-01-01');
const people = ['one', 'two', 'three', 'four'] as const;
const somebody = fc.constantFrom(...people);
const day = (count: number) => addDays(start, count);

interface Step {
  readonly status: ProgressStatus;
  readonly author: string;
}

/** A log with an entry on each tenth day, and an owner from each of some days on. */
const someHistory = fc.record({
  steps: fc.array(
    fc.record({ status: fc.constantFrom<ProgressStatus>('said-done', 'said-done', 'in-progress'), author: somebody }),
    { minLength: 1, maxLength: 6 },
  ),
  owners: fc.uniqueArray(fc.record({ from: fc.nat(70), owner: fc.option(somebody) }), {
    selector: ({ from }) => from,
    maxLength: 4,
  }),
});

function historyOf(
  steps: readonly Step[],
  owners: readonly { readonly from: number; readonly owner: string | null }[],
) {
  return {
    progress: steps.map((step, index) => progress({ ...step, enteredOn: day(index * 10) })),
    versions: [{ from: -1, owner: null }, ...owners]
      .toSorted((one, other) => one.from - other.from)
      .map(({ from, owner }) => action({ validFrom: day(from), ownerUser: owner, isToBeChecked: true })),
    evidenceFrom: start,
  };
}

describe('who checks an action', () => {
  it('has not owned it since it was said done, and has not said so before or after, on whatever day they check', () => {
    fc.assert(
      fc.property(someHistory, fc.nat(70), somebody, ({ steps, owners }, on, checker) => {
        const history = historyOf(steps, owners);
        if (whyNotChecked(history, { on: day(on), checker }) !== null) return;
        const at = Math.min(steps.length - 1, Math.floor(on / 10));
        const from = steps.findLastIndex(({ status }, index) => index <= at && status !== 'said-done') + 1;
        const until = steps.findIndex(({ status }, index) => index > at && status !== 'said-done');
        const sayers = steps.slice(from, until === -1 ? undefined : until).map(({ author }) => author);
        expect(sayers).not.toContain(checker);
        const later = owners.filter((one) => one.from > from * 10).map(({ owner }) => owner);
        expect(later).not.toContain(checker);
      }),
    );
  });

  it('was not made its owner since the day of the check', () => {
    const history = historyOf([{ status: 'said-done', author: 'two' }], [{ from: 30, owner: 'one' }]);
    expect(whyNotChecked(history, { on: day(10), checker: 'one' })).toBe('checker-is-owner');
    expect(whyNotChecked(history, { on: day(10), checker: 'three' })).toBeNull();
  });

  it('has not said so since the day of the check', () => {
    const steps = [
      { status: 'said-done', author: 'two' },
      { status: 'said-done', author: 'one' },
    ] as const;
    expect(whyNotChecked(historyOf(steps, []), { on: day(5), checker: 'one' })).toBe('checker-said-done');
  });

  it('may have owned it before it was said done', () => {
    const owners = [
      { from: 0, owner: 'one' },
      { from: 5, owner: null },
    ];
    const steps = [
      { status: 'in-progress', author: 'one' },
      { status: 'said-done', author: 'two' },
    ] as const;
    expect(whyNotChecked(historyOf(steps, owners), { on: day(20), checker: 'one' })).toBeNull();
  });
});
