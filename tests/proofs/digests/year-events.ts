import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { chooseDigests } from '@due-regard/server/deadlines/digests/choose.ts';
import { changeRoles } from '@due-regard/server/people/change-roles.ts';
import { disablePerson } from '@due-regard/server/people/disable-person.ts';
import { action, recordRows, strategy } from '../../support/deadline-rows.ts';
import { terminal } from '../../support/test-app.ts';
import type { TestApp, TestClock } from '../../support/test-app.ts';
import type { Dice } from '../records/dice.ts';
import type { ModelPerson, Thing, YearModel } from './year-model.ts';

const admin = { ...terminal, authority: '999' };

/** What happens at a council in a year: each event is done in the records and told to the model. */
export class YearEvents {
  readonly #app: TestApp;
  readonly #clock: TestClock;
  readonly #dice: Dice;
  readonly #model: YearModel;

  constructor(app: TestApp, clock: TestClock, { dice, model }: { readonly dice: Dice; readonly model: YearModel }) {
    this.#app = app;
    this.#clock = clock;
    this.#dice = dice;
    this.#model = model;
  }

  get #today(): IsoDate {
    return londonDay(this.#clock.now());
  }

  /** Its people and what they have to do on the first day. */
  async begin(): Promise<void> {
    await this.#app.addPerson(['administrator']);
    for (const role of ['lead', 'lead', 'officer', 'officer', 'officer', 'member', 'viewer'] as const)
      await this.#joins(role);
    await this.#joins('officer', addDays(this.#today, 20));
    // More than one mail holds.
    const busy = this.#model.people[0]?.userId ?? null;
    for (let count = 0; count < 100; count += 1) await (count < 60 ? this.#comesUp(busy) : this.#comesUp());
  }

  /** Something happens, at a minute of its own. */
  async happen(): Promise<void> {
    this.#clock.moveMinutes(1);
    const kinds = [
      ...many(14, () => this.#comesUp()),
      ...many(14, () => this.#isDone()),
      ...many(6, () => this.#isPutOff()),
      ...many(6, () => this.#goesToAnother()),
      ...many(2, () => this.#choosesAnew()),
      () => this.#leaves(),
      () => this.#joins(this.#dice.oneOf(['officer', 'officer', 'lead', 'member'] as const)),
      () => this.#takesAnotherRole(),
    ];
    await this.#dice.oneOf(kinds)();
  }

  async #comesUp(owner = this.#anyOwner()): Promise<void> {
    const number = String(this.#model.things.length);
    const kind = this.#dice.below(4) === 0 ? 'document' : 'action';
    const thing: Thing = {
      title: `Thing ${number}`,
      kind,
      id: `${kind}-${number}`,
      publication: this.#dice.oneOf(['officers', 'officers', 'officers', 'exempt', 'public'] as const),
      owner,
      dueOn: addDays(this.#today, this.#dice.below(70) - 5),
    };
    this.#model.things.push(thing);
    await this.#record(thing);
  }

  async #isDone(): Promise<void> {
    const thing = this.#anyOpen();
    if (thing === undefined) return;
    thing.dueOn = null;
    if (thing.kind === 'document') return this.#record(thing);
    await recordRows(this.#app, (one) =>
      one.record('progress', [
        {
          action_id: thing.id,
          entered_on: this.#today,
          status: 'said-done',
          note: 'Done',
          blocked_reason: null,
          is_flagged: 0,
          author: null,
          author_role: null,
          batch_id: null,
          row_number: null,
        },
      ]),
    );
  }

  async #isPutOff(): Promise<void> {
    const thing = this.#anyOpen();
    if (thing?.dueOn === null || thing?.dueOn === undefined) return;
    const dueOn = addDays(thing.dueOn, 3 + this.#dice.below(40));
    thing.dueOn = dueOn;
    await recordRows(this.#app, (one) =>
      one.record('due_revision', [
        {
          about: thing.kind,
          about_id: thing.id,
          due_on: dueOn,
          revised_on: this.#today,
          reason: 'It takes longer',
          batch_id: null,
        },
      ]),
    );
  }

  async #goesToAnother(): Promise<void> {
    const thing = this.#anyOpen();
    if (thing === undefined) return;
    thing.owner = this.#anyOwner();
    await this.#record(thing);
  }

  async #choosesAnew(): Promise<void> {
    const person = this.#anyHere();
    if (person === undefined) return;
    // Most start them again.
    person.wants = !person.wants || this.#dice.below(2) === 0;
    const actor = { authority: '999', userId: person.userId, roles: [person.role], requestId: null };
    await chooseDigests(this.#app.deps, actor, person.wants);
  }

  async #leaves(): Promise<void> {
    const person = this.#anyHere();
    if (person === undefined || this.#model.people.filter(({ isHere }) => isHere).length < 5) return;
    person.isHere = false;
    await disablePerson(this.#app.deps, admin, { userId: person.userId, reason: 'Moved to another post' });
  }

  async #takesAnotherRole(): Promise<void> {
    const person = this.#anyHere();
    if (person === undefined || person.until !== null) return;
    const role = this.#dice.oneOf((['officer', 'lead', 'viewer'] as const).filter((other) => other !== person.role));
    const was = [{ role: person.role, expiresOn: null }];
    person.role = role;
    const roles = [{ role, expiresOn: null }];
    await changeRoles(this.#app.deps, admin, { userId: person.userId, was, roles, reason: 'Another post' });
  }

  async #joins(role: ModelPerson['role'], until: IsoDate | null = null): Promise<void> {
    if (this.#model.people.filter(({ isHere }) => isHere).length > 12) return;
    const more = until === null ? {} : { expiresOn: until };
    const { userId, email } = await this.#app.addPerson([role], '999', more);
    this.#model.people.push({ userId, email, role, until, hasAccount: true, isHere: true, wants: true });
  }

  /** The thing as it is from today on. */
  async #record({ kind, id, title, publication, owner, dueOn }: Thing): Promise<void> {
    const common = { title, publication, owner_user: owner, valid_from: this.#today };
    // What was put off keeps the day first promised; the model's day is written where none was.
    const first = this.#firstDays.get(id) ?? dueOn;
    if (first !== null) this.#firstDays.set(id, first);
    const exempt: Partial<NewFact<'action'>> =
      publication === 'exempt' ? { exempt_paragraph: '1', exempt_reason: 'Names a person' } : {};
    await recordRows(this.#app, (one) =>
      kind === 'action'
        ? one.record('action', [action({ ...common, ...exempt, action_id: id, due_on: first })])
        : one.record('document', [
            strategy({ ...common, document_id: id, refresh_due: first, ended_on: dueOn === null ? ended : null }),
          ]),
    );
  }

  readonly #firstDays = new Map<string, IsoDate>();

  #anyOpen(): Thing | undefined {
    const open = this.#model.things.filter(({ dueOn }) => dueOn !== null);
    return open.length === 0 ? undefined : this.#dice.oneOf(open);
  }

  #anyHere(): ModelPerson | undefined {
    const here = this.#model.people.filter(({ isHere }) => isHere);
    return here.length === 0 ? undefined : this.#dice.oneOf(here);
  }

  /** Some things are nobody's, some of who has left. */
  #anyOwner(): string | null {
    const among = this.#dice.below(8);
    if (among === 0) return null;
    if (among === 1) return this.#dice.oneOf(this.#model.people).userId;
    return this.#dice.oneOf(this.#model.people.filter(({ isHere, until }) => isHere && until === null)).userId;
  }
}

/** Long before the year: what ended then falls due no more. */
const ended = isoDate('2026-01-01');

function many<Item>(count: number, item: Item): readonly Item[] {
  return Array.from({ length: count }, () => item);
}
