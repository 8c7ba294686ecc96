import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../calendar/iso-date.ts';
import { action, place, plan, progress } from '../../deadlines/testing/example-registers.ts';
import { progressStatuses } from '../../plans/action.ts';
import type { ProgressStatus } from '../../plans/action.ts';
import { planBookOf } from '../../plans/facts.ts';
import { comparePlan } from './compare-plan.ts';
import type { PlanComparison } from './compare-plan.ts';
import type { PlanRow } from './plan-row.ts';

const title = 'Put a clause on duty & conduct into every contract';
const asAt = isoDate('2018-04-01');

interface Case {
  readonly status: ProgressStatus;
  readonly hasEnded: boolean;
  readonly row: Pick<PlanRow, 'texts' | 'days' | 'status'>;
  readonly said?: string | null;
}

/** A row of the partnership’s plan, held against an action that stands in the council’s plan alone, as 4.3. */
function compare({ status, hasEnded, row, said }: Case): PlanComparison {
  const book = planBookOf({
    plans: [plan({}), plan({ planId: 'council', endsOn: hasEnded ? isoDate('2018-03-31') : null })],
    objectives: [],
    actions: [action({ title })],
    places: [place({ planId: 'council', ref: '4.3' })],
    progress: [progress({ status })],
    evidence: [],
    checks: [],
    overrides: [],
    revisions: [],
  });
  const records = { book, evidence: [], obligations: new Set<string>() };
  const whole: PlanRow = { rowNumber: 2, planId: 'plan', actionId: null, statusWord: null, ...row };
  return comparePlan([whole], { records, asAt, ...(said === undefined ? {} : { same: new Map([[2, said]]) }) });
}

const soWritten = fc.constantFrom(
  title,
  'put a clause on duty and conduct into every contract.',
  ' Put a  Clause on Duty & Conduct – into every contract',
);
const someRow = fc.record({
  texts: fc.record(
    {
      title: soWritten,
      ref: fc.constantFrom('1', '4.3'),
      objective: fc.constant('Procurement'),
      'lead-agency': fc.constant('Police'),
      progress: fc.constant('Begun'),
      evidence: fc.constant('Minute 12'),
    },
    { requiredKeys: ['title'] },
  ),
  days: fc.record({ due: fc.constant(isoDate('2018-12-31')) }, { requiredKeys: [] }),
  status: fc.constantFrom(null, ...progressStatuses),
});
const here = { status: fc.constantFrom(...progressStatuses), hasEnded: fc.boolean(), row: someRow };

describe('an action of the file whose words are those of another plan’s', () => {
  it('is asked about and never added unasked, while that one counts', () => {
    fc.assert(
      fc.property(fc.record(here), (one) => {
        const counts = !one.hasEnded && one.status !== 'superseded';
        const { added, asked } = compare(one);
        expect([added.length, asked.length]).toEqual(counts ? [0, 1] : [1, 0]);
        if (counts)
          expect(asked[0]?.candidates.map(({ at, place: its }) => [at.places[0]?.ref, its])).toEqual([
            ['4.3', undefined],
          ]);
      }),
    );
  });

  it('is put into this plan as well where somebody says that it is the same, and nothing else of it changes', () => {
    const counting = {
      ...here,
      hasEnded: fc.constant(false),
      status: fc.constantFrom('in-progress' as const, 'said-done' as const),
    };
    fc.assert(
      fc.property(fc.record(counting), (one) => {
        const { added, asked, changed, refused } = compare({ ...one, said: 'action' });
        expect([added, asked, refused]).toEqual([[], [], []]);
        expect(changed).toMatchObject([{ actionId: 'action', fields: {}, dueOn: null, entry: null, evidence: [] }]);
        const { ref = '', objective = null } = one.row.texts;
        expect(changed[0]?.places).toMatchObject([{ planId: 'plan', ref, objective }]);
        expect(changed[0]?.told.every(({ field }) => ['plan', 'ref', 'objective'].includes(field))).toBe(true);
      }),
    );
  });

  it('is added where somebody says that it is another', () => {
    const row = { texts: { title }, days: {}, status: null };
    const { added, changed } = compare({ status: 'in-progress', hasEnded: false, row, said: null });
    expect([added.length, changed.length]).toEqual([1, 0]);
  });
});
