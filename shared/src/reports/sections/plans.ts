import { longDate, monthAndYear } from '../../calendar/words.ts';
import { percentage } from '../../measure/percentage.ts';
import { counted } from '../../measure/words.ts';
import type { Rag } from '../../plans/action.ts';
import { actionClasses } from '../../plans/action-state.ts';
import type { PlanCounts } from '../../plans/plan-counts.ts';
import { drawnClasses, drawnParts, statusMessage } from '../../plans/status-chart.ts';
import { actionClassNames } from '../../plans/words.ts';
import type { BarsChart, ReportBlock, ReportFigure, ReportTable, TrendChart } from '../content.ts';
import type { PlansPart, ReportFacts } from '../facts.ts';

interface Said {
  readonly key: string;
  readonly label: string;
  readonly part: number;
  readonly of: number;
  readonly rag?: ReportFigure['rag'];
  readonly caveats?: readonly string[];
}

/** The three truths of the plans, and what is overdue. */
export function planFigures(facts: ReportFacts): readonly ReportFigure[] {
  const { counts } = facts.plans;
  const { all, due, toBeChecked, total, byClass } = counts;
  const said: readonly Said[] = [
    { key: 'plans.said-done', label: 'Actions said done', part: all.saidDone, of: total },
    {
      key: 'plans.done',
      label: 'Actions done with evidence',
      part: all.withEvidence,
      of: total,
      caveats: ['Those done with evidence are among those said done.'],
    },
    {
      key: 'plans.checked',
      label: 'Actions checked by somebody else',
      part: toBeChecked.checked,
      of: toBeChecked.counted,
    },
    {
      key: 'plans.due-done',
      label: 'Actions due by this day and done with evidence',
      part: due.withEvidence,
      of: due.counted,
      caveats: ['Counted by the day first promised, so that putting a day off lifts no share.'],
    },
    {
      key: 'plans.overdue',
      label: 'Actions overdue',
      part: byClass.overdue,
      of: total,
      rag: overdueRag(facts.plans),
      caveats: besideOverdue(facts.plans),
    },
  ];
  return said.map((one) => planFigure(facts, one));
}

function planFigure(
  { head, plans }: ReportFacts,
  { key, label, part, of, rag = null, caveats = [] }: Said,
): ReportFigure {
  return {
    key,
    label,
    numerator: of === 0 ? null : part,
    denominator: of === 0 ? null : of,
    words:
      of === 0
        ? 'There is none to count.'
        : `${String(part)} of ${counted(of, ['action', 'actions'])} (${percentage(part, of)})`,
    scope: scopeWords(key, plans),
    asAt: head.asAt,
    source: 'The action plans as they are kept here',
    caveats,
    rag,
  };
}

function scopeWords(key: string, { plans, counts }: PlansPart): string {
  const several = `Actions of ${counted(plans.length, ['plan that goes on', 'plans that go on'])}, each counted once, those on hold and superseded among them`;
  if (key === 'plans.checked') return `${several}: those marked to be checked by somebody other than the owner`;
  if (key !== 'plans.due-done') return several;
  const without = counts.withoutDay === 0 ? '' : `; ${counted(counts.withoutDay, ['has', 'have'])} no promised day`;
  return `${several}: those first promised for this day or an earlier one${without}`;
}

/** What is past its day and in no count of what is overdue, so that the figure and the list under it agree. */
function besideOverdue({ counts, elsewhere }: PlansPart): readonly string[] {
  const onHold = counts.onHoldPastDay + elsewhere.onHoldPastDay;
  const are: readonly [string, string] = counts.total === 0 ? ['action is', 'actions are'] : ['more is', 'more are'];
  return [
    elsewhere.overdue > 0 && `${counted(elsewhere.overdue, are)} overdue and in no plan that goes on.`,
    onHold > 0 && `${counted(onHold, are)} on hold although the promised day has passed.`,
  ].filter((words) => words !== false);
}

/** @source design, domain 5: red is overdue; what is on hold has no colour */
function overdueRag({ counts, elsewhere }: PlansPart): ReportFigure['rag'] {
  const overdue = counts.byClass.overdue + elsewhere.overdue;
  if (counts.total + overdue === 0) return null;
  const colour: Rag = overdue > 0 ? 'red' : 'green';
  return {
    colour,
    rule:
      overdue > 0
        ? 'Red while any action is past its promised day and not said done.'
        : 'Green while no action is past its promised day, those on hold apart.',
  };
}

/** How the plans stand, plan by plan, over time, and everything that is overdue. */
export function planBlocks(facts: ReportFacts): readonly ReportBlock[] {
  const { plans } = facts;
  const late = overdueBlocks(plans);
  if (plans.counts.total === 0)
    return [{ kind: 'words', text: 'No action plan that goes on is recorded here.' }, ...late];
  return [
    {
      kind: 'words',
      text: 'An action is said done by whoever leads it, done with evidence once something on record shows it, and checked once somebody else has found it so.',
    },
    { kind: 'figures', keys: planFigures(facts).map(({ key }) => key) },
    { kind: 'chart', chart: statusChart(facts) },
    { kind: 'table', table: statusTable(facts) },
    ...(plans.finished.length < 2 ? [] : [{ kind: 'chart', chart: finishedChart(facts) } as const]),
    ...late,
    ...doneBlocks(facts),
  ];
}

function rowsOf({ counts, plans }: PlansPart): readonly { readonly label: string; readonly counts: PlanCounts }[] {
  const each = plans.map(({ name, counts: own }) => ({ label: name, counts: own }));
  return each.length === 1 ? each : [{ label: 'All plans, each action once', counts }, ...each];
}

function statusChart({ plans, head }: ReportFacts): BarsChart {
  return {
    kind: 'bars',
    key: 'plans-status',
    message: `${statusMessage(plans.counts)}${plans.elsewhere.overdue === 0 ? '' : ' in plans that go on'}`,
    subtitle: `Actions by where they stand, by plan, as at ${longDate(head.asAt)}`,
    rowHeading: 'Plan',
    classes: drawnClasses(plans.counts),
    rows: rowsOf(plans).map(({ label, counts }) => ({ label, parts: drawnParts(counts) })),
    scale: 'share',
    notes: [],
  };
}

function statusTable({ plans, head }: ReportFacts): ReportTable {
  return {
    key: 'plans-by-class',
    name: 'Plans by class',
    caption: `Every action in one class, by plan, as at ${longDate(head.asAt)}`,
    columns: [
      { header: 'Plan', kind: 'text' },
      ...actionClasses.map((name) => ({ header: actionClassNames[name], kind: 'number' as const })),
      { header: 'Actions', kind: 'number' },
    ],
    rows: rowsOf(plans).map(({ label, counts }) => [
      label,
      ...actionClasses.map((name) => counts.byClass[name]),
      counts.total,
    ]),
    notes: [
      'Standing still: nothing entered for longer than its plan is reviewed. On hold and superseded stand apart and have no colour.',
    ],
  };
}

function finishedChart({ plans: { finished } }: ReportFacts): TrendChart {
  const known = finished.filter(({ finished: done }) => done !== null);
  const last = known.at(-1);
  return {
    kind: 'trend',
    key: 'finished-against-plan',
    message:
      last === undefined
        ? 'Nothing is known to be finished yet'
        : `${String(last.finished ?? 0)} finished with evidence by ${monthAndYear(last.on)}, ${String(last.planned)} were first promised by then`,
    subtitle: `Number of actions finished and first promised, at the ends of ${String(finished.length)} months`,
    momentHeading: 'Month',
    moments: finished.map(({ on }) => monthAndYear(on)),
    series: [
      { name: 'First promised', tone: 'orange', values: finished.map(({ planned }) => planned) },
      { name: 'Finished', tone: 'navy', values: finished.map(({ finished: done }) => done) },
    ],
    unit: '',
    maximum: null,
    breaksBefore: [],
    notes: ['Promised days count as they were first set.'],
  };
}

function overdueBlocks({ overdue, overdueWithheld }: PlansPart): readonly ReportBlock[] {
  const more =
    overdueWithheld === 0
      ? []
      : [
          `${counted(overdueWithheld, ['overdue action is', 'overdue actions are'])} not told one by one in a report of this level.`,
        ];
  if (overdue.length === 0)
    return more.length === 0 ? [{ kind: 'words', text: 'No action is overdue.' }] : [{ kind: 'list', items: more }];
  return [
    {
      kind: 'table',
      table: {
        key: 'overdue',
        name: 'Overdue',
        caption:
          overdueWithheld === 0
            ? 'Every action that is past its promised day, the longest first'
            : 'Actions past their promised day that may be told one by one, the longest first',
        columns: [
          { header: 'Reference', kind: 'text' },
          { header: 'Action', kind: 'text' },
          { header: 'Owner', kind: 'text' },
          { header: 'Promised', kind: 'text' },
          { header: 'Days late', kind: 'number' },
        ],
        rows: overdue.map(({ ref, title, owner, promise, daysOverdue }) => [ref, title, owner, promise, daysOverdue]),
        notes: more,
      },
    },
  ];
}

function doneBlocks({ plans: { doneInPeriod }, head }: ReportFacts): readonly ReportBlock[] {
  if (doneInPeriod.length === 0) return [];
  return [
    {
      kind: 'table',
      table: {
        key: 'done-in-period',
        name: 'Done in the period',
        caption: `Actions said done from ${longDate(head.from)} to ${longDate(head.to)} that have evidence`,
        columns: [
          { header: 'Action', kind: 'text' },
          { header: 'Said done on', kind: 'date' },
        ],
        rows: doneInPeriod.map(({ title, on }) => [title, on]),
        notes: [],
      },
    },
  ];
}
