import type { DutyPack, Obligation } from '@due-regard/shared/duty/obligation.ts';

/** A duty as one guidance version puts it, with all that it asks. */
export interface ReadPack {
  readonly pack: DutyPack;
  readonly obligations: readonly Obligation[];
}

/** What the council has loaded already, which another pack has to get along with. */
export interface Loaded {
  readonly packs: readonly Pick<DutyPack, 'packId' | 'duty' | 'validFrom' | 'title'>[];
  readonly obligations: readonly Pick<Obligation, 'obligationId' | 'packId'>[];
}
