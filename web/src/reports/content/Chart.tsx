import { chartTable } from '@due-regard/shared/reports/chart-table.ts';
import type { ReportChart } from '@due-regard/shared/reports/content.ts';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { StaticBars } from '../../charts/StaticBars.tsx';
import { StaticTrend } from '../../charts/StaticTrend.tsx';
import { Notes } from './Notes.tsx';
import { ReportTable } from './ReportTable.tsx';

/** A chart of a report, its table beside it. It stands still, as it does in every other form of the report. */
export function Chart({ chart }: { readonly chart: ReportChart }) {
  const { message, subtitle, notes } = chart;
  return (
    <ChartCard
      message={message}
      subtitle={subtitle}
      headingLevel={3}
      chart={<Drawing chart={chart} />}
      table={<ReportTable table={chartTable(chart)} hasNotes={false} />}
      about={
        <>
          <p className="govuk-body">{subtitle}.</p>
          <Notes notes={notes} />
        </>
      }
      note={notes.length === 0 ? undefined : notes.join(' ')}
    />
  );
}

function Drawing({ chart }: { readonly chart: ReportChart }) {
  if (chart.kind === 'bars') return <StaticBars {...chart} />;
  const { maximum, ...trend } = chart;
  return <StaticTrend {...trend} maximum={maximum ?? undefined} />;
}
