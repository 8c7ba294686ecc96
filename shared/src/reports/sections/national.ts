import { localChannelWords } from '../../national/words.ts';
import type { ReportBlock, TrendChart } from '../content.ts';
import type { ReportFacts } from '../facts.ts';

const tones = ['navy', 'turquoise', 'plum', 'orange'] as const;

/** What had been published of the whole country by the day; nothing of this council. */
export function nationalBlocks({ national: { charts, sources } }: ReportFacts): readonly ReportBlock[] {
  const local: ReportBlock = { kind: 'words', text: localChannelWords };
  if (charts.length === 0)
    return [{ kind: 'words', text: 'No national figure that we have read had been published by this day.' }, local];
  return [
    ...charts.map((chart): ReportBlock => ({ kind: 'chart', chart: trendOf(chart) })),
    { kind: 'list', items: sources.map(({ name, address }) => `Source: ${name}, ${address}`) },
    local,
  ];
}

type NationalChart = ReportFacts['national']['charts'][number];

function trendOf({ id, message, subtitle, years, breaksBefore, series, notes }: NationalChart): TrendChart {
  return {
    kind: 'trend',
    key: `national-${id}`,
    message,
    subtitle,
    momentHeading: 'Year ending March',
    moments: years.map(String),
    series: series.slice(0, tones.length).map(({ name, figures }, index) => ({
      name,
      tone: tones[index] ?? 'navy',
      values: figures.map((figure) => figure?.value ?? null),
    })),
    unit: '',
    maximum: null,
    breaksBefore,
    notes,
  };
}
