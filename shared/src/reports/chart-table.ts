import { withheld } from '../disclosure/count-table.ts';
import type { ReportCell, ReportChart, ReportTable } from './content.ts';

/** The numbers of a chart as a table: what it says to whoever does not see it, and what it is on paper beside it. */
export function chartTable(chart: ReportChart): ReportTable {
  const { key, message, subtitle, notes } = chart;
  const shared = { key: `${key}-table`, name: key.slice(0, 31), caption: `${message}: ${subtitle}`, notes };
  return chart.kind === 'bars'
    ? {
        ...shared,
        columns: [
          { header: chart.rowHeading, kind: 'text' },
          ...chart.classes.map(({ name }) => ({ header: name, kind: 'number' as const })),
          { header: 'All', kind: 'number' },
        ],
        rows: chart.rows.map(({ label, parts }) => [label, ...parts.map(countCell), countCell(sumOf(parts))]),
      }
    : {
        ...shared,
        columns: [
          { header: chart.momentHeading, kind: 'text' },
          ...chart.series.map(({ name }) => ({ header: `${name}${chart.unit}`, kind: 'number' as const })),
        ],
        rows: chart.moments.map((moment, index) => [
          moment,
          ...chart.series.map(({ values }) => values[index] ?? null),
        ]),
      };
}

/** A withheld count is marked, and so is a sum that would give it away. */
function countCell(count: number | null): ReportCell {
  return count ?? withheld;
}

function sumOf(parts: readonly (number | null)[]): number | null {
  return parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}
