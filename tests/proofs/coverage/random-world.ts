import { addDays } from '@due-regard/shared/calendar/iso-date.ts';
import type { Change, ChangeDeps } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';
import type { Dice } from '../records/dice.ts';
import { WrittenWorld, firstDay } from '../written-world.ts';

export const worldAuthority = '801';
const courses = ['wrap', 'ho-awareness', 'dsl-prevent', 'ho-channel'] as const;
const typeCodes = ['1', '2', '11', '34', '7'] as const;

/** What the random writes have made, so that later ones can correct, decide and withdraw it. */
interface Made {
  readonly schools: string[];
  readonly lives: Map<string, string>;
  readonly statements: { id: string; school: string }[];
  readonly decisions: string[];
  readonly scopes: string[];
  readonly requirements: string[];
  readonly successions: string[];
}

/** A council whose records are written at random: each write is one change, as people would make it. */
export class RandomWorld extends WrittenWorld {
  readonly #made: Made = {
    schools: [],
    lives: new Map(),
    statements: [],
    decisions: [],
    scopes: [],
    requirements: [],
    successions: [],
  };

  constructor(deps: ChangeDeps, dice: Dice, authority = worldAuthority) {
    super(deps, dice, authority);
  }

  override async begin(): Promise<void> {
    await foundCouncil(this.deps, this.actor, { code: this.actor.authority, name: 'Council of chance' });
    for (let count = 0; count < 25; count += 1) await this.write((one) => this.#openSchool(one));
  }

  protected override async stepOf(one: Change, chosen: number): Promise<string> {
    if (chosen < 2) return this.#openSchool(one);
    if (chosen < 8) return this.#changeLife(one);
    if (chosen < 11) return this.#redescribe(one);
    if (chosen < 15) return this.#succeed(one);
    if (chosen < 18) return this.#rescope(one);
    if (chosen < 22) return this.#require(one);
    if (chosen < 34) return this.#decide(one);
    if (chosen < 46) return this.#correct(one);
    return this.#tell(one);
  }

  async #openSchool(one: Change): Promise<string> {
    const id = one.newId();
    await one.addOrganisations([{ organisation_id: id, kind: 'school', urn: id }]);
    const [life = ''] = await one.record('life', [this.#life(id)]);
    await one.record('description', [this.#description(id)]);
    this.#made.schools.push(id);
    this.#made.lives.set(id, life);
    return 'opened';
  }

  /** Closing, reopening, a date put right: what is known of when a school is open is replaced. */
  async #changeLife(one: Change): Promise<string> {
    const school = this.#school();
    const before = this.#made.lives.get(school);
    if (before !== undefined) await one.withdraw('life', [before]);
    const [life = ''] = await one.record('life', [this.#life(school)]);
    this.#made.lives.set(school, life);
    return 'life';
  }

  async #redescribe(one: Change): Promise<string> {
    await one.record('description', [this.#description(this.#school())]);
    return 'described';
  }

  /** A conversion, or a merger on which nobody, or somebody, has decided; circles may come of it. */
  async #succeed(one: Change): Promise<string> {
    if (this.#made.successions.length > 8 && this.dice.below(2) === 0)
      return this.#withdrawOne(one, 'succession', this.#made.successions);
    const ids = await one.record('succession', [
      {
        predecessor_id: this.#school(),
        successor_id: this.#school(),
        kind: this.dice.oneOf(['conversion', 'merger', 'split'] as const),
        carries: this.dice.oneOf([0, 1, null] as const),
        on_day: null,
        reason: null,
        batch_id: null,
      },
    ]);
    this.#made.successions.push(...ids);
    return 'succeeded';
  }

  async #rescope(one: Change): Promise<string> {
    if (this.#made.scopes.length > 4 && this.dice.below(2) === 0)
      return this.#withdrawOne(one, 'scope', this.#made.scopes);
    const counted = typeCodes.filter(() => this.dice.below(3) > 0);
    const ids = await one.record('scope', [
      { valid_from: this.day(), type_codes: JSON.stringify(counted), reason: null },
    ]);
    this.#made.scopes.push(...ids);
    return 'scope';
  }

  async #require(one: Change): Promise<string> {
    if (this.#made.requirements.length > 8 && this.dice.below(2) === 0)
      return this.#withdrawOne(one, 'requirement', this.#made.requirements);
    const ids = await one.record('requirement', [
      {
        role: this.dice.oneOf(['whole-staff', 'dsl'] as const),
        organisation_kinds: JSON.stringify(this.dice.oneOf([['school'], ['school', 'service'], ['service']])),
        accepted_courses: JSON.stringify(courses.filter(() => this.dice.below(3) > 0)),
        validity: this.validity(),
        valid_from: this.day(),
        target: null,
        duty: 'LA09',
        is_our_reading: 0,
      },
    ]);
    this.#made.requirements.push(...ids);
    return 'requirement';
  }

  async #decide(one: Change): Promise<string> {
    if (this.#made.statements.length === 0) return this.#tell(one);
    if (this.#made.decisions.length > 20 && this.dice.below(3) === 0)
      return this.#withdrawOne(one, 'decision', this.#made.decisions);
    const outcome = this.dice.oneOf(['accepted', 'refused'] as const);
    const ids = await one.record('decision', [
      {
        statement_id: this.dice.oneOf(this.#made.statements).id,
        role: this.dice.oneOf(['whole-staff', 'dsl'] as const),
        outcome,
        equivalent_course_id: outcome === 'accepted' ? this.#maybe(this.dice.oneOf(courses)) : null,
        held_on: this.#maybe(this.day()),
        decided_on: this.day(),
        reason: 'by chance',
      },
    ]);
    this.#made.decisions.push(...ids);
    return 'decided';
  }

  /** A statement withdrawn, and two times in three another in its place. */
  async #correct(one: Change): Promise<string> {
    const [gone] = this.#made.statements.splice(this.dice.below(Math.max(1, this.#made.statements.length)), 1);
    if (gone === undefined) return this.#tell(one);
    await one.withdraw('statement', [gone.id]);
    return this.dice.below(3) === 0 ? 'withdrawn' : this.#tell(one, gone.school);
  }

  async #tell(one: Change, school = this.#school()): Promise<string> {
    const [id = ''] = await one.record('statement', [this.#statement(school)]);
    this.#made.statements.push({ id, school });
    return 'told';
  }

  async #withdrawOne(
    one: Change,
    table: 'scope' | 'requirement' | 'decision' | 'succession',
    ids: string[],
  ): Promise<string> {
    await one.withdraw(table, ids.splice(this.dice.below(ids.length), 1));
    return `${table}-withdrawn`;
  }

  #statement(school: string): NewFact<'statement'> {
    const dice = this.dice;
    const isAboutStaff = dice.below(3) > 0;
    const isAboutLead = !isAboutStaff || dice.below(3) === 0;
    const staff = <Value>(value: Value): Value | null => (isAboutStaff ? this.#maybe(value) : null);
    const lead = <Value>(value: Value): Value | null => (isAboutLead ? this.#maybe(value) : null);
    return {
      organisation_id: school,
      told_on: this.day(),
      staff_answer: staff(dice.oneOf(['trained', 'not-trained'] as const)),
      course_id: staff(dice.oneOf([...courses, 'unheard-of'])),
      held_on: staff(this.day()),
      staff_trained: null,
      staff_in_post: null,
      other_training: dice.below(5) === 0 ? staff('Some other course') : null,
      dsl_answer: lead(dice.oneOf(['trained', 'not-trained'] as const)),
      dsl_course_id: lead(dice.oneOf(courses)),
      dsl_trained_on: lead(this.day()),
      dsl_in_post_since: lead(this.day()),
      dsl_left_on: dice.below(4) === 0 ? lead(this.day()) : null,
      dsl_other_training: dice.below(5) === 0 ? lead('Some other course') : null,
      asked_on: null,
      reminded_on: null,
      source: null,
      evidence: null,
      replaces: null,
      batch_id: null,
      row_number: null,
    };
  }

  #life(school: string): NewFact<'life'> {
    return {
      organisation_id: school,
      opened_on: this.dice.below(2) === 0 ? null : addDays(firstDay, this.dice.below(1500)),
      closed_on: this.dice.below(4) === 0 ? this.day() : null,
      is_proposed: this.dice.below(10) === 0 ? 1 : 0,
      closed_basis: null,
      closed_reason: null,
      batch_id: null,
    };
  }

  #description(school: string): NewFact<'description'> {
    return {
      organisation_id: school,
      valid_from: this.day(),
      name: `School ${school.slice(-6)}`,
      type_code: this.dice.below(12) === 0 ? null : this.dice.oneOf(typeCodes),
      type_name: null,
      status_code: null,
      phase: this.dice.oneOf(['primary', 'secondary'] as const),
      control: 'maintained',
      trust: null,
      town: null,
      postcode: null,
      dfe_number: null,
      search_text: '',
      batch_id: null,
    };
  }

  #school(): string {
    return this.dice.oneOf(this.#made.schools);
  }

  #maybe<Value>(value: Value): Value | null {
    return this.dice.below(4) === 0 ? null : value;
  }
}
