import type { LearningRow } from '@due-regard/shared/imports/learning/rows.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { audienceNames } from '@due-regard/shared/training/learners/audience.ts';
import type { Audience } from '@due-regard/shared/training/learners/audience.ts';
import type { Course } from '@due-regard/shared/training/course.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { listCourses } from '@due-regard/db/training/queries.ts';
import { knownNow } from '../../http/as-at.ts';
import { loadDirectory } from '../organisation-directory.ts';
import { loadWords, meantIn, seenWords, takenAsReadNotes } from './file-words.ts';
import type { FileWords } from './file-words.ts';
import { idNotes } from './id-notes.ts';
import { KnownRecords } from './known-records.ts';
import { ListedPeople } from './listed-people.ts';
import { MovedRecords } from './moved-records.ts';
import { NamedPlaces } from './named-places.ts';
import { NamedRows } from './named-totals.ts';
import type { Parts, PeopleContext, Settled } from './people-importer.ts';
import { PeopleTold } from './people-told.ts';
import { PostsTold } from './posts-told.ts';
import { RowOwners } from './row-owners.ts';
import type { OwnedRow } from './row-owners.ts';

type Completion = NewFact<'completion'>;
type Withdraw = (completionIds: readonly string[]) => Promise<void>;

/** Whose row it is, as the file says or as was chosen; null where lists of staff say. */
interface Placed {
  readonly organisationId: string | null;
  readonly audience: Audience | null;
}

/** A row as it was understood. */
interface ToldCompletion extends Placed, Pick<Completion, 'outcome'> {
  readonly courseId: string;
  readonly onDay: IsoDate;
}

/** What rows are held against. */
interface Needs {
  readonly courses: readonly Course[];
  readonly words: FileWords;
  readonly places: NamedPlaces;
  readonly posts: PostsTold | undefined;
  /** Whether somebody looks at what it would change. */
  readonly isLookedAt: boolean;
}

const sampled = 5;

/**
 * Goes through the rows of a learning system's file and tells which are new, in parts, holding few at a time; twice where
 * rows have other ids, since those that stand beside two people are found first.
 */
export class LearningRows {
  readonly named = new NamedRows();
  readonly places: NamedPlaces;
  readonly #posts: PostsTold | undefined;
  readonly #context: PeopleContext;
  readonly #courses: ReadonlyMap<string, Course>;
  readonly #words: FileWords;
  readonly #known: KnownRecords;
  /** Counted for whoever looks at the file; as it is stored nobody asks. */
  readonly #people: PeopleTold | undefined;
  readonly #listed: ListedPeople;
  readonly #moved = new MovedRecords();
  #owners: RowOwners | undefined;
  #sample: { readonly rowNumber: number; readonly words: string[] }[] = [];
  #fresh = 0;
  #hasIds = false;
  #hasNames = false;
  #duplicates = 0;

  private constructor(context: PeopleContext, { courses, words, places, posts, isLookedAt }: Needs) {
    this.#context = context;
    this.#courses = new Map(courses.map((course) => [course.courseId, course]));
    this.#words = words;
    this.places = places;
    this.#posts = posts;
    this.#known = new KnownRecords(context);
    this.#listed = new ListedPeople(context);
    this.#people = isLookedAt ? new PeopleTold(this.#listed) : undefined;
  }

  static async of(context: PeopleContext, { isLookedAt }: Pick<Needs, 'isLookedAt'>): Promise<LearningRows> {
    const places = new NamedPlaces(await loadDirectory(context));
    const { organisationId } = context.choices;
    const posts = await PostsTold.of(context, organisationId === null ? undefined : places.kindOf(organisationId));
    const courses = await listCourses(context.read, knownNow(context.authority));
    return new LearningRows(context, { courses, words: await loadWords(context, courses), places, posts, isLookedAt });
  }

  /**
   * The completions that are new, as they will be recorded, those of one part together.
   * @param withdraw takes away what stands under the first id of rows that are new under another
   */
  async *fresh(parts: Parts<LearningRow>, withdraw?: Withdraw): AsyncGenerator<readonly Completion[]> {
    this.#owners = await RowOwners.of(this.#context, { listed: this.#listed, parts });
    for await (const some of parts) {
      const part: readonly OwnedRow[] = (await this.#owners?.known(some)) ?? some;
      for (const { learner } of part) {
        if (learner === null) this.#hasNames = true;
        else this.#hasIds = true;
      }
      await this.#known.look(part.flatMap(({ learner, first }) => [learner ?? [], first ?? []].flat()));
      yield part.map((row) => this.#completionOf(row)).filter((completion) => completion !== undefined);
      const moved = this.#moved.taken();
      if (moved.length > 0) await withdraw?.(moved);
      await this.#people?.look();
    }
  }

  /** What was seen of the rows, once they have all passed. */
  seen(): Omit<Settled, 'changesNothing' | 'counts' | 'notes' | 'refused'> {
    return {
      accepted: this.#fresh,
      duplicates: this.#duplicates,
      ...this.places.shown(),
      ...seenWords(this.#words),
      meant: meantIn(this.places, this.#words),
      ...(this.#people === undefined ? {} : { people: this.#people.told() }),
      sample: this.#sample.map(({ words }) => words),
    };
  }

  /**
   * How many are in post, once the rows have passed. It is held against people with ids: beside names alone, which come
   * to totals, all of them would be people of whom nothing is told.
   */
  get posts(): PostsTold | undefined {
    return this.#areNamesAlone ? undefined : this.#posts;
  }

  /** Whether somebody said how many are in post, and it is not used. */
  get postsUnused(): boolean {
    return this.#posts !== undefined && this.#areNamesAlone;
  }

  get #areNamesAlone(): boolean {
    return this.#hasNames && !this.#hasIds;
  }

  /** How many records stood under the first id of rows that are new under another. */
  get moved(): number {
    return this.#moved.count;
  }

  nameOfCourse(courseId: string): string {
    return this.#courses.get(courseId)?.name ?? courseId;
  }

  /** How many rows have a word that is not counted, as somebody said. */
  get notCounted(): number {
    return this.#words.courses.notCounted + this.#words.audiences.notCounted;
  }

  get wordNotes(): readonly string[] {
    return takenAsReadNotes(this.#words);
  }

  /** Rows that wait for somebody to say what a name or a word in them means: of each the first that nobody knows. */
  get waiting(): number {
    const words = [...this.#words.courses.asked(), ...this.#words.audiences.asked()];
    return this.places.unmatchedRows + words.reduce((sum, { rows }) => sum + rows, 0);
  }

  /** What is to be said of by which ids their people are known. */
  async idNotes(): Promise<readonly string[]> {
    if (this.#people === undefined || !(await this.#listed.hasLists())) return [];
    const { learners, inStaffLists } = this.#people.told();
    return idNotes({
      learners,
      inStaffLists,
      foundOtherwise: this.#owners?.foundOtherwise ?? 0,
      shared: this.#owners?.shared ?? 0,
    });
  }

  /** Counts somebody with a name alone of whom a cell cannot be read. @param partial what could be read of the row */
  addUnread(rowNumber: number, { learner, course }: Partial<LearningRow>): void {
    if (learner !== null || course === undefined) return;
    const courseId = course === null ? this.#context.choices.courseId : this.#words.courses.meaningMet(course);
    if (courseId !== null && courseId !== undefined) this.named.add(courseId, rowNumber, 'unsaid');
  }

  #completionOf(row: OwnedRow): Completion | undefined {
    const courseId = this.#courseOf(row);
    if (courseId === null || courseId === undefined) return undefined;
    const { learner, outcome, rowNumber } = row;
    const onDay = outcome === 'completed' ? (row.onDay ?? this.#context.choices.heldOn) : this.#context.fileDate;
    if (onDay === null) return undefined;
    if (learner === null || outcome === 'unsaid') {
      this.named.add(courseId, rowNumber, outcome === 'completed' ? onDay : outcome);
      return undefined;
    }
    const placed = this.#placeOf(row);
    if (placed === undefined) return undefined;
    const told = { learner, courseId, outcome, onDay, ...placed };
    this.#posts?.add(told);
    if (this.#known.isKnown(told)) {
      this.#duplicates += 1;
      return undefined;
    }
    this.#fresh += 1;
    const where = row.first === undefined ? placed : this.#moved.add(this.#known.sameUnder(row.first, told), placed);
    this.#people?.add(told);
    this.#show(row, told);
    return {
      learner,
      course_id: courseId,
      outcome,
      on_day: onDay,
      organisation_id: where.organisationId,
      audience: where.audience,
      batch_id: this.#context.batchId ?? '',
      row_number: rowNumber,
    };
  }

  #courseOf({ course }: LearningRow): string | null | undefined {
    return course === null ? this.#context.choices.courseId : this.#words.courses.meaningOf(course);
  }

  /** @returns undefined where the row is left out: nobody knows whose it is, or it is none of ours */
  #placeOf({ organisation, audience, rowNumber }: LearningRow): Placed | undefined {
    const { choices } = this.#context;
    const organisationId =
      organisation === null ? choices.organisationId : this.places.placeOf(organisation, rowNumber);
    if (organisationId === undefined || (organisationId === null && organisation !== null)) return undefined;
    const among = audience === null ? choices.audience : this.#words.audiences.meaningOf(audience);
    if (among === undefined || (among === null && audience !== null)) return undefined;
    return { organisationId, audience: organisationId === null ? null : among };
  }

  /** The first rows of the file, in whatever order they come. */
  #show(row: LearningRow, told: ToldCompletion): void {
    const { rowNumber } = row;
    if (rowNumber >= (this.#sample[sampled - 1]?.rowNumber ?? Infinity)) return;
    this.#sample = [...this.#sample, { rowNumber, words: this.#inWords(row, told) }]
      .toSorted((one, other) => one.rowNumber - other.rowNumber)
      .slice(0, sampled);
  }

  /** As it was understood, so that a wrong column is seen before it is stored. Nothing of a person is in it. */
  #inWords(
    { rowNumber }: LearningRow,
    { courseId, outcome, onDay, organisationId, audience }: ToldCompletion,
  ): string[] {
    const course = this.nameOfCourse(courseId);
    const what = outcome === 'completed' ? `Completed on ${longDate(onDay)}` : `Not completed by ${longDate(onDay)}`;
    const where = organisationId === null ? [] : [this.places.nameOf(organisationId)];
    const whom = audience === null ? [] : [audienceNames[audience]];
    return [`Row ${String(rowNumber)}`, course, what, ...where, ...whom];
  }
}
