import type { IsoDate } from '../calendar/iso-date.ts';

export const successionKinds = ['conversion', 'merger', 'split', 'amalgamation'] as const;

export type SuccessionKind = (typeof successionKinds)[number];

/** One organisation following another. */
export type Succession = {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly kind: SuccessionKind;
  /** Whether what the predecessor told counts for the successor; null when nobody has decided yet. */
  readonly carries: boolean | null;
  readonly on: IsoDate | null;
};
