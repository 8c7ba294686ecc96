// Both live charts in one chunk with recharts; `lazy-live.ts` is its only door.
export { LiveBars } from './LiveBars.tsx';
export { LiveTrend } from './LiveTrend.tsx';
