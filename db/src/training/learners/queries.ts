import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type {
  Completion,
  Headcount,
  LearnerLink,
  LearnerRecords,
  Post,
  StaffList,
} from '@due-regard/shared/training/learners/facts.ts';
import { sql } from 'kysely';
import { inParts } from '../../in-parts.ts';
import { textsOf } from '../../json.ts';
import { knownIn } from '../../known.ts';
import type { Known } from '../../known.ts';
import type { Reader } from '../../open.ts';
import type { RecordBook } from './record-book.ts';

/** Fewer values than one statement may have on either engine. */
const mostAtOnce = 5000;

/**
 * A list of staff with the id of its fact and the file it came in. Its `batchId` is the file whose posts it gives: of a
 * list that says what an earlier one says, that one's.
 */
export type KnownStaffList = StaffList & {
  readonly listId: string;
  readonly fileName: string;
  /** How many of its rows were left out. */
  readonly leftOut: number;
};

/** Lists of staff that were taken in, the earliest date first; of one date in the order in which they came. */
export async function listStaffLists(db: Reader, known: Known): Promise<readonly KnownStaffList[]> {
  const rows = await db
    .selectFrom('staff_list')
    .select(['fact_id as listId', 'batch_id', 'same_as', 'file_date as fileDate', 'file_name as fileName', 'covers'])
    .select(['left_out as leftOut', 'ends'])
    .where(knownIn<'staff_list'>(known))
    .orderBy('file_date')
    .orderBy('recorded_seq')
    .orderBy('fact_id')
    .execute();
  return rows.map(({ batch_id, same_as, covers, ends, ...row }) => ({
    ...row,
    batchId: same_as ?? batch_id,
    covers: textsOf(covers),
    ends: textsOf(ends),
  }));
}

/** Files of lists whose posts a later list repeats, each with the file of the latest that does: that one goes first. */
export async function listRepeatedLists(db: Reader, authority: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('staff_list')
    .select(['same_as', 'batch_id'])
    .where('authority_id', '=', authority)
    .where('withdrawn_at', 'is', null)
    .where('same_as', 'is not', null)
    .orderBy('file_date')
    .orderBy('recorded_seq')
    .execute();
  return new Map(rows.flatMap(({ same_as, batch_id }) => (same_as === null ? [] : [[same_as, batch_id] as const])));
}

/** What learning systems said, of everybody. */
export async function listCompletions(db: Reader, known: Known): Promise<readonly Completion[]> {
  return knownCompletions(db, known).execute();
}

/** A completion with the id of its fact. */
export type KnownCompletion = Completion & { readonly completionId: string };

/** The same of these learners. */
export async function listKnownCompletionsOf(
  db: Reader,
  known: Known,
  learners: readonly string[],
): Promise<readonly KnownCompletion[]> {
  return inManyParts(learners, (part) =>
    knownCompletions(db, known).select('fact_id as completionId').where('learner', 'in', part).execute(),
  );
}

const completionColumns = [
  'learner',
  'course_id as courseId',
  'outcome',
  'on_day as onDay',
  'organisation_id as organisationId',
  'audience',
] as const;

function knownCompletions(db: Reader, known: Known) {
  return db.selectFrom('completion').select(completionColumns).where(knownIn<'completion'>(known));
}

/** What learning systems said in files that were given to these organisations. */
export async function listGivenCompletions(
  db: Reader,
  known: Known,
  organisationIds: readonly string[],
): Promise<readonly Completion[]> {
  return inManyParts(organisationIds, (part) =>
    knownCompletions(db, known).where('organisation_id', 'in', part).execute(),
  );
}

/** Whether any learning system's file was ever taken in. */
export async function hasCompletions(db: Reader, authority: string): Promise<boolean> {
  const one = await db
    .selectFrom('completion')
    .select('fact_id')
    .where('authority_id', '=', authority)
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}

/** What learning systems said of these learners, with whom the files were given to. */
export async function listCompletionsOf(
  db: Reader,
  known: Known,
  learners: readonly string[],
): Promise<readonly Required<Completion>[]> {
  return inManyParts(learners, (part) => knownCompletions(db, known).where('learner', 'in', part).execute());
}

/**
 * The same gathered by learner, without whom the files were given to, which the index alone answers: a row for each learner, since a row for
 * each record takes twice as long. @param book of the records met so far
 */
export async function listRecordsByLearner(
  db: Reader,
  known: Known,
  { learners, book }: { readonly learners: readonly string[]; readonly book: RecordBook },
): Promise<readonly LearnerRecords[]> {
  const rows = await inManyParts(learners, (part) =>
    db
      .selectFrom('completion')
      .select(['learner', sql<string>`string_agg(outcome || ' ' || on_day || ' ' || course_id, ',')`.as('told')])
      .where(knownIn<'completion'>(known))
      .where('learner', 'in', part)
      .groupBy('learner')
      .execute(),
  );
  return rows.map(({ learner, told }) => ({ learner, records: told.split(',').map((one) => book.find(one)) }));
}

const postColumns = [
  'learner',
  'organisation_id as organisationId',
  'audience',
  'from_on as from',
  'to_on as to',
  'batch_id as batchId',
] as const;

function knownPosts(db: Reader, known: Known) {
  return db.selectFrom('post').select(postColumns).where(knownIn<'post'>(known));
}

/** Rows of lists of staff, of everybody. */
export async function listPosts(db: Reader, known: Known): Promise<readonly Post[]> {
  return knownPosts(db, known).execute();
}

/** Rows of lists of staff about these organisations. */
export async function listPostsIn(
  db: Reader,
  known: Known,
  organisationIds: readonly string[],
): Promise<readonly Post[]> {
  return inManyParts(organisationIds, (part) => knownPosts(db, known).where('organisation_id', 'in', part).execute());
}

interface PostsOfLists {
  readonly organisationIds: readonly string[];
  readonly batchIds: readonly string[];
}

/** What these lists say about these organisations. */
export async function listPostsOfLists(
  db: Reader,
  known: Known,
  { organisationIds, batchIds }: PostsOfLists,
): Promise<readonly Post[]> {
  return inManyParts(organisationIds, (part) =>
    knownPosts(db, known).where('organisation_id', 'in', part).where('batch_id', 'in', batchIds).execute(),
  );
}

/** How many people these lists have in post on a day, of each organisation that they name and by the list. */
export async function countPeopleInPost(
  db: Reader,
  known: Known,
  { organisationIds, batchIds, on }: PostsOfLists & { readonly on: IsoDate },
): Promise<readonly { readonly organisationId: string; readonly batchId: string; readonly people: number }[]> {
  return inManyParts(organisationIds, (part) =>
    db
      .selectFrom('post')
      .select((eb) => [
        'organisation_id as organisationId',
        'batch_id as batchId',
        eb.fn.count<number>('learner').distinct().as('people'),
      ])
      .where(knownIn<'post'>(known))
      .where('organisation_id', 'in', part)
      .where('batch_id', 'in', batchIds)
      .where((eb) => eb.or([eb('from_on', 'is', null), eb('from_on', '<=', on)]))
      .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', on)]))
      .groupBy(['organisation_id', 'batch_id'])
      .execute(),
  );
}

/** Rows of lists of staff about these learners. */
export async function listPostsOf(db: Reader, known: Known, learners: readonly string[]): Promise<readonly Post[]> {
  return inManyParts(learners, (part) => knownPosts(db, known).where('learner', 'in', part).execute());
}

const linkColumns = ['other', 'learner', 'batch_id as batchId'] as const;

function knownLinks(db: Reader, known: Known) {
  return db.selectFrom('learner_link').select(linkColumns).where(knownIn<'learner_link'>(known));
}

/** Which ids lists of staff call one person's. */
export async function listLearnerLinks(db: Reader, known: Known): Promise<readonly LearnerLink[]> {
  return knownLinks(db, known).execute();
}

/** Links from and to these ids; those of a person with many ids are found step by step. */
export async function listLinksOf(
  db: Reader,
  known: Known,
  learners: readonly string[],
): Promise<readonly LearnerLink[]> {
  const links = knownLinks(db, known);
  const from = await inManyParts(learners, (part) => links.where('other', 'in', part).execute());
  const to = await inManyParts(learners, (part) => links.where('learner', 'in', part).execute());
  return [...from, ...to];
}

/** A headcount with the id of its fact and where it came from. */
export type KnownHeadcount = Headcount & { readonly headcountId: string; readonly source: string };

/** How many people organisations said they have in post, the earliest count first. */
export async function listHeadcounts(db: Reader, known: Known): Promise<readonly KnownHeadcount[]> {
  return db
    .selectFrom('headcount')
    .select([
      'fact_id as headcountId',
      'organisation_id as organisationId',
      'audience',
      'counted_on as countedOn',
      'posts',
      'source',
    ])
    .where(knownIn<'headcount'>(known))
    .orderBy('counted_on')
    .orderBy('recorded_seq')
    .orderBy('fact_id')
    .execute();
}

/** Which other ids these lists give to these learners. */
export async function listLinksOfLists(
  db: Reader,
  known: Known,
  { learners, batchIds }: { readonly learners: readonly string[]; readonly batchIds: readonly string[] },
): Promise<readonly LearnerLink[]> {
  return inManyParts(learners, (part) =>
    knownLinks(db, known).where('learner', 'in', part).where('batch_id', 'in', batchIds).execute(),
  );
}

async function inManyParts<Row>(
  values: readonly string[],
  ask: (part: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const part of inParts(values, mostAtOnce)) {
    for (const row of await ask(part)) rows.push(row);
  }
  return rows;
}
