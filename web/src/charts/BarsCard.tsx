import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { ChartCard } from './ChartCard.tsx';
import type { CardProps } from './ChartCard.tsx';
import { LiveBars } from './lazy-live.ts';
import { StaticBars } from './StaticBars.tsx';
import type { BarsRow, StaticBarsProps } from './StaticBars.tsx';

export interface BarsCardProps extends CardProps, StaticBarsProps {
  /** What the rows are: "Phase". */
  readonly rowHeading: string;
  /** What a row's classes add up to: "Schools in scope". */
  readonly totalHeading: string;
  readonly note?: string | undefined;
}

/** Bars of classes: still drawing, live twin and table from one set of numbers. */
export function BarsCard({
  subtitle,
  headingLevel,
  downloads,
  about,
  rowHeading,
  totalHeading,
  note,
  ...bars
}: BarsCardProps) {
  const { message, classes, rows } = bars;
  const columns: readonly Column<BarsRow>[] = [
    { heading: rowHeading, cell: ({ label }) => label, isRowHeader: true },
    ...classes.map(({ name }, index) => ({
      heading: name,
      cell: ({ parts }: BarsRow) => countWords(parts[index] ?? null),
      isNumeric: true,
    })),
    { heading: totalHeading, cell: ({ parts }) => countWords(totalOf(parts)), isNumeric: true },
  ];
  return (
    <ChartCard
      message={message}
      subtitle={subtitle}
      headingLevel={headingLevel}
      downloads={downloads}
      about={about}
      note={note}
      chart={<StaticBars {...bars} />}
      live={<LiveBars {...bars} />}
      table={<Table caption={subtitle} captionSize="s" columns={columns} rows={rows} rowKey={({ label }) => label} />}
    />
  );
}

function totalOf(parts: readonly (number | null)[]): number | null {
  return parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

/** A withheld count is marked, and so is a total that would give it away. */
function countWords(count: number | null): string {
  return count === null ? '[c]' : count.toLocaleString('en-GB');
}
