import { refKey } from './match-action.ts';
import type { ActionFinder, Match } from './match-action.ts';
import type { PlanRow } from './plan-row.ts';

type MatchedRow = { readonly row: PlanRow; readonly match: Match };

/** The references of plans as they would be once a file is taken in: two actions may change theirs for each other. */
export class FinalRefs {
  readonly #counts = new Map<string, number>();

  constructor(finder: ActionFinder, rows: readonly MatchedRow[]) {
    const said = new Map<string, string | undefined>();
    for (const { row, match } of rows) {
      if (match.kind === 'same') said.set(`${row.planId} ${match.standing.at.action.actionId}`, row.texts.ref);
      const isPut = match.kind === 'new' || (match.kind === 'same' && match.standing.place === undefined);
      if (isPut && row.texts.ref !== undefined) this.#note(row.planId, row.texts.ref);
    }
    for (const planId of new Set(rows.map(({ row }) => row.planId))) {
      for (const { at, place } of finder.inPlan(planId)) {
        const ref = said.get(`${planId} ${at.action.actionId}`) ?? place?.ref;
        if (ref !== undefined) this.#note(planId, ref);
      }
    }
  }

  /** Whether two actions of the plan would have this reference. */
  isShared(planId: string, ref: string): boolean {
    return (this.#counts.get(`${planId} ${refKey(ref)}`) ?? 0) > 1;
  }

  #note(planId: string, ref: string): void {
    const key = `${planId} ${refKey(ref)}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }
}
