import type { StaffRow } from '@due-regard/shared/imports/learning/rows.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import type { Change } from '@due-regard/db/change.ts';
import { doLinkTheSame, loadListInForce } from './list-in-force.ts';
import type { ListInForce } from './list-in-force.ts';
import { endedOf } from './ended.ts';
import type { Parts, PeopleContext, PeopleImporter, Settled } from './people-importer.ts';
import { compareInPost, countInPost, loadInPost } from './in-post.ts';
import { staffNotes } from './staff-notes.ts';
import { StaffRows } from './staff-rows.ts';
import type { StaffLink, StaffPost } from './staff-rows.ts';

/** A list of staff: who is in post where and since when, and which ids are one person's. */
export const staffImporter: PeopleImporter<'staff'> = {
  kind: 'staff',
  compare: async (context, parts) => (await settle(context, parts)).settled,
  apply: recordList,
};

interface SettledList {
  readonly posts: readonly StaffPost[];
  readonly links: readonly StaffLink[];
  /** The file of the list that it repeats; null where its own posts are to be stored. */
  readonly sameAs: string | null;
  /** How many of its rows are left out, for whatever reason but that somebody said that they are not counted. */
  readonly leftOut: number;
  /** Organisations that it does not name, and whose people have left, as somebody said. */
  readonly ended: NonNullable<Settled['missing']>;
  readonly settled: Settled;
}

/** A list stands for all of the people of the organisations that it names, so all of it is recorded or nothing. */
async function recordList(one: Change, context: PeopleContext, parts: Parts<StaffRow>): Promise<Settled> {
  const { posts, links, sameAs, leftOut, ended, settled } = await settle(context, parts);
  if (settled.changesNothing) return settled;
  const batch_id = context.batchId ?? '';
  if (sameAs === null) await recordPeople(one, batch_id, { posts, links });
  await one.record('staff_list', [
    {
      batch_id,
      file_date: context.fileDate,
      file_name: context.fileName,
      covers: JSON.stringify(organisationsOf(posts)),
      ends: JSON.stringify(ended.map(({ organisationId }) => organisationId)),
      same_as: sameAs,
      left_out: leftOut,
    },
  ]);
  return settled;
}

async function recordPeople(
  one: Change,
  batch_id: string,
  { posts, links }: Pick<SettledList, 'posts' | 'links'>,
): Promise<void> {
  await one.recordMany(
    'post',
    posts.map(({ learner, organisationId, audience, from, to, rowNumber }) => ({
      organisation_id: organisationId,
      learner,
      audience,
      from_on: from,
      to_on: to,
      batch_id,
      row_number: rowNumber,
    })),
  );
  await one.recordMany(
    'learner_link',
    links.map(({ other, learner, rowNumber }) => ({ other, learner, batch_id, row_number: rowNumber })),
  );
}

async function settle(context: PeopleContext, parts: Parts<StaffRow>): Promise<SettledList> {
  const rows = await StaffRows.gather(context, parts);
  const [posts, links] = [rows.posts(), rows.links()];
  const organisations = organisationsOf(posts);
  const before = await loadListInForce(context, organisations);
  const fresh = posts.filter((post) => !before.has(post)).length;
  const known = posts.length - fresh;
  const gone = before.posts - known;
  const isSame =
    fresh + gone === 0 &&
    organisations.every((id) => before.covers.has(id)) &&
    (await doLinkTheSame(context, before.lists, { posts, links }));
  const leftOut = context.bad.rows + rows.refused.length + rows.waiting;
  const isLater = before.lists.some(({ fileDate }) => fileDate < context.fileDate);
  const saysMore = isLater || leftOut !== sumOf(before.lists.map((list) => list.leftOut));
  const people = await loadInPost(context, { before, posts, links });
  const missing = await missingFrom(context, { before, rows });
  const ended = endedOf(missing, context.ended);
  const isKnown = isSame && !saysMore;
  const onlyEndingChanges = isKnown && missing.length > 0;
  const counts = { accepted: fresh, duplicates: known, gone, notOurs: rows.notOurs, waiting: rows.waiting };
  return {
    posts,
    links,
    sameAs: isSame ? wholeListOf(before, organisations) : null,
    leftOut,
    ended,
    settled: {
      ...rows.seen(),
      accepted: fresh,
      duplicates: known,
      refused: [...rows.refused],
      notes: staffNotes(rows, {
        before,
        gone,
        organisations: organisations.length,
        missing,
        standsFrom: isSame && isLater && missing.length === 0 ? context.fileDate : null,
      }),
      inPost: [...compareInPost(people, { before, organisationIds: organisations, nameOf: (id) => rows.nameOf(id) })],
      missing,
      ended,
      placesUnread: rows.placesUnread,
      unanswered: rows.waiting,
      onlyEndingChanges,
      changesNothing:
        posts.length === 0 || (onlyEndingChanges ? context.ended !== undefined && ended.length === 0 : isKnown),
      counts: { ...counts, links: links.length },
    },
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The file of the one list that speaks for these organisations, and for no others; null where there is none. */
function wholeListOf({ lists }: ListInForce, organisations: readonly string[]): string | null {
  const [list] = lists;
  if (list === undefined || lists.length > 1) return null;
  return list.covers.length === organisations.length ? list.batchId : null;
}

/** By name: organisations of the lists before that no row names. */
async function missingFrom(
  context: PeopleContext,
  { before: { others }, rows }: { readonly before: ListInForce; readonly rows: StaffRows },
): Promise<NonNullable<Settled['missing']>> {
  const missing = [...others].filter(([organisationId]) => !rows.doName(organisationId));
  const inPost = await countInPost(context, missing);
  return missing
    .map(([organisationId, { fileDate }]) => ({
      organisationId,
      name: rows.nameOf(organisationId),
      listOn: fileDate,
      inPost: inPost.get(organisationId) ?? 0,
    }))
    .toSorted((a, b) => byName(a.name, b.name) || byName(a.organisationId, b.organisationId));
}

function organisationsOf(posts: readonly StaffPost[]): readonly string[] {
  return [...new Set(posts.map(({ organisationId }) => organisationId))].toSorted();
}
