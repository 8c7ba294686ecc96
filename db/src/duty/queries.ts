import * as z from 'zod/mini';
import { parsedOnce, textsOf } from '../json.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';
import { dayField } from '@due-regard/shared/http/fields.ts';
import { authorityKinds } from '@due-regard/shared/duty/obligation.ts';
import type {
  Arrangement,
  Assessment,
  DutyPack,
  Obligation,
  ObligationDone,
} from '@due-regard/shared/duty/obligation.ts';

const storedToolkit = z.object({
  source: z.string(),
  validFrom: dayField,
  link: z.nullable(z.string()),
  benchmarks: z.array(
    z.object({
      number: z.string(),
      heading: z.string(),
      became: z.nullable(z.object({ packId: z.string(), number: z.string() })),
    }),
  ),
});
const storedRecurrence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anchored'), startsOn: z.string(), everyMonths: z.int() }),
  z.object({ kind: z.literal('interval'), months: z.int() }),
]);
const storedKinds = z.array(z.enum([...authorityKinds, 'school']));
const storedNations = z.array(z.enum(['england', 'wales']));

const toolkitOf = parsedOnce((json) => storedToolkit.parse(JSON.parse(json)));
const recurrenceOf = parsedOnce((json) => storedRecurrence.parse(JSON.parse(json)));
const kindsOf = parsedOnce((json) => storedKinds.parse(JSON.parse(json)));
const nationsOf = parsedOnce((json) => storedNations.parse(JSON.parse(json)));

/** A duty's versions with the ids of their facts and the changes that recorded them, the earliest first. */
export async function listDutyPacks(
  db: Reader,
  known: Known,
): Promise<readonly (DutyPack & { readonly factId: string; readonly recordedSeq: number })[]> {
  const rows = await db
    .selectFrom('duty_pack')
    .select([
      'fact_id as factId',
      'pack_id as packId',
      'recorded_seq as recordedSeq',
      'duty',
      'title',
      'guidance',
      'valid_from as validFrom',
      'valid_to as validTo',
      'toolkit',
      'source',
      'link',
    ])
    .where(knownIn<'duty_pack'>(known))
    .orderBy('valid_from')
    .orderBy('pack_id')
    .execute();
  return rows.map((row) => ({ ...row, toolkit: row.toolkit === null ? null : toolkitOf(row.toolkit) }));
}

/** Obligations in the words of every guidance version, the earliest first. */
export async function listObligations(
  db: Reader,
  known: Known,
): Promise<readonly (Obligation & { readonly factId: string })[]> {
  const rows = await db
    .selectFrom('obligation')
    .select([
      'fact_id as factId',
      'obligation_id as obligationId',
      'pack_id as packId',
      'valid_from as validFrom',
      'valid_to as validTo',
      'title',
      'question',
      'wording',
      'source',
      'paragraph',
      'acts',
      'authority_kinds as authorityKinds',
      'nations',
      'theme',
      'benchmark',
      'evidence',
      'cadence',
      'link',
      'is_paraphrase as isParaphrase',
    ])
    .where(knownIn<'obligation'>(known))
    .orderBy('valid_from')
    .orderBy('pack_id')
    .orderBy('obligation_id')
    .execute();
  return rows.map((row) => ({
    ...row,
    authorityKinds: kindsOf(row.authorityKinds),
    nations: nationsOf(row.nations),
    evidence: textsOf(row.evidence),
    cadence: row.cadence === null ? null : recurrenceOf(row.cadence),
    isParaphrase: row.isParaphrase === 1,
  }));
}

/** How the council goes about its obligations, the earliest first. */
export async function listArrangements(db: Reader, known: Known): Promise<readonly Arrangement[]> {
  const rows = await db
    .selectFrom('arrangement')
    .select([
      'fact_id as factId',
      'obligation_id as obligationId',
      'valid_from as validFrom',
      'applies',
      'reason',
      'owner_role as ownerRole',
      'owner_organisation as ownerOrganisation',
      'owner_user as ownerUser',
      'agencies',
      'cadence',
    ])
    .where(knownIn<'arrangement'>(known))
    .orderBy('valid_from')
    .orderBy('fact_id')
    .execute();
  return rows.map((row) => ({
    ...row,
    applies: row.applies === null ? null : row.applies === 1,
    agencies: textsOf(row.agencies),
    cadence: row.cadence === null ? null : recurrenceOf(row.cadence),
  }));
}

/** Every assessment, the earliest first. */
export async function listAssessments(db: Reader, known: Known): Promise<readonly Assessment[]> {
  return db
    .selectFrom('assessment')
    .select([
      'fact_id as assessmentId',
      'obligation_id as obligationId',
      'assessed_on as assessedOn',
      'rating',
      'reason',
      'still_to_do as stillToDo',
      'author_role as authorRole',
      'author',
    ])
    .where(knownIn<'assessment'>(known))
    .orderBy('assessed_on')
    .orderBy('fact_id')
    .execute();
}

/** The days on which what recurs was done, the earliest first. */
export async function listObligationsDone(db: Reader, known: Known): Promise<readonly ObligationDone[]> {
  return db
    .selectFrom('obligation_done')
    .select(['fact_id as doneId', 'obligation_id as obligationId', 'done_on as doneOn', 'note'])
    .where(knownIn<'obligation_done'>(known))
    .orderBy('done_on')
    .orderBy('fact_id')
    .execute();
}
