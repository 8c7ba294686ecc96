import { expect, test } from 'vitest';
import type { BarsChart } from '@due-regard/shared/reports/content.ts';
import { chartPicture } from './chart-png.ts';
import { chartDrawing } from './chart-drawing.ts';

const chart: BarsChart = {
  kind: 'bars',
  key: 'schools',
  message: 'One school of six has not answered',
  subtitle: 'Schools, 13 March 2018',
  rowHeading: 'Phase',
  classes: [{ name: 'Trained', tone: 'navy' }],
  rows: [{ label: 'Schools of the whole county & its neighbours', parts: [5] }],
  scale: 'count',
  notes: [],
};

test('a picture of a chart is as large as the chart, with twice as many dots each way', async () => {
  const { png, width, height } = await chartPicture(chart);
  const drawing = chartDrawing(chart);
  expect([width, height]).toEqual([drawing.width, Math.ceil(drawing.height * 2) / 2]);
  const head = Buffer.from(png);
  expect([head.toString('latin1', 1, 4), head.readUInt32BE(16), head.readUInt32BE(20)]).toEqual([
    'PNG',
    width * 2,
    height * 2,
  ]);
});

test('its words are drawn in letters that come with the product, and alike each time', async () => {
  const { png } = await chartPicture(chart);
  const withoutWords = { ...chart, rows: [{ label: ' ', parts: [5] }] };
  expect(png.length).toBeGreaterThan((await chartPicture(withoutWords)).png.length + 1000);
  expect(Buffer.from((await chartPicture(chart)).png).equals(png)).toBe(true);
});
