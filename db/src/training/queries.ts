import * as z from 'zod/mini';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import { organisationKinds } from '@due-regard/shared/schools/organisation.ts';
import type { Course } from '@due-regard/shared/training/course.ts';
import type { Decision } from '@due-regard/shared/training/decision.ts';
import type { Requirement } from '@due-regard/shared/training/requirement.ts';
import type { Statement } from '@due-regard/shared/training/statement.ts';
import { compiledOnce } from '../compiled-once.ts';
import { parsedOnce, textsOf } from '../json.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

const storedKinds = z.array(z.enum(organisationKinds));
const storedValidity = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('months'), months: z.int() }),
  z.object({ kind: z.literal('window'), startsOn: z.string() }),
  z.object({ kind: z.literal('once') }),
]);

const kindsOf = parsedOnce((json) => storedKinds.parse(JSON.parse(json)));
const validityOf = parsedOnce((json) => storedValidity.parse(JSON.parse(json)));

/** A course with the id of its fact, for whoever will change it. */
export type KnownCourse = Course & { readonly factId: string };

/** Courses, by name. */
export async function listCourses(db: Reader, known: Known): Promise<readonly KnownCourse[]> {
  const rows = await db
    .selectFrom('course')
    .select(['fact_id as factId', 'course_id as courseId', 'code', 'name', 'aliases', 'is_active as isActive'])
    .where(knownIn<'course'>(known))
    .orderBy('course_id')
    .execute();
  return rows
    .map((row) => ({ ...row, aliases: textsOf(row.aliases), isActive: row.isActive === 1 }))
    .toSorted((left, right) => byName(left.name, right.name));
}

/** What is asked of whom, the earliest first. */
export async function listRequirements(db: Reader, known: Known): Promise<readonly Requirement[]> {
  const rows = await requirementsOf(db, known);
  return rows.map((row) => ({
    ...row,
    organisationKinds: kindsOf(row.organisationKinds),
    acceptedCourses: textsOf(row.acceptedCourses),
    validity: validityOf(row.validity),
    isOurReading: row.isOurReading === 1,
  }));
}

const requirementsOf = compiledOnce((db, known: Known) =>
  db
    .selectFrom('requirement')
    .select([
      'fact_id as requirementId',
      'role',
      'organisation_kinds as organisationKinds',
      'accepted_courses as acceptedCourses',
      'validity',
      'valid_from as validFrom',
      'target',
      'duty',
      'is_our_reading as isOurReading',
    ])
    .where(knownIn<'requirement'>(known))
    .orderBy('valid_from')
    .orderBy('recorded_seq'),
);

/** A statement with where it came from and when it was recorded. */
export type KnownStatement = Statement & {
  readonly batchId: string | null;
  readonly rowNumber: number | null;
  readonly replaces: string | null;
};

export const statementColumns = [
  'fact_id as statementId',
  'organisation_id as organisationId',
  'told_on as toldOn',
  'staff_answer as staffAnswer',
  'course_id as courseId',
  'held_on as heldOn',
  'staff_trained as staffTrained',
  'staff_in_post as staffInPost',
  'other_training as otherTraining',
  'dsl_answer as dslAnswer',
  'dsl_course_id as dslCourseId',
  'dsl_trained_on as dslTrainedOn',
  'dsl_in_post_since as dslInPostSince',
  'dsl_left_on as dslLeftOn',
  'dsl_other_training as dslOtherTraining',
  'asked_on as askedOn',
  'reminded_on as remindedOn',
  'source',
  'evidence',
  'replaces',
  'batch_id as batchId',
  'row_number as rowNumber',
] as const;

/** What organisations told the council; one organisation's, or some organisations', when ids are given. */
export async function listStatements(
  db: Reader,
  known: Known,
  organisations?: string | readonly string[],
): Promise<readonly KnownStatement[]> {
  return statementsOf(db, known, organisations);
}

const statementsOf = compiledOnce((db, known: Known, organisations?: string | readonly string[]) => {
  const query = db
    .selectFrom('statement')
    .select(statementColumns)
    .where(knownIn<'statement'>(known))
    .orderBy('told_on')
    .orderBy('fact_id');
  if (organisations === undefined) return query;
  if (typeof organisations === 'string') return query.where('organisation_id', '=', organisations);
  return query.where('organisation_id', 'in', organisations);
});

/**
 * Statements that a person corrected or withdrew, so that a file from before does not bring them again. What went with
 * an undone file is not among them: that file may come again.
 */
export async function listTakenBack(db: Reader, authority: string): Promise<readonly KnownStatement[]> {
  return db
    .selectFrom('statement')
    .select(statementColumns)
    .where('authority_id', '=', authority)
    .where('withdrawn_seq', 'in', (eb) =>
      eb
        .selectFrom('journal')
        .select('journal.seq')
        .where('journal.authority_id', '=', authority)
        .where('journal.what', 'in', ['statement.corrected', 'statement.withdrawn']),
    )
    .orderBy('told_on')
    .orderBy('fact_id')
    .execute();
}

/** Officers' answers to other training. @param statementIds the statements answered; all when left out */
export async function listDecisions(
  db: Reader,
  known: Known,
  statementIds?: readonly string[],
): Promise<readonly Decision[]> {
  return decisionsOf(db, known, statementIds);
}

const decisionsOf = compiledOnce((db, known: Known, statementIds?: readonly string[]) => {
  const query = db
    .selectFrom('decision')
    .select([
      'fact_id as decisionId',
      'statement_id as statementId',
      'role',
      'outcome',
      'equivalent_course_id as equivalentCourseId',
      'held_on as heldOn',
      'decided_on as decidedOn',
      'reason',
    ])
    .where(knownIn<'decision'>(known))
    .orderBy('decided_on')
    .orderBy('fact_id');
  return statementIds === undefined ? query : query.where('statement_id', 'in', statementIds);
});
