import { addDays, addMonths, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { progressStatuses, rags } from '@due-regard/shared/plans/action.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { FactTable } from '@due-regard/db/fact-tables.ts';
import { emptyAction, emptyPlan } from '../../support/plan-rows.ts';
import type { Dice } from '../records/dice.ts';
import { WrittenWorld } from '../written-world.ts';

const agencies = ['Police', ' police', 'Fire & Rescue', 'fire and rescue', 'County Council', null] as const;
const themes = ['Training', 'training', 'Venues', null] as const;

const firstOfWorld = isoDate('2018-01-15');

/**
 * Days that stand ten days or whole months apart, since reckonings differ at the edges: thirty days, sixty, so many months.
 * @param months how far they go
 */
export function edgeDay(dice: Dice, months: number): IsoDate {
  return dice.below(2) === 0
    ? addDays(firstOfWorld, 10 * dice.below(months * 3))
    : addMonths(firstOfWorld, dice.below(months));
}

interface Written {
  readonly table: FactTable;
  readonly id: string;
}

/** A council that writes plans and actions at random, changes them from days on, and takes some of it back. */
export class RandomPlansWorld extends WrittenWorld {
  readonly #plans: string[] = [];
  readonly #actions: string[] = [];
  readonly #written: Written[] = [];

  override async begin(): Promise<void> {
    for (let count = 0; count < 3; count += 1) await this.write((one) => this.#plan(one, one.newId()));
    for (let count = 0; count < 8; count += 1) await this.write((one) => this.#action(one, one.newId()));
  }

  protected override async stepOf(one: Change, chosen: number): Promise<string> {
    const actionId = this.dice.oneOf(this.#actions);
    if (chosen < 2) return this.#plan(one, this.dice.oneOf(this.#plans));
    if (chosen < 8) return this.#action(one, one.newId());
    if (chosen < 14) return this.#action(one, actionId);
    if (chosen < 30) return this.#place(one, actionId);
    if (chosen < 66) return this.#entry(one, actionId);
    if (chosen < 76) return this.#evidence(one, actionId);
    if (chosen < 82) return this.#check(one, actionId);
    if (chosen < 86) return this.#override(one, actionId);
    if (chosen < 93) return this.#revision(one, actionId);
    return this.#takeBack(one);
  }

  protected override day(): IsoDate {
    return edgeDay(this.dice, 8);
  }

  #maybeDay(): IsoDate | null {
    return this.dice.below(3) === 0 ? null : this.day();
  }

  async #keep(table: FactTable, ids: readonly string[]): Promise<string> {
    for (const id of ids) this.#written.push({ table, id });
    return table;
  }

  async #plan(one: Change, planId: string): Promise<string> {
    if (!this.#plans.includes(planId)) this.#plans.push(planId);
    const isNew = this.#plans.length <= 3;
    const row = {
      ...emptyPlan,
      plan_id: planId,
      valid_from: isNew ? addDays(firstOfWorld, -30) : this.day(),
      name: `Plan ${String(this.dice.below(100))}`,
      ends_on: this.dice.below(4) === 0 ? this.day() : null,
      review_months: 1 + this.dice.below(4),
    };
    await one.record('plan', [row]);
    return 'plan';
  }

  async #action(one: Change, actionId: string): Promise<string> {
    if (!this.#actions.includes(actionId)) this.#actions.push(actionId);
    const row = {
      ...emptyAction,
      action_id: actionId,
      valid_from: this.day(),
      title: `Action ${String(this.dice.below(1000))}`,
      theme: this.dice.oneOf(themes),
      lead_agency: this.dice.oneOf(agencies),
      starts_on: this.dice.below(3) === 0 ? this.day() : null,
      due_on: this.#maybeDay(),
      is_to_be_checked: this.dice.below(2) === 0 ? (1 as const) : (0 as const),
    };
    return this.#keep('action', await one.record('action', [row]));
  }

  async #place(one: Change, actionId: string): Promise<string> {
    const row = {
      action_id: actionId,
      plan_id: this.dice.oneOf(this.#plans),
      objective_id: null,
      ref: String(this.dice.below(60)),
      valid_from: this.day(),
      left_on: this.dice.below(4) === 0 ? this.day() : null,
      batch_id: null,
    };
    return this.#keep('action_place', await one.record('action_place', [row]));
  }

  async #entry(one: Change, actionId: string): Promise<string> {
    const status = this.dice.below(2) === 0 ? 'said-done' : this.dice.oneOf(progressStatuses);
    const row = {
      action_id: actionId,
      entered_on: this.day(),
      status,
      note: 'It goes on',
      blocked_reason: null,
      is_flagged: this.dice.below(5) === 0 ? (1 as const) : (0 as const),
      author: null,
      author_role: null,
      batch_id: null,
      row_number: null,
    };
    return this.#keep('progress', await one.record('progress', [row]));
  }

  async #evidence(one: Change, actionId: string): Promise<string> {
    const shown = {
      title: 'Minute',
      reference: null,
      link: null,
      review_by: null,
      renews: null,
      publication: 'officers',
    } as const;
    const row = {
      ...shown,
      about: 'action',
      about_id: actionId,
      kind: 'minute',
      dated_on: this.day(),
      batch_id: null,
    } as const;
    return this.#keep('evidence', await one.record('evidence', [row]));
  }

  async #check(one: Change, actionId: string): Promise<string> {
    const nobody = { body_id: null, meeting_id: null, checker: null, checker_role: null, note: null };
    const row = { ...nobody, action_id: actionId, checked_on: this.day() };
    return this.#keep('action_check', await one.record('action_check', [row]));
  }

  async #override(one: Change, actionId: string): Promise<string> {
    const row = {
      action_id: actionId,
      from_on: this.day(),
      until_on: this.#maybeDay(),
      rag: this.dice.oneOf(rags),
      reason: 'As seen',
    };
    return this.#keep('rag_override', await one.record('rag_override', [row]));
  }

  async #revision(one: Change, actionId: string): Promise<string> {
    const days = { due_on: this.day(), revised_on: this.day() };
    const row = { about: 'action', about_id: actionId, ...days, reason: 'No officer', batch_id: null } as const;
    return this.#keep('due_revision', await one.record('due_revision', [row]));
  }

  async #takeBack(one: Change): Promise<string> {
    const wrong = this.taken(this.#written);
    if (wrong !== undefined) await one.withdraw(wrong.table, [wrong.id]);
    return 'taken back';
  }
}
