import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { ChartCard } from './ChartCard.tsx';
import type { CardProps } from './ChartCard.tsx';
import { LiveTrend } from './lazy-live.ts';
import { StaticTrend } from './StaticTrend.tsx';
import type { StaticTrendProps, ToneSeries } from './StaticTrend.tsx';

export interface CardSeries extends ToneSeries {
  /** What its table says in place of the bare values, one for each moment. */
  readonly words?: readonly string[] | undefined;
}

export interface TrendCardProps extends CardProps, StaticTrendProps {
  readonly series: readonly CardSeries[];
  /** What a moment is; a month where absent. */
  readonly momentHeading?: string | undefined;
  /** Why months are missing: "The register is known from March 2017." Said under the chart and beside the table's gaps. */
  readonly gapNote?: string | undefined;
}

interface Row {
  readonly moment: string;
  readonly index: number;
}

/** Lines over time: still drawing, live twin and table from one set of numbers. */
export function TrendCard({
  subtitle,
  headingLevel,
  downloads,
  about,
  gapNote,
  momentHeading = 'Month',
  ...trend
}: TrendCardProps) {
  const { message, moments, series, unit = '', breaksBefore = [] } = trend;
  const columns: readonly Column<Row>[] = [
    {
      heading: momentHeading,
      cell: ({ moment, index }) => (breaksBefore.includes(index) ? `${moment}, counted in a new way` : moment),
      isRowHeader: true,
    },
    ...series.map(({ name, values, words }) => ({
      heading: name,
      cell: ({ index }: Row) => words?.[index] ?? valueWords(values[index], unit),
      isNumeric: true,
    })),
  ];
  return (
    <ChartCard
      message={message}
      subtitle={subtitle}
      headingLevel={headingLevel}
      downloads={downloads}
      about={about}
      note={gapNote}
      chart={<StaticTrend {...trend} />}
      live={<LiveTrend {...trend} />}
      table={
        <Table
          caption={subtitle}
          captionSize="s"
          columns={columns}
          rows={moments.map((moment, index) => ({ moment, index }))}
          rowKey={({ moment }) => moment}
        />
      }
    />
  );
}

function valueWords(value: number | null | undefined, unit: string): string {
  return value === null || value === undefined ? 'not known' : `${value.toLocaleString('en-GB')}${unit}`;
}
