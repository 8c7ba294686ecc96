import { addDays, instantOf, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { Refusal } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { undoBatch } from '@due-regard/server/imports/batches.ts';
import { renameCouncil } from '@due-regard/server/people/rename-council.ts';
import { beginReport, withdrawReport } from '@due-regard/server/reports/write-report-draft.ts';
import { bareReport } from '@due-regard/shared/reports/draft.ts';
import { RandomWorld } from '../coverage/random-world.ts';
import { PeopleWorld } from '../history/people-world.ts';
import { RandomPlansWorld } from '../plans/random-plans-world.ts';
import { Dice } from '../records/dice.ts';
import type { WrittenWorld } from '../written-world.ts';
import { AnyRoom } from './any-room.ts';

/** A clock that goes on at each look, and that somebody can put back, as a machine's clock may be. */
export class SettableClock {
  #now: number;

  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  now() {
    this.#now += 20_000;
    return instantOf(this.#now);
  }

  moveHours(hours: number): void {
    this.#now += hours * 3_600_000;
  }
}

interface Writing {
  readonly deps: ChangeDeps;
  readonly clock: SettableClock;
  readonly authority: string;
  readonly seed: number;
}

/** Everybody who writes at a council, at random and in turn. */
export class LaterWrites {
  readonly #with: Writing;
  readonly #dice: Dice;
  readonly #anyRoom: AnyRoom;
  readonly #worlds: readonly WrittenWorld[];
  readonly #actor: Actor;
  writes = 0;
  undone = 0;
  renamed = 0;

  constructor(writing: Writing) {
    const { deps, authority, seed } = writing;
    this.#with = writing;
    this.#dice = new Dice(seed);
    this.#anyRoom = new AnyRoom(deps, new Dice(seed + 1), authority);
    this.#worlds = [
      new RandomWorld(deps, new Dice(seed + 2), authority),
      new PeopleWorld(deps, new Dice(seed + 3), authority),
      new RandomPlansWorld(deps, new Dice(seed + 4), authority),
    ];
    this.#actor = { authority, userId: 'somebody', roles: ['lead', 'administrator'], requestId: null };
  }

  get tables(): ReadonlyMap<string, number> {
    return this.#anyRoom.written;
  }

  async begin(): Promise<void> {
    for (const world of this.#worlds) await world.begin();
  }

  async write(count: number): Promise<void> {
    for (let done = 0; done < count;) {
      if (!(await this.#isDone())) continue;
      done += 1;
      this.writes += 1;
    }
  }

  /** Whoever finds that another has withdrawn a row before them does something else. */
  async #isDone(): Promise<boolean> {
    try {
      await this.#one();
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  async #one(): Promise<void> {
    const chosen = this.#dice.below(1000);
    if (chosen < 6) return this.#rename();
    if (chosen < 10) return this.#moveToday();
    if (chosen < 13) return this.#with.clock.moveHours(this.#dice.below(30) - 12);
    if (chosen < 16) return this.#undoFile();
    if (chosen < 20) return this.#beginAnother();
    if (chosen < 700) return this.#anyRoom.step();
    return this.#dice.oneOf(this.#worlds).step();
  }

  async #rename(): Promise<void> {
    const { deps, authority } = this.#with;
    const { name: was } = await getAuthority(deps.db.read, authority);
    this.renamed += 1;
    await renameCouncil(deps, this.#actor, { was, name: `Council ${String(this.renamed)}` });
  }

  /** The demonstration's own day is moved, or taken away so that today is the clock's. */
  async #moveToday(): Promise<void> {
    const today = addDays(isoDate('2019-06-10'), this.#dice.below(200));
    const own = this.#dice.below(3) === 0 ? null : today;
    await change(this.#with.deps, this.#actor, async (one) => {
      await one.updateAuthority({ own_date: own });
      return one.done({ what: 'demonstration.opened', after: { ownDate: own } }, undefined);
    });
  }

  /** One of the files that are in; what others rest on cannot be taken back. */
  async #undoFile(): Promise<void> {
    const { deps, authority } = this.#with;
    const files = await deps.db.kysely
      .selectFrom('import_batch')
      .select('batch_id')
      .where('authority_id', '=', authority)
      .where('status', '=', 'accepted')
      .orderBy('batch_id')
      .execute();
    if (files.length === 0) return;
    await undoBatch(deps, this.#actor, this.#dice.oneOf(files).batch_id);
    this.undone += 1;
  }

  /** A report of which nothing ever comes; half of them are taken back. */
  async #beginAnother(): Promise<void> {
    const day = isoDate('2018-03-31');
    const { reportId } = await beginReport(this.#with.deps, this.#actor, {
      ...bareReport,
      kind: this.#dice.oneOf(['committee', 'cabinet', 'board', 'assurance']),
      title: 'Not ready',
      from: addDays(day, -300),
      to: day,
      asAt: day,
    });
    if (this.#dice.below(2) === 0)
      await withdrawReport(this.#with.deps, this.#actor, { reportId, reason: 'Begun by mistake' });
  }
}
