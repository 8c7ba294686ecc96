import type { ReportChart } from '@due-regard/shared/reports/content.ts';
import { drawBars } from './draw-bars.ts';
import { drawTrend } from './draw-trend.ts';
import type { Drawing } from './drawing.ts';

/** A chart of a report as shapes, by the geometry of the screen. */
export function chartDrawing(chart: ReportChart): Drawing {
  return chart.kind === 'bars' ? drawBars(chart) : drawTrend(chart);
}
