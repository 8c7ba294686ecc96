import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { refKey } from '@due-regard/shared/imports/plans/match-action.ts';
import type { PlaceEdit } from '@due-regard/shared/imports/plans/merge-edits.ts';
import { wordForm } from '@due-regard/shared/imports/plans/status-words.ts';
import { registerAt } from '@due-regard/shared/measure/register.ts';
import type { ActionPlace } from '@due-regard/shared/plans/action.ts';
import type { Change } from '@due-regard/db/change.ts';
import { listActionPlaces } from '@due-regard/db/plans/actions.ts';
import { listObjectives } from '@due-regard/db/plans/queries.ts';
import { knownNow } from '../../http/as-at.ts';

interface FromFile {
  readonly batchId: string;
  readonly fileDate: IsoDate;
}

interface Put {
  readonly planId: string;
  readonly ref: string | null;
  readonly objective: string | null;
}

/** Where actions stand in plans, as a file says it; objectives that a plan has not are added to it. */
export class PlanPlaces {
  readonly #one: Change;
  readonly #from: FromFile;
  /** By plan and words. */
  readonly #objectives = new Map<string, string>();
  readonly #positions = new Map<string, number>();
  readonly #refs = new Set<string>();

  private constructor(one: Change, from: FromFile) {
    this.#one = one;
    this.#from = from;
  }

  static async load(one: Change, from: FromFile): Promise<PlanPlaces> {
    const places = new PlanPlaces(one, from);
    const known = knownNow(one.authority);
    const all = registerAt(await listObjectives(one.read, known), ({ objectiveId }) => objectiveId, from.fileDate);
    for (const { planId, objectiveId, ref, title, position } of all) {
      for (const words of [title, `${ref ?? ''} ${title}`])
        places.#objectives.set(`${planId} ${wordForm(words)}`, objectiveId);
      places.#positions.set(planId, Math.max(position, places.#positions.get(planId) ?? 0));
    }
    for (const { planId, ref } of await listActionPlaces(one.read, known)) places.#refs.add(`${planId} ${refKey(ref)}`);
    return places;
  }

  async put(actionId: string, { planId, ref, objective }: Put): Promise<void> {
    await this.#one.record('action_place', [
      {
        action_id: actionId,
        plan_id: planId,
        objective_id: await this.#objectiveOf(planId, objective),
        ref: this.#refOf(planId, ref),
        valid_from: this.#from.fileDate,
        left_on: null,
        batch_id: this.#from.batchId,
      },
    ]);
  }

  /** From the day of the file on it stands under another reference or objective. */
  async move(actionId: string, { planId, standing: { place }, ref, objective }: PlaceEdit): Promise<void> {
    if (place === undefined) return this.put(actionId, { planId, ref, objective });
    const objectiveId = objective === null ? place.objectiveId : await this.#objectiveOf(planId, objective);
    await this.#end(place);
    await this.#one.record('action_place', [
      {
        action_id: actionId,
        plan_id: planId,
        objective_id: objectiveId,
        ref: ref === null || ref === '' ? place.ref : ref,
        valid_from: this.#from.fileDate,
        left_on: place.leftOn,
        batch_id: this.#from.batchId,
      },
    ]);
    return undefined;
  }

  /** From the day of the file on it stands in this plan no longer. */
  async leave(place: ActionPlace): Promise<void> {
    await this.#end(place);
  }

  /** What began on the day of the file was never there. */
  async #end({ placeId, actionId, planId, objectiveId, ref, validFrom }: ActionPlace): Promise<void> {
    const { fileDate, batchId } = this.#from;
    await this.#one.withdraw('action_place', [placeId]);
    if (validFrom === fileDate) return;
    await this.#one.record('action_place', [
      {
        action_id: actionId,
        plan_id: planId,
        objective_id: objectiveId,
        ref,
        valid_from: validFrom,
        left_on: fileDate,
        batch_id: batchId,
      },
    ]);
  }

  async #objectiveOf(planId: string, title: string | null): Promise<string | null> {
    if (title === null || wordForm(title) === '') return null;
    const key = `${planId} ${wordForm(title)}`;
    const known = this.#objectives.get(key);
    if (known !== undefined) return known;
    const objectiveId = this.#one.newId();
    const position = (this.#positions.get(planId) ?? 0) + 1;
    await this.#one.record('objective', [
      { objective_id: objectiveId, plan_id: planId, valid_from: this.#from.fileDate, ref: null, title, position },
    ]);
    this.#objectives.set(key, objectiveId);
    this.#positions.set(planId, position);
    return objectiveId;
  }

  /** An action without a reference is given the next free number of its plan. */
  #refOf(planId: string, ref: string | null): string {
    const own = ref === null || ref === '' ? this.#freeNumber(planId) : ref;
    this.#refs.add(`${planId} ${refKey(own)}`);
    return own;
  }

  #freeNumber(planId: string): string {
    let number = 1;
    while (this.#refs.has(`${planId} ${String(number)}`)) number += 1;
    return String(number);
  }
}
