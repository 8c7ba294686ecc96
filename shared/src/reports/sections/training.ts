import { longDate, monthAndYear } from '../../calendar/words.ts';
import { percentage } from '../../measure/percentage.ts';
import type { CoverageCounts } from '../../training/coverage-counts.ts';
import { drawnClassesOf } from '../../training/drawn-classes.ts';
import { groupsMessage, measureSentence, trendMessage, trendValues } from '../../training/measure-sentences.ts';
import { doneOf, measureMeanings, partsOf } from '../../training/measures.ts';
import type { Measure } from '../../training/measures.ts';
import type { BarsChart, ReportBlock, ReportFigure, TrendChart } from '../content.ts';
import type { ReportFacts, TotalLine } from '../facts.ts';

const labels: Readonly<Record<Measure, string>> = {
  reached: 'Schools reached by an accepted session',
  upToDate: 'Schools up to date',
  staff: 'Schools whose whole staff is up to date',
  dsl: 'Schools whose safeguarding lead is up to date',
};

const printed = ['reached', 'upToDate', 'staff', 'dsl'] as const;

/** Coverage of schools by each measure, and the numbers that services sent of their own people. */
export function trainingFigures(facts: ReportFacts): readonly ReportFigure[] {
  return [...printed.map((measure) => measureFigure(facts, measure)), ...facts.training.totals.map(totalFigure)];
}

function measureFigure({ training, head }: ReportFacts, measure: Measure): ReportFigure {
  const { counts, scope, leftOut, source, leadSource, caveats } = training;
  return {
    key: `training.${measure}`,
    label: labels[measure],
    numerator: counts.inScope === 0 ? null : doneOf(counts, measure),
    denominator: counts.inScope === 0 ? null : counts.inScope,
    words: measureSentence(counts, measure),
    scope: [`Counted: ${scope}`, ...leftOut.map((words) => `Left out: ${words}`)].join('. '),
    asAt: head.asAt,
    source: `What schools told. ${measure === 'dsl' ? leadSource : source}`,
    caveats: [measureMeanings[measure], ...caveats],
    rag: null,
  };
}

/** The key by which the total of the council's own workforce is known in every report. */
export const workforceKey = 'training.workforce';

function totalFigure(total: TotalLine): ReportFigure {
  const { name, trained, inPost, countedOn, ageDays, courseName, includesELearning, source } = total;
  const course = courseName === null ? '' : ` in ${courseName}`;
  return {
    key: total.isWorkforce ? workforceKey : `training.total.${name}.${courseName ?? 'several'}`,
    label: `${name}: people trained${course}`,
    numerator: trained,
    denominator: inPost,
    words: `${trained.toLocaleString('en-GB')} of ${inPost.toLocaleString('en-GB')} people in post (${percentage(trained, inPost)}) at ${longDate(countedOn)}`,
    scope: `People of ${name} in post, as it counted them itself; e-learning ${includesELearning ? 'counted' : 'not counted'}`,
    asAt: countedOn,
    source,
    caveats: ageDays === 0 ? [] : [`The count was ${String(ageDays)} days old on the day of this report.`],
    rag: null,
  };
}

/** What is said of training: figures, groups, the way there, and totals. */
export function trainingBlocks(facts: ReportFacts): readonly ReportBlock[] {
  const { training } = facts;
  return [
    {
      kind: 'words',
      text: 'Two things are measured of each school: whether it was ever reached, and whether it is up to date. A school that has not answered is never counted as trained nor as untrained. Schools hold the duty themselves: what is said here is what schools told the council.',
    },
    { kind: 'figures', keys: printed.map((measure) => `training.${measure}`) },
    ...(training.counts.inScope === 0
      ? []
      : [
          { kind: 'chart', chart: phaseChart(facts, 'reached') } as const,
          { kind: 'chart', chart: phaseChart(facts, 'upToDate') } as const,
          { kind: 'chart', chart: trendChart(facts) } as const,
        ]),
    ...totalBlocks(training.totals),
  ];
}

function totalBlocks(totals: readonly TotalLine[]): readonly ReportBlock[] {
  if (totals.length === 0) return [];
  return [
    {
      kind: 'words',
      text: 'Services and partners count their own people. Counts of different days are never added up.',
    },
    { kind: 'figures', keys: totals.map((total) => totalFigure(total).key) },
  ];
}

/** All schools and each phase, by a measure. */
function phaseChart({ training: { counts }, head }: ReportFacts, measure: 'reached' | 'upToDate'): BarsChart {
  const rows: readonly (CoverageCounts & { readonly name: string })[] = [
    { ...counts, name: 'All schools counted' },
    ...counts.byPhase,
  ];
  return {
    kind: 'bars',
    key: `phases-${measure === 'reached' ? 'reached' : 'up-to-date'}`,
    message: groupsMessage(counts.byPhase, measure, 'phase'),
    subtitle: `${labels[measure]}, by phase, as at ${longDate(head.asAt)}`,
    rowHeading: 'Phase',
    classes: drawnClassesOf(measure),
    rows: rows.map((row) => ({ label: row.name, parts: partsOf(row, measure) })),
    scale: 'share',
    notes: [],
  };
}

function trendChart({ training: { trend }, head }: ReportFacts): TrendChart {
  const isWhole = trend.every(({ counts }) => counts !== null);
  return {
    kind: 'trend',
    key: 'coverage-over-time',
    message: trendMessage(trend),
    subtitle: `Percentage of the schools counted at the ends of ${String(trend.length)} months, the last on ${longDate(head.asAt)}`,
    momentHeading: 'Month',
    moments: trend.map(({ on }) => monthAndYear(on)),
    series: [
      { name: 'Safeguarding lead', tone: 'plum', values: trendValues(trend, 'dsl') },
      { name: 'Reached', tone: 'turquoise', values: trendValues(trend, 'reached') },
      { name: 'Up to date', tone: 'navy', values: trendValues(trend, 'upToDate') },
    ],
    unit: ' %',
    maximum: 100,
    breaksBefore: [],
    notes: isWhole ? [] : ['Months before the first school register was loaded are not known.'],
  };
}
