import { createRequire } from 'node:module';
import type { ReportChart } from '@due-regard/shared/reports/content.ts';
import { chartSvg } from './chart-svg.ts';
import { white } from './drawing.ts';

/** A chart as a picture of dots, and how large it is meant to be shown, in pixels of the page. */
export interface ChartPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const family = 'Noto Sans';
const require = createRequire(import.meta.url);
const fontFiles = [
  require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
];

/** Twice as many dots as pixels, sharp on paper; in letters of our own, so that it is the same on every machine. */
export async function chartPicture(chart: ReportChart): Promise<ChartPicture> {
  // A program for one machine's processor: it is read when the first picture is asked for.
  const { Resvg } = await import('@resvg/resvg-js');
  const drawn = new Resvg(chartSvg(chart), {
    background: white,
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: family, sansSerifFamily: family },
  });
  const picture = drawn.render();
  return { png: picture.asPng(), width: picture.width / 2, height: picture.height / 2 };
}
