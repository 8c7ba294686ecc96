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

/** Whose facts count for an organisation: its own, and all that was carried to it, step by step. */
export type TellersOf = (organisationId: string) => ReadonlySet<string>;

/** A circle of successions is harmless: each organisation is counted once. */
export function tellersFrom(successions: readonly Succession[]): TellersOf {
  const carried = Map.groupBy(successions.filter(doesCarry), ({ successorId }) => successorId);
  return (organisationId) => {
    const tellers = new Set([organisationId]);
    // A set takes what is added to it while it is walked.
    for (const teller of tellers) {
      for (const { predecessorId } of carried.get(teller) ?? []) tellers.add(predecessorId);
    }
    return tellers;
  };
}

/** A conversion carries by itself; nothing else does until a person has said so. */
export function doesCarry({ carries, kind }: Pick<Succession, 'carries' | 'kind'>): boolean {
  return carries ?? kind === 'conversion';
}

/** Whether a person must still say if the history counts. */
export function waitsForDecision({ carries, kind }: Pick<Succession, 'carries' | 'kind'>): boolean {
  return carries === null && kind !== 'conversion';
}
