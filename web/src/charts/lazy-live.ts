import { lazy } from 'react';

// The only door to recharts: one chunk, opened when a reader asks for it.
export const LiveTrend = lazy(async () => ({ default: (await import('./live.ts')).LiveTrend }));
export const LiveBars = lazy(async () => ({ default: (await import('./live.ts')).LiveBars }));
