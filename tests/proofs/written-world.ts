import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps, Recorded } from '@due-regard/db/change.ts';
import type { Dice } from './records/dice.ts';

export const firstDay = isoDate('2014-01-01');
const spanDays = 2400;

/** A council whose records are written at random: each write is one change, as files and people would make it. */
export abstract class WrittenWorld {
  protected readonly deps: ChangeDeps;
  protected readonly dice: Dice;
  protected readonly actor: Actor;

  constructor(deps: ChangeDeps, dice: Dice, authority: string) {
    this.deps = deps;
    this.dice = dice;
    this.actor = { authority, userId: 'command-line', roles: [], requestId: null };
  }

  /** What there is before the first random write. */
  abstract begin(): Promise<void>;

  /** @param chosen below 100 @returns what was done */
  protected abstract stepOf(one: Change, chosen: number): Promise<string>;

  /** One random write. */
  async step(): Promise<void> {
    const chosen = this.dice.below(100);
    await this.write((one) => this.stepOf(one, chosen));
  }

  protected async write(work: (one: Change) => Promise<string>): Promise<void> {
    await change(this.deps, this.actor, async (one): Promise<Recorded<undefined>> => {
      const what = await work(one);
      return one.done({ what: 'file.accepted', reason: what }, undefined);
    });
  }

  protected day(): IsoDate {
    return addDays(firstDay, this.dice.below(spanDays));
  }

  /** One of them, which is no longer among them; undefined when there is none. */
  protected taken<Item>(items: Item[]): Item | undefined {
    return items.splice(this.dice.below(Math.max(1, items.length)), 1)[0];
  }

  /** How long training holds, as a requirement keeps it. */
  protected validity(): string {
    return JSON.stringify(
      this.dice.oneOf([
        { kind: 'months', months: 1 + this.dice.below(40) },
        { kind: 'window', startsOn: this.dice.oneOf(['09-01', '04-01', '01-31']) },
        { kind: 'once' },
      ]),
    );
  }
}

/** Days on which the world may be asked about, before, within and after everything written. */
export function askedDay(dice: Dice): IsoDate {
  return addDays(firstDay, dice.below(spanDays + 800) - 200);
}
