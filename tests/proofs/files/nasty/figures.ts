import type { BroughtFigure } from './bring.ts';

const limits = { milliseconds: 2000, bytes: 300 * 1024 * 1024 };

/** What a campaign says at its end: how many were brought, the slowest and the largest, and what is beyond the limits. */
export function wordsOfFigures(figures: readonly BroughtFigure[]): string {
  const slowest = figures.toSorted((left, right) => right.milliseconds - left.milliseconds);
  const largest = figures.toSorted((left, right) => right.bytes - left.bytes);
  const beyond = figures.filter(
    ({ milliseconds, bytes }) => milliseconds > limits.milliseconds || bytes > limits.bytes,
  );
  return [
    `nasty files: ${String(figures.length)} answers; wall clock of an answer at most 2 s, and at most 300 MB of memory:`,
    'what the server grew by at its peak, and the whole of the peak of the process that reads',
    ...slowest.slice(0, 5).map((figure) => `  slow   ${lineOf(figure)}`),
    ...largest.slice(0, 5).map((figure) => `  large  ${lineOf(figure)}`),
    ...beyond.map((figure) => `  BEYOND ${lineOf(figure)}`),
    `  ${beyond.length === 0 ? 'none' : String(beyond.length)} beyond the limits`,
  ].join('\n');
}

function lineOf({ name, kind, milliseconds, bytes }: BroughtFigure): string {
  return `${(milliseconds / 1000).toFixed(2)} s  ${String(Math.round(bytes / 1024 / 1024))} MB  ${name} (${kind})`;
}
