import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { WrittenWorld } from '../written-world.ts';

const courses = ['wrap', 'ho-awareness', 'ho-channel'] as const;
const audiences = ['council-staff', 'contractors', 'members'] as const;
const kinds = ['service', 'service', 'service', 'service', 'partner', 'members'] as const;
const people = 24;

interface List {
  readonly batchId: string;
  fact: string;
  readonly covers: readonly string[];
  /** Of whom it says that all have left. */
  readonly ends: readonly string[];
  /** The file whose posts it repeats; null where it has its own. */
  readonly sameAs: string | null;
}

/** People of a council, written at random: each write is one change, as files and officers would make it. */
export class PeopleWorld extends WrittenWorld {
  readonly #organisations: string[] = [];
  readonly #completions: string[] = [];
  /** Files whose completions came in bulk. */
  readonly #files: string[] = [];
  readonly #lists: List[] = [];
  #dayOfLists = this.day();
  readonly #posts: { readonly id: string; readonly fact: NewFact<'post'> }[] = [];
  readonly #links: string[] = [];
  readonly #headcounts: string[] = [];
  readonly #requirements: string[] = [];

  override async begin(): Promise<void> {
    await this.write(async (one) => {
      this.#organisations.push(...kinds.map((kind, index) => `${kind}-${String(index)}`));
      await one.addOrganisations(
        kinds.map((kind, index) => ({ organisation_id: `${kind}-${String(index)}`, kind, urn: null })),
      );
      return 'organisations';
    });
    for (let count = 0; count < 6; count += 1) await this.write((one) => this.#bringList(one));
  }

  protected override stepOf(one: Change, chosen: number): Promise<string> {
    if (chosen < 8) return this.#bringFile(one);
    if (chosen < 14) return this.#undoFile(one);
    if (chosen < 18) return this.#bringList(one);
    if (chosen < 22) return this.#undoList(one);
    if (chosen < 25) return this.#redateList(one);
    if (chosen < 38) return this.#moveSomebody(one);
    if (chosen < 50) return this.#link(one);
    if (chosen < 55) return this.#headcount(one);
    if (chosen < 60) return this.#require(one);
    if (chosen < 75) return this.#correct(one);
    return this.#complete(one);
  }

  async #complete(one: Change): Promise<string> {
    if (this.#completions.length > 150) return this.#correct(one);
    const given = this.#given();
    const facts = Array.from({ length: 1 + this.dice.below(3) }, () => this.#completion('by-hand', given));
    this.#completions.push(...(await one.record('completion', facts)));
    return 'completed';
  }

  /** A record withdrawn, and as often as not another in its place. */
  async #correct(one: Change): Promise<string> {
    const gone = this.taken(this.#completions);
    if (gone === undefined) return 'nothing to correct';
    await one.withdraw('completion', [gone]);
    if (this.dice.below(2) === 0) return 'withdrawn';
    this.#completions.push(...(await one.record('completion', [this.#completion('by-hand', this.#given())])));
    return 'corrected';
  }

  async #bringFile(one: Change): Promise<string> {
    if (this.#files.length > 6) return this.#undoFile(one);
    const batchId = one.newId();
    const given = this.#given();
    const facts = Array.from({ length: 5 + this.dice.below(20) }, () => this.#completion(batchId, given));
    await one.recordMany('completion', facts);
    this.#files.push(batchId);
    return 'file brought';
  }

  async #undoFile(one: Change): Promise<string> {
    const batchId = this.taken(this.#files);
    if (batchId === undefined) return 'no file to undo';
    await one.withdrawBatch('completion', batchId);
    return 'file undone';
  }

  async #bringList(one: Change): Promise<string> {
    if (this.#lists.length > 8) return this.#undoList(one);
    if (this.dice.below(4) === 0) return this.#repeatList(one);
    const batchId = one.newId();
    // Of some organisations a list is rare, so that files given to them count.
    const covers = this.#organisations.filter((_, index) => this.dice.below(index % 3 === 0 ? 25 : 3) === 0);
    const list = { batchId, covers, ends: this.#ends(covers), sameAs: null };
    const [fact = ''] = await one.record('staff_list', [this.#list(list)]);
    this.#lists.push({ ...list, fact });
    const facts = Array.from({ length: this.dice.below(14) }, () => this.#post(batchId, covers));
    const ids = await one.record('post', facts);
    this.#posts.push(...facts.map((post, index) => ({ id: ids[index] ?? '', fact: post })));
    const links = Array.from({ length: this.dice.below(4) }, () => this.#linkOf(batchId));
    this.#links.push(...(await one.record('learner_link', links)));
    return 'list brought';
  }

  /** A list of another day that says what an earlier one says. */
  async #repeatList(one: Change): Promise<string> {
    const list = this.#lists[this.dice.below(Math.max(1, this.#lists.length))];
    if (list === undefined) return 'no list to repeat';
    const { covers } = list;
    const again = { batchId: one.newId(), covers, ends: this.#ends(covers), sameAs: list.sameAs ?? list.batchId };
    const [fact = ''] = await one.record('staff_list', [this.#list(again)]);
    this.#lists.push({ ...again, fact });
    return 'list repeated';
  }

  async #undoList(one: Change): Promise<string> {
    const list = this.taken(this.#lists);
    if (list === undefined) return 'no list to undo';
    await one.withdraw('staff_list', [list.fact]);
    // At times only the list goes: its people count nowhere then.
    if (this.dice.below(4) === 0) return 'list withdrawn alone';
    await one.withdrawBatch('post', list.batchId);
    await one.withdrawBatch('learner_link', list.batchId);
    const gone = this.#posts.filter(({ fact }) => fact.batch_id === list.batchId);
    for (const post of gone) this.#posts.splice(this.#posts.indexOf(post), 1);
    this.#links.splice(0);
    this.#links.push(...(await this.#standingLinks(one)));
    return 'list undone';
  }

  async #redateList(one: Change): Promise<string> {
    const list = this.#lists[this.dice.below(Math.max(1, this.#lists.length))];
    if (list === undefined) return 'no list to redate';
    await one.withdraw('staff_list', [list.fact]);
    const [fact = ''] = await one.record('staff_list', [this.#list(list)]);
    list.fact = fact;
    return 'list redated';
  }

  /** Somebody joins, leaves or was entered wrongly. */
  async #moveSomebody(one: Change): Promise<string> {
    const list = this.#lists[this.dice.below(Math.max(1, this.#lists.length))];
    const before = this.dice.below(3) === 0 ? undefined : this.taken(this.#posts);
    if (before !== undefined) await one.withdraw('post', [before.id]);
    if (list === undefined || this.dice.below(5) === 0) return 'post withdrawn';
    const left = { from_on: before?.fact.from_on ?? null, to_on: this.day() };
    const fact =
      before === undefined || this.dice.below(2) === 0
        ? this.#post(list.batchId, list.covers)
        : { ...before.fact, ...left };
    const [id = ''] = await one.record('post', [fact]);
    this.#posts.push({ id, fact });
    return 'post';
  }

  async #link(one: Change): Promise<string> {
    const list = this.#lists[this.dice.below(Math.max(1, this.#lists.length))];
    const gone = this.dice.below(2) === 0 ? this.taken(this.#links) : undefined;
    if (gone !== undefined) await one.withdraw('learner_link', [gone]);
    else if (list !== undefined) this.#links.push(...(await one.record('learner_link', [this.#linkOf(list.batchId)])));
    return 'link';
  }

  async #headcount(one: Change): Promise<string> {
    const gone = this.#headcounts.length > 5 ? this.taken(this.#headcounts) : undefined;
    if (gone !== undefined) {
      await one.withdraw('headcount', [gone]);
      return 'headcount withdrawn';
    }
    const fact: NewFact<'headcount'> = {
      organisation_id: this.dice.oneOf(this.#organisations),
      audience: this.dice.oneOf(audiences),
      counted_on: this.dice.below(4) === 0 ? this.#dayOfLists : this.day(),
      posts: this.dice.below(20),
      source: 'by chance',
      batch_id: null,
    };
    this.#headcounts.push(...(await one.record('headcount', [fact])));
    return 'headcount';
  }

  async #require(one: Change): Promise<string> {
    const gone = this.#requirements.length > 8 ? this.taken(this.#requirements) : undefined;
    if (gone !== undefined) {
      await one.withdraw('requirement', [gone]);
      return 'requirement withdrawn';
    }
    const fact: NewFact<'requirement'> = {
      role: this.dice.oneOf(audiences),
      organisation_kinds: JSON.stringify(
        this.dice.oneOf([['service'], ['service', 'partner'], ['members', 'partner']]),
      ),
      accepted_courses: JSON.stringify(courses.filter(() => this.dice.below(3) > 0)),
      validity: this.validity(),
      valid_from: this.day(),
      target: null,
      duty: 'LA09',
      is_our_reading: 0,
    };
    this.#requirements.push(...(await one.record('requirement', [fact])));
    return 'requirement';
  }

  async #standingLinks(one: Change): Promise<readonly string[]> {
    const rows = await one.read
      .selectFrom('learner_link')
      .select('fact_id')
      .where('authority_id', '=', one.authority)
      .where('withdrawn_at', 'is', null)
      .orderBy('fact_id')
      .execute();
    return rows.map((row) => row.fact_id);
  }

  #completion(batchId: string, given: Given): NewFact<'completion'> {
    return {
      ...given,
      learner: this.#learner(),
      course_id: this.dice.oneOf(courses),
      outcome: this.dice.below(4) === 0 ? 'not-completed' : 'completed',
      on_day: this.day(),
      batch_id: batchId,
      row_number: 2,
    };
  }

  #given(): Given {
    if (this.dice.below(2) === 0) return { organisation_id: null, audience: null };
    return { organisation_id: this.dice.oneOf(this.#organisations), audience: this.dice.oneOf(audiences) };
  }

  #list({ batchId, covers, ends, sameAs }: Omit<List, 'fact'>): NewFact<'staff_list'> {
    return {
      batch_id: batchId,
      file_date: this.#listDay(),
      file_name: 'list.csv',
      same_as: sameAs,
      left_out: 0,
      covers: JSON.stringify(covers),
      ends: JSON.stringify(ends),
    };
  }

  /** As often as not the day of another list, so that the order in which they came decides. */
  #listDay(): IsoDate {
    if (this.dice.below(2) === 0) this.#dayOfLists = this.day();
    return this.#dayOfLists;
  }

  /** Now and then others are said to have left, whether or not a list before named them. */
  #ends(covers: readonly string[]): readonly string[] {
    return this.#organisations.filter((id) => !covers.includes(id) && this.dice.below(4) === 0);
  }

  /** Seldom in an organisation that its list does not speak for. */
  #post(batchId: string, covers: readonly string[]): NewFact<'post'> {
    const isOdd = covers.length === 0 || this.dice.below(12) === 0;
    return {
      learner: this.#learner(),
      organisation_id: this.dice.oneOf(isOdd ? this.#organisations : covers),
      audience: this.dice.oneOf(audiences),
      from_on: this.dice.below(2) === 0 ? this.day() : null,
      to_on: this.dice.below(3) === 0 ? this.day() : null,
      batch_id: batchId,
      row_number: 2,
    };
  }

  #linkOf(batchId: string): NewFact<'learner_link'> {
    return { other: this.#learner(), learner: this.#learner(), batch_id: batchId, row_number: 2 };
  }

  #learner(): string {
    return `learner-${String(this.dice.below(people)).padStart(2, '0')}`;
  }
}

type Given = Pick<NewFact<'completion'>, 'organisation_id' | 'audience'>;
