import { monthAndYear } from '@due-regard/shared/calendar/words.ts';
import { trendValues } from '@due-regard/shared/training/measure-sentences.ts';
import type { TrendMeasure, TrendPoint } from '@due-regard/shared/training/measure-sentences.ts';
import type { TagWords } from '../design-system/Tag.tsx';

interface Change {
  readonly words: string;
  readonly tag: TagWords;
}

/** How a measure moved in the twelve months before the last; undefined where that month is not known. */
export function yearChange(points: readonly TrendPoint[], measure: TrendMeasure): Change | undefined {
  const values = trendValues(points, measure);
  const before = values.at(-13);
  const now = values.at(-1);
  const month = points.at(-13)?.on;
  if (before === undefined || before === null || now === undefined || now === null || month === undefined)
    return undefined;
  const tenths = Math.round((now - before) * 10);
  const since = `since ${monthAndYear(month)}`;
  if (tenths === 0) return { words: since, tag: { label: 'No change', colour: 'grey' } };
  const points10 = String(Math.abs(tenths) / 10);
  return tenths > 0
    ? { words: `up ${points10} percentage points ${since}`, tag: { label: 'Better', colour: 'green' } }
    : { words: `down ${points10} percentage points ${since}`, tag: { label: 'Worse', colour: 'red' } };
}
