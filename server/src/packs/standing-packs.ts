import type { DutyPack, Obligation } from '@due-regard/shared/duty/obligation.ts';
import { listDutyPacks, listObligations } from '@due-regard/db/duty/queries.ts';
import type { Known } from '@due-regard/db/known.ts';
import type { Reader } from '@due-regard/db/open.ts';

type Held<Row> = Row & { readonly factId: string };
type Recorded<Row> = Held<Row> & { readonly recordedSeq: number };

/** The packs that a council has loaded, as they are recorded. */
export interface StandingPacks {
  readonly packs: readonly Recorded<DutyPack>[];
  readonly obligations: readonly Held<Obligation>[];
  /** The number of the change that loaded the last of them, as text; `0` before the first. */
  readonly standing: string;
}

export async function standingPacks(db: Reader, known: Known): Promise<StandingPacks> {
  const packs = await listDutyPacks(db, known);
  const obligations = await listObligations(db, known);
  // Every load records the row of its pack anew.
  return { packs, obligations, standing: String(Math.max(0, ...packs.map(({ recordedSeq }) => recordedSeq))) };
}
