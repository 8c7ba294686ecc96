import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addDays } from '@due-regard/shared/calendar/iso-date.ts';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { protect } from '@due-regard/shared/disclosure/protect.ts';
import type { CountTable, ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';
import { staffReleaseApi } from '@due-regard/shared/training/release/release-api.ts';
import { staffDays } from '@due-regard/shared/training/release/staff-asked.ts';
import { change } from '@due-regard/db/change.ts';
import { listReleasedTables } from '@due-regard/db/disclosure/queries.ts';
import { withSolver } from '@due-regard/server/disclosure/highs-solver.ts';
import { nothingLoads } from '../../browser/world/settled.ts';
import { sceneFor } from '../../browser/world/scene.ts';
import { empty } from '../../browser/world/world.ts';
import type { World } from '../../browser/world/world.ts';
import { describeInBrowser } from '../../support/browser.ts';
import { enterStaff } from '../../support/staff-counts.ts';
import type { StaffOf } from '../../support/staff-counts.ts';
import { cookieOf, replyOf, terminal } from '../../support/test-app.ts';
import { readTables } from './attacker/read-tables.ts';
import type { ReleasedFile } from './attacker/table.ts';
import { print } from './figures.ts';
import { judge, threshold } from './judge.ts';
import { plainCsv } from './plain-csv.ts';

const staff: readonly StaffOf[] = [
  ['Ash', 'primary', 31, 24, 3, 12, 3],
  ['Beech', 'primary', 28, 19, 6, 11, 7],
  ['Cherry', 'primary', 44, 40, 2, 9, 2],
  ['Hazel', 'secondary', 92, 61, 11, 14, 8],
  ['Oak', 'secondary', 110, 66, 20, 12, 12],
  ['Rowan', 'special', 23, 21, 1, 10, 10],
  ['Yew', 'special', 19, 11, 4, 11, 6],
].map(([name, phase, posts, trained, lapsed, governors, heard], at) => ({
  id: String(100_001 + at),
  name: `${String(name)} School`,
  phase: phase === 'primary' ? 'primary' : phase === 'secondary' ? 'secondary' : 'special',
  groups: {
    'school-staff': [Number(posts), Number(trained), Number(lapsed)],
    governors: [Number(governors), Number(heard)],
  },
}));

/** What is asked of one day, one request after the other. */
const asked = [
  { places: 'school', groups: 'group' },
  { places: 'whole', groups: 'group', tells: 'out-of-date' },
  { places: 'phase', groups: 'group' },
  { places: 'school', groups: 'whole' },
] as const;

/** A paper as it was given away, and the counts that it tells of. */
interface Paper {
  readonly releaseId: string;
  readonly counts: CountTable;
}

async function released(world: World): Promise<readonly Paper[]> {
  const asAt = staffDays(londonDay(world.clock.now())).at(-1) ?? londonDay(world.clock.now());
  await enterStaff(world.app, { authority: empty, staff, on: addDays(asAt, -14) });
  const cookie = cookieOf(await world.app.signIn(world.emailOf('founder')));
  for (const one of asked) {
    const body = { ...one, asAt, title: 'Training of school staff', publication: 'officers' };
    const path = `/api/${empty}/training-releases`;
    await replyOf(staffReleaseApi.release, world.app.send('POST', path, { cookie, body }));
  }
  return listReleasedTables(world.app.deps.db.read, { authority: empty, about: 'training' });
}

/** Puts tables among the papers as they are, which the product never does. @returns the papers' ids */
function putIn(world: World, tables: readonly (ProtectedTable | CountTable)[]): Promise<readonly string[]> {
  return change(world.app.deps, { ...terminal, authority: empty }, async (one) => {
    const ids = tables.map(() => one.newId());
    const plain = {
      about: 'training',
      title: 'Training',
      publication: 'officers',
      basis: '[]',
      counts: null,
      asked: null,
    } as const;
    await one.record(
      'release',
      tables.map((table, at) => ({
        ...plain,
        release_id: ids[at] ?? '',
        released_on: londonDay(one.at),
        tables: JSON.stringify([table]),
      })),
    );
    return one.done({ what: 'release.made' }, ids);
  });
}

async function protectedAlone(table: CountTable): Promise<ProtectedTable> {
  const found = await withSolver((solve) => protect([table], { solve, threshold, ledger: [] }));
  const [alone] = found.kind === 'protected' ? found.tables : [];
  if (alone === undefined) throw new Error('a table is safe alone');
  return alone;
}

interface PageRead extends ReleasedFile {
  /** What it says beside its tables, and what assistive technology is told of anything. */
  readonly beside: string;
}

async function readPages(page: Page, base: string, ids: readonly string[]): Promise<readonly PageRead[]> {
  const reads: PageRead[] = [];
  for (const [at, id] of ids.entries()) {
    await page.goto(`${base}/${empty}/releases/${id}`);
    await page.getByRole('table').first().waitFor();
    await nothingLoads(page);
    const beside = await page.evaluate(saidBesideTables);
    reads.push({ name: `paper ${String(at + 1)}`, text: await page.content(), beside });
  }
  return reads;
}

/** Runs in the page: texts, those of charts too, and what stands in attributes that are read out. */
function saidBesideTables(): string {
  const attributes = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'value'];
  const texts: string[] = [document.title];
  for (const element of document.querySelectorAll('main, main *')) {
    for (const name of attributes) texts.push(element.getAttribute(name) ?? '');
    if (element.closest('table') !== null) continue;
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
  }
  return texts.join('\n');
}

// Days, how long ago they were, numbers of schools and services, and "1 to 4".
const tellNothing = [
  /\b\d{1,2} [A-Z][a-z]+ \d{4}\b/gu,
  /\b\d+ days? before this date\b/gu,
  /\b\d+ (?:schools?|council services?)\b/gu,
  /\b\d+ (?:has|have) (?:a list of staff|told (?:only how many are in post|neither))\b/gu,
  /\b1 to 4\b/gu,
];

/** Whole numbers in words that could be of people. */
function numbersIn(words: string): readonly string[] {
  return tellNothing.reduce((left, known) => left.replaceAll(known, ''), words).match(/\d+/gu) ?? [];
}

function countsIn(files: readonly ReleasedFile[]): readonly (number | null)[] {
  return readTables(files).flatMap(({ rows }) => rows.map(({ count }) => count));
}

describeInBrowser('papers of a day, as their pages and files give them away', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  test('nobody learns a withheld count from all of them, and everybody would had each been protected alone', async () => {
    const { world, rooms } = await scene().lived();
    const papers = await released(world);
    const { page } = await rooms.visitor('founder');
    const read = (ids: readonly string[]): Promise<readonly PageRead[]> => readPages(page, world.base, ids);
    const pages = await read(papers.map(({ releaseId }) => releaseId));
    const open = await read(
      await putIn(
        world,
        papers.map(({ counts }) => counts),
      ),
    );
    const verdict = await judge(pages, open, { withInsiders: true });
    print('withheld counts on pages of papers', `${String(verdict.hidden)}, learnt ${String(verdict.breaks.length)}`);
    expect(verdict.breaks.map(({ words }) => words)).toEqual([]);
    expect(verdict.hidden).toBeGreaterThan(10);
    expect(pages.flatMap(({ beside }) => numbersIn(beside))).toEqual([]);

    const files: ReleasedFile[] = [];
    for (const { releaseId } of papers) {
      const answer = await page.request.get(`${world.base}/api/${empty}/releases/${releaseId}/file?format=csv`);
      files.push({ name: `paper ${String(files.length + 1)}`, text: await answer.text() });
    }
    expect(countsIn(files)).toEqual(countsIn(pages));
    const truth = papers.map(({ counts }, at) => plainCsv(counts, `paper ${String(at + 1)}`));
    const ofFiles = await judge(files, truth, { withInsiders: true });
    print('withheld counts in their files', `${String(ofFiles.hidden)}, learnt ${String(ofFiles.breaks.length)}`);
    expect(ofFiles.breaks.map(({ words }) => words)).toEqual([]);

    const alone = await read(await putIn(world, await Promise.all(papers.map(({ counts }) => protectedAlone(counts)))));
    const { hidden, breaks } = await judge(alone, open, { withInsiders: false });
    print('control "pages each protected alone"', `${String(hidden)}, learnt ${String(breaks.length)}`);
    expect(breaks.length, 'the control must be broken, or the proof proves nothing').toBeGreaterThan(0);
  });
});
