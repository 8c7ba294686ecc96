import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { StaffRow } from '@due-regard/shared/imports/learning/rows.ts';
import type { Change } from '@due-regard/db/change.ts';
import { doLinkTheSame, loadListInForce } from './list-in-force.ts';
import type { ListInForce } from './list-in-force.ts';
import { packStaff, unpackStaff } from './pack-rows.ts';
import type { Parts, PeopleContext, PeopleImporter, Settled } from './people-importer.ts';
import { StaffRows } from './staff-rows.ts';
import type { StaffLink, StaffPost } from './staff-rows.ts';

/** A list of staff: who is in post where and since when, and which ids are one person's. */
export const staffImporter: PeopleImporter<'staff'> = {
  kind: 'staff',
  pack: packStaff,
  unpack: unpackStaff,
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
  readonly settled: Settled;
}

/** A list stands for all of the people of the organisations that it names, so all of it is recorded or nothing. */
async function recordList(one: Change, context: PeopleContext, parts: Parts<StaffRow>): Promise<Settled> {
  const { posts, links, sameAs, leftOut, settled } = await settle(context, parts);
  if (settled.changesNothing) return settled;
  const batch_id = context.batchId ?? '';
  if (sameAs === null) await recordPeople(one, batch_id, { posts, links });
  await one.record('staff_list', [
    {
      batch_id,
      file_date: context.fileDate,
      file_name: context.fileName,
      covers: JSON.stringify(organisationsOf(posts)),
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
  const leftOut = context.badRows + rows.refused.length + rows.waiting;
  const isLater = before.lists.some(({ fileDate }) => fileDate < context.fileDate);
  const saysMore = isLater || leftOut !== sumOf(before.lists.map((list) => list.leftOut));
  const counts = { accepted: fresh, duplicates: known, gone, notOurs: rows.notOurs, waiting: rows.waiting };
  return {
    posts,
    links,
    sameAs: isSame ? wholeListOf(before, organisations) : null,
    leftOut,
    settled: {
      ...rows.seen(),
      accepted: fresh,
      duplicates: known,
      refused: [...rows.refused],
      notes: notesOf(rows, {
        before,
        gone,
        organisations: organisations.length,
        standsFrom: isSame && isLater ? context.fileDate : null,
      }),
      unanswered: rows.waiting,
      changesNothing: posts.length === 0 || (isSame && !saysMore),
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
  return lists.length === 1 && list?.covers.length === organisations.length ? list.batchId : null;
}

function organisationsOf(posts: readonly StaffPost[]): readonly string[] {
  return [...new Set(posts.map(({ organisationId }) => organisationId))].toSorted();
}

interface Noticed {
  readonly before: ListInForce;
  readonly gone: number;
  readonly organisations: number;
  /** The day as on which the same is listed from now on; null where the list says something else. */
  readonly standsFrom: IsoDate | null;
}

function notesOf(rows: StaffRows, { before, gone, organisations, standsFrom }: Noticed): string[] {
  const all = [
    `The list speaks for ${counted(organisations, 'organisation')}: from its day on, only who is in it is in post there.`,
    before.latest !== null &&
      gone > 0 &&
      `${counted(gone, 'post')} of the list of ${longDate(before.latest)} ${gone === 1 ? 'is' : 'are'} not in this one, or with other days.`,
    before.latest !== null &&
      standsFrom !== null &&
      `It says what the list of ${longDate(before.latest)} says: from now on that is known as listed on ${longDate(standsFrom)}.`,
    rows.joined > 0 &&
      `${counted(rows.joined, 'row')} of somebody who is there already, in the same organisation on the same days: each was counted once.`,
    rows.shared > 0 && sharedWords(rows.shared),
    rows.notOurs > 0 && `${counted(rows.notOurs, 'row')} of what is not counted here, as somebody said, and left out.`,
  ];
  return all.filter((note) => note !== false);
}

/** A mailbox that several read says of nobody who has done a course. */
function sharedWords(ids: number): string {
  const are = ids === 1 ? '1 id stands' : `${String(ids)} ids stand`;
  const it = ids === 1 ? 'it' : 'them';
  return `${are} beside more than one person, such as a shared mailbox, so nobody is known by ${it}; their posts count.`;
}

function counted(count: number, thing: string): string {
  return `${String(count)} ${thing}${count === 1 ? '' : 's'}`;
}
