import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Audience } from '@due-regard/shared/training/learners/audience.ts';
import { sql } from 'kysely';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

/** "412 of 485 at 31 March 2019, e-learning counted", as a service or partner sent it. */
export interface TrainingTotal {
  readonly totalId: string;
  readonly organisationId: string;
  /** Whom it counts, of rows of a file that give a name alone: `inPost` are those of them whom it asks, and not all posts. */
  readonly audience: Audience | null;
  readonly countedOn: IsoDate;
  readonly trained: number;
  readonly inPost: number;
  readonly includesELearning: boolean;
  readonly courseId: string | null;
  readonly source: string;
  readonly isInvented: boolean;
  readonly note: string | null;
}

const totalColumns = [
  'fact_id as totalId',
  'organisation_id as organisationId',
  'audience',
  'counted_on as countedOn',
  'trained',
  'in_post as inPost',
  'includes_e_learning as includesELearning',
  'course_id as courseId',
  'source',
  'is_invented as isInvented',
  'note',
] as const;

/** Totals, the latest count first; of one organisation and day the one recorded last. */
export async function listTotals(db: Reader, known: Known): Promise<readonly TrainingTotal[]> {
  const rows = await db
    .selectFrom('training_total')
    .select(totalColumns)
    .where(knownIn<'training_total'>(known))
    .orderBy('counted_on', 'desc')
    .orderBy('organisation_id')
    .orderBy('recorded_seq', 'desc')
    .orderBy((eb) => eb.fn.coalesce('course_id', sql.lit('')))
    .orderBy((eb) => eb.fn.coalesce('audience', sql.lit('')))
    .orderBy('fact_id', 'desc')
    .execute();
  return rows.map(totalOf);
}

/** Totals that a person withdrew, so that a file from before does not bring them again. */
export async function listTakenBackTotals(db: Reader, authority: string): Promise<readonly TrainingTotal[]> {
  const rows = await db
    .selectFrom('training_total')
    .select(totalColumns)
    .where('authority_id', '=', authority)
    .where('withdrawn_seq', 'in', (eb) =>
      eb
        .selectFrom('journal')
        .select('journal.seq')
        .where('journal.authority_id', '=', authority)
        .where('journal.what', '=', 'total.withdrawn'),
    )
    .execute();
  return rows.map(totalOf);
}

type TotalRow = Omit<TrainingTotal, 'includesELearning' | 'isInvented'> & {
  readonly includesELearning: 0 | 1;
  readonly isInvented: 0 | 1;
};

function totalOf(row: TotalRow): TrainingTotal {
  return { ...row, includesELearning: row.includesELearning === 1, isInvented: row.isInvented === 1 };
}
