import { expect, test } from 'vitest';
import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { undoBatch } from '@due-regard/server/imports/batches.ts';
import { choicesOf } from '@due-regard/server/imports/learning/check-choices.ts';
import { putBefore } from '@due-regard/server/imports/put-before.ts';
import { newId } from '@due-regard/db/new-id.ts';
import { listHeadcounts } from '@due-regard/db/training/learners/queries.ts';
import { csv } from './support/council.ts';
import { peopleCouncil, toHousing, withPeopleCouncil } from './support/people-council.ts';
import type { PeopleCouncil } from './support/people-council.ts';

type Step = { readonly does: 'bring' | 'undo'; readonly file: number };

/** Every order in which so many files are brought one after the other and each is undone at some time. */
function ordersOf(files: number, brought = 0, open: readonly number[] = []): readonly (readonly Step[])[] {
  const next = brought < files ? ordersOf(files, brought + 1, [...open, brought]) : [];
  const begun = next.map((rest): readonly Step[] => [{ does: 'bring', file: brought }, ...rest]);
  const undone = open.flatMap((file) => {
    const others = open.filter((each) => each !== file);
    return ordersOf(files, brought, others).map((rest): readonly Step[] => [{ does: 'undo', file }, ...rest]);
  });
  const all = [...begun, ...undone];
  return all.length === 0 ? [[]] : all;
}

/** The numbers of posts that stand of a day. */
async function standingOn({ deps }: PeopleCouncil, day: IsoDate): Promise<readonly number[]> {
  const all = await listHeadcounts(deps.db.read, { authority: peopleCouncil, before: undefined });
  return all.filter(({ countedOn }) => countedOn === day).map(({ posts }) => posts);
}

const nothing = { accepted: 0, duplicates: 0, blank: 0, notRead: 0, leftOut: 0, partly: 0 };

/** A file that says how many are in post and nothing else, taken in. */
async function bring({ deps, actor, accept }: PeopleCouncil, fileDate: IsoDate, posts: number): Promise<string> {
  const batchId = newId(deps.clock.now());
  const choices = choicesOf({ ...toHousing, posts });
  const bringing = { kind: 'learning', fileName: 'export.csv', fileDate, dayOrder: undefined } as const;
  const rows = { ...nothing, refused: [], unmatched: [], remembered: [], notes: [], sample: [], unreadDays: [] };
  const preview = { sameAs: null, register: null, rows, changesNothing: false };
  await putBefore(deps, actor, { batchId, bringing, sha256: 'a'.repeat(64), fileDate, preview, choices });
  await accept({ batchId });
  return batchId;
}

withPeopleCouncil('how many are in post', (at) => {
  test('is what the last file says that was not undone, in whatever order files of one day are undone', async () => {
    const orders = ordersOf(3);
    expect(orders).toHaveLength(15);
    for (const [index, order] of orders.entries()) {
      const fileDate = addDays(isoDate('2026-03-01'), index);
      const batches: string[] = [];
      let stand: readonly number[] = [];
      for (const { does, file } of order) {
        if (does === 'bring') batches.push(await bring(at(), fileDate, 40 + file));
        else await undoBatch(at().deps, at().actor, batches[file] ?? '');
        stand = does === 'bring' ? [...stand, 40 + file] : stand.filter((posts) => posts !== 40 + file);
        const words = order.map((step) => `${step.does} ${String(step.file)}`).join(', ');
        expect(await standingOn(at(), fileDate), words).toEqual(stand.slice(-1));
      }
    }
  });

  test('stands as long as one of two files stands that said the same', async () => {
    const fileDate = isoDate('2026-06-01');
    const header = 'username,courseshortname,completiondate';
    const chosen = { fileDate, choices: { ...toHousing, posts: 40 } };
    const first = await at().bring(csv(header, 'a.one,wrap,2026-02-01'), chosen);
    await at().bring(csv(header, 'b.two,wrap,2026-02-01'), chosen);
    expect(await standingOn(at(), fileDate)).toEqual([40]);
    await undoBatch(at().deps, at().actor, first.batchId);
    expect(await standingOn(at(), fileDate)).toEqual([40]);
  });
});
