import type { LearningRow } from '@due-regard/shared/imports/learning/rows.ts';
import type { Change } from '@due-regard/db/change.ts';
import { LearningRows } from './learning-rows.ts';
import { totalsOf } from './named-totals.ts';
import type { NamedTotals } from './named-totals.ts';
import { waitingBadRows } from './waiting-rows.ts';
import type { Parts, PeopleContext, PeopleImporter, Settled } from './people-importer.ts';

/** What learning systems say: completions of people who are known by an id, totals of those who are known by name. */
export const learningImporter: PeopleImporter<'learning'> = {
  kind: 'learning',
  compare: async (context, parts) => {
    const rows = await LearningRows.of(context, { isLookedAt: true });
    for await (const some of rows.fresh(parts)) void some;
    rows.posts?.check();
    return settled(context, rows, await totals(context, rows));
  },
  apply: recordLearning,
};

async function recordLearning(one: Change, context: PeopleContext, parts: Parts<LearningRow>): Promise<Settled> {
  const rows = await LearningRows.of(context, { isLookedAt: false });
  await one.recordMany(
    'completion',
    rows.fresh(parts, (ids) => one.withdraw('completion', ids)),
  );
  rows.posts?.check();
  const named = await totals(context, rows);
  await one.record('training_total', named.fresh);
  const found = await settled(context, rows, named);
  // Even where it is known: who told it before may be undone.
  if (rows.posts !== undefined) await rows.posts.record(one);
  return found;
}

async function totals(context: PeopleContext, rows: LearningRows): Promise<NamedTotals> {
  await addUnread(context, rows);
  const { organisationId } = context.choices;
  const kind = organisationId === null ? undefined : rows.places.kindOf(organisationId);
  return totalsOf(context, { rows: rows.named, kind });
}

/** Whoever has a name alone and a cell that cannot be read is one of those a total is of. */
async function addUnread(context: PeopleContext, rows: LearningRows): Promise<void> {
  const { batchId } = context;
  if (batchId === undefined || context.bad.rows === 0 || rows.named.isEmpty) return;
  for await (const { rows: bad } of waitingBadRows({ ...context, batchId })) {
    for (const { rowNumber, partial } of bad) rows.addUnread(rowNumber, partial);
  }
}

async function settled(
  { bad: { passedOver } }: PeopleContext,
  rows: LearningRows,
  named: NamedTotals,
): Promise<Settled> {
  const seen = rows.seen();
  const isHeadcountNew = rows.posts !== undefined && !(await rows.posts.isKnown());
  const accepted = seen.accepted + named.fresh.length;
  const duplicates = seen.duplicates + named.known;
  const notCounted = rows.notCounted + passedOver.notCounted;
  return {
    ...seen,
    accepted,
    duplicates,
    unexplained: rows.waiting,
    totals: named.fresh.map((total, index) => ({
      course: rows.nameOfCourse(total.course_id ?? ''),
      trained: total.trained,
      inPost: total.in_post ?? 0,
      unsaid: named.unsaid[index] ?? 0,
    })),
    notes: [...(await rows.idNotes()), ...rows.wordNotes, ...notesOf(rows, { named, notCounted })],
    refused: [...named.refused],
    changesNothing: accepted === 0 && !isHeadcountNew,
    counts: {
      accepted,
      duplicates,
      totals: named.fresh.length,
      headcounts: isHeadcountNew ? 1 : 0,
      unmatched: seen.unmatched.length,
      notOurs: rows.places.notOurs + passedOver.notOurs,
      unknownWords: seen.words?.length ?? 0,
      notCounted,
      ...(rows.moved === 0 ? {} : { moved: rows.moved }),
    },
  };
}

function notesOf(
  rows: LearningRows,
  { named, notCounted }: { readonly named: NamedTotals; readonly notCounted: number },
): string[] {
  const all = [
    rows.postsUnused && postsUnused,
    notCounted > 0 &&
      `${inRows(notCounted)} of courses or people that are not counted here, as somebody said, and left out.`,
    !rows.named.isEmpty &&
      `Rows that give a name and no id are counted as totals, since nobody is known again by a name. New: ${inTotals(named.fresh.length)}.`,
  ];
  return all.filter((note) => note !== false);
}

const postsUnused =
  'How many are in post was said, and is not kept: the file gives names and no ids, so that its totals tell of how many people they are.';

function inRows(count: number): string {
  return count === 1 ? '1 row is' : `${String(count)} rows are`;
}

function inTotals(count: number): string {
  return count === 1 ? '1 total' : `${String(count)} totals`;
}
