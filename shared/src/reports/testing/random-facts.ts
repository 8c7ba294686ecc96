import fc from 'fast-check';
import { isoDate } from '../../calendar/iso-date.ts';
import { publications } from '../../evidence/publication.ts';
import { everyRegister } from '../../registers/every-register.ts';
import { actionClasses } from '../../plans/action-state.ts';
import type { PlanCounts } from '../../plans/plan-counts.ts';
import type { CoverageCounts } from '../../training/coverage-counts.ts';
import type { RegisterPart, ReportFacts } from '../facts.ts';
import { reportKinds } from '../kinds.ts';
import { exampleContent } from './example-content.ts';

const asAt = isoDate('2018-03-13');
const some = fc.nat(40);

/** Schools by class; the classes of each measure add up to the schools in scope. */
const coverage: fc.Arbitrary<CoverageCounts> = fc
  .record({ a: some, b: some, c: some, d: some })
  .map(({ a, b, c, d }) => {
    const standing = { trained: a, outOfDate: b, notTrained: c, checking: d, noAnswer: 0 };
    const reached = { reached: a + b, checking: d, notTrained: c, noAnswer: 0 };
    return { inScope: a + b + c + d, reached, upToDate: standing, staff: standing, dsl: standing };
  });

const planCounts: fc.Arbitrary<PlanCounts> = fc
  .record({ done: some, saidDone: some, overdue: some, open: some, onHold: some })
  .map(({ done, saidDone, overdue, open, onHold }) => {
    const total = done + saidDone + overdue + open + onHold;
    const none = Object.fromEntries(actionClasses.map((name) => [name, 0])) as PlanCounts['byClass'];
    const truths = { counted: total, saidDone: done + saidDone, withEvidence: done, checked: 0 };
    return {
      total,
      byClass: { ...none, done, 'said-done': saidDone, overdue, 'on-time': open, 'on-hold': onHold },
      all: truths,
      due: truths,
      withoutDay: 0,
      toBeChecked: { counted: 0, saidDone: 0, withEvidence: 0, checked: 0 },
      slipped: 0,
      onHoldPastDay: onHold,
    };
  });

/** What is late in no plan that goes on, and how much of all that is late may be told one by one. */
interface Late {
  readonly elsewhere: ReportFacts['plans']['elsewhere'];
  readonly told: number;
}

const few = fc.nat(3);
const late: fc.Arbitrary<Late> = fc.record({ elsewhere: fc.record({ overdue: few, onHoldPastDay: few }), told: some });

function sumOf({ overdue, onHoldPastDay }: Late['elsewhere']): number {
  return overdue + onHoldPastDay;
}

function overdueOf(count: number, told: number): Pick<ReportFacts['plans'], 'overdue' | 'overdueWithheld'> {
  const line = { ref: '1', title: 'An action', owner: null, promise: 'due 1 March 2018', daysOverdue: 12 };
  const overdue = Array.from({ length: Math.min(count, told) }, () => line);
  return { overdue, overdueWithheld: count - overdue.length };
}

const registers: fc.Arbitrary<readonly RegisterPart[]> = fc
  .subarray(everyRegister.map(({ code, title }) => ({ code, title })))
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map(({ code, title }) =>
        fc
          .array(
            fc.record({
              on: fc.constantFrom(null, isoDate('2016-05-01'), isoDate('2018-01-09')),
              means: fc.constantFrom(null, 'good', 'attention', 'bad', 'open', 'over'),
              cells: fc.tuple(fc.constantFrom('One', 'Another'), fc.constantFrom(null, 'Words'), fc.constant('Open')),
            }),
            { minLength: 1, maxLength: 4 },
          )
          .map((rows): RegisterPart => {
            const headers = ['Name', 'More', 'How it stands'];
            return { code, title, purpose: 'What it holds.', sentences: ['It holds some.'], headers, rows };
          }),
      ),
    ),
  );

/** What the records may say: of any kind and level, also where they hold nothing. */
export const randomFacts: fc.Arbitrary<ReportFacts> = fc
  .record({
    kind: fc.constantFrom(...reportKinds),
    publication: fc.constantFrom(...publications),
    counts: coverage,
    phases: fc.array(coverage, { maxLength: 3 }),
    plans: planCounts,
    late,
    registers,
    asked: fc.nat(25),
    tellsDuty: fc.boolean(),
    hasWorkforce: fc.boolean(),
    hasBefore: fc.boolean(),
  })
  .map((said): ReportFacts => factsOf(said));

interface Said {
  readonly kind: ReportFacts['head']['kind'];
  readonly publication: ReportFacts['head']['publication'];
  readonly counts: CoverageCounts;
  readonly phases: readonly CoverageCounts[];
  readonly plans: PlanCounts;
  readonly late: Late;
  readonly registers: readonly RegisterPart[];
  readonly asked: number;
  readonly tellsDuty: boolean;
  readonly hasWorkforce: boolean;
  readonly hasBefore: boolean;
}

function factsOf(said: Said): ReportFacts {
  const { kind, publication, counts, phases, plans, late: beside, asked } = said;
  return {
    head: { ...exampleContent.head, kind, publication },
    sentences: ['We say this.'],
    training: {
      counts: {
        ...counts,
        asAt,
        byPhase: phases.map((one, index) => ({ ...one, key: 'primary', name: `Phase ${String(index)}` })),
        byControl: [],
        outOfScope: { closed: 0, 'not-open-yet': 0, 'type-not-in-scope': 0, 'type-unknown': 0 },
        expiring: { days30: 0, days60: 0, days90: 0 },
      },
      trend: [{ on: asAt, counts }],
      scope: 'all schools',
      leftOut: [],
      source: 'A list',
      leadSource: 'Another list',
      caveats: ['Of all schools alike.'],
      totals: said.hasWorkforce ? [workforce] : [],
    },
    plans: {
      counts: plans,
      plans: plans.total === 0 ? [] : [{ name: 'A plan', counts: plans }],
      finished: [],
      elsewhere: beside.elsewhere,
      ...overdueOf(plans.byClass.overdue + plans.onHoldPastDay + sumOf(beside.elsewhere), beside.told),
      doneInPeriod: [],
    },
    duty: {
      counts: {
        asked,
        lookedAt: 0,
        byClass: { 'not-looked-at': asked, 'not-met': 0, partly: 0, met: 0, exceeding: 0 },
        metWithoutEvidence: 0,
        unowned: 0,
        notHere: 0,
        onSchools: 0,
      },
      rows: said.tellsDuty ? [] : null,
    },
    documents: [],
    bodies: [],
    registers: said.registers,
    national: { charts: [], sources: [] },
    before: said.hasBefore ? { number: '2017-01', asAt: isoDate('2017-03-13'), figures: exampleContent.figures } : null,
  };
}

const workforce = {
  name: 'County council workforce',
  trained: 82,
  inPost: 100,
  countedOn: asAt,
  ageDays: 0,
  includesELearning: true,
  courseName: null,
  source: 'HR',
  isWorkforce: true,
};
