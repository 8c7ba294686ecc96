import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import { action } from '../../deadlines/testing/example-registers.ts';
import { planBookOf } from '../../plans/facts.ts';
import type { PlanFacts } from '../../plans/facts.ts';
import { promiseAt } from '../../plans/promise.ts';
import { revision, someDay } from '../../plans/testing/random-plans.ts';
import { comparePlan } from './compare-plan.ts';
import type { PlanComparison } from './compare-plan.ts';
import type { PlanRow } from './plan-row.ts';

const first = isoDate('2017-04-01');
const none: PlanFacts = {
  plans: [],
  objectives: [],
  actions: [],
  places: [],
  progress: [],
  evidence: [],
  checks: [],
  overrides: [],
  revisions: [],
};

/** A file of one row, which names its action by the id. */
function compare(facts: Partial<PlanFacts>, days: PlanRow['days'], asAt: IsoDate): PlanComparison {
  const row = { rowNumber: 2, planId: '', actionId: 'action', status: null, statusWord: null, days, texts: {} };
  const records = { book: planBookOf({ ...none, ...facts }), evidence: [], obligations: new Set<string>() };
  return comparePlan([row], { records, asAt });
}

describe('the day first promised in a file', () => {
  it('is refused where it is later than the records have it, with its row, column and value', () => {
    const actions = [action({ dueOn: isoDate('2018-04-30') })];
    const { refused, changed } = compare({ actions }, { 'first-due': isoDate('2019-04-30') }, first);
    expect(refused).toMatchObject([{ row: 2, column: 'First due', value: '2019-04-30', reason: 'first-due-later' }]);
    expect(changed).toEqual([]);
  });

  it('may be earlier, or be given where there was none', () => {
    const earlier = compare({ actions: [action({ dueOn: first })] }, { 'first-due': isoDate('2017-03-01') }, first);
    expect(earlier.changed[0]?.fields).toEqual({ dueOn: '2017-03-01' });
    const given = compare({ actions: [action({})] }, { due: isoDate('2018-04-30') }, first);
    expect(given.changed[0]?.fields).toEqual({ dueOn: '2018-04-30' });
  });

  it('is on no day a later one than before, whatever was promised and of whatever day the file is', () => {
    const promised = fc.array(fc.record({ revisedOn: someDay, dueOn: someDay }), { maxLength: 3 });
    const days = fc.record({ 'first-due': someDay, due: someDay }, { requiredKeys: [] });
    const dayOfFile = fc.oneof(fc.constant(isoDate('2017-01-01')), someDay);
    const someCase = fc.record({
      dueOn: fc.option(someDay),
      given: promised,
      said: days,
      asAt: dayOfFile,
      on: someDay,
    });
    fc.assert(
      fc.property(someCase, ({ dueOn, given, said, asAt, on }) => {
        const version = action({ validFrom: isoDate('2017-01-01'), dueOn });
        const revisions = given.map((one) => revision({ aboutId: 'action', ...one }));
        const [edit] = compare({ actions: [version], revisions }, said, asAt).changed;
        const newer = { ...version, ...edit?.fields, validFrom: asAt };
        const versions = asAt === version.validFrom ? [newer] : [version, newer];
        const before = promiseAt({ versions: [version], revisions }, on).firstDueOn;
        const after = promiseAt({ versions, revisions }, on).firstDueOn;
        if (before !== null) expect(after !== null && after <= before).toBe(true);
      }),
    );
  });
});
