import { expect, test } from 'vitest';
import { channelOn } from '../browser/world/channel-facts.ts';
import { sceneFor } from '../browser/world/scene.ts';
import type { Rooms } from '../browser/world/rooms.ts';
import { demonstration } from '../browser/world/world.ts';
import type { Who, World } from '../browser/world/world.ts';
import { describeInBrowser } from '../support/browser.ts';
import { campaign } from './campaign.ts';
import { addressesOfPages, readPages } from './wall/pages.ts';
import type { PageRead } from './wall/pages.ts';
import { Chair, countReads, tellCounts, tellPanel } from './wall/planting.ts';
import { outside } from './wall/readers.ts';
import {
  allSentinels,
  found,
  numberSentinels,
  processSentinels,
  requestSentinels,
  wallDays,
} from './wall/sentinels.ts';
import type { Sentinel } from './wall/sentinels.ts';

const tenth = 10;
const third = 3;
/** In milliseconds: every page as one reader, on a busy machine. */
const allPages = 300_000;

/** The demonstration, and the browser before it. */
interface Place {
  readonly world: World;
  readonly rooms: Rooms;
}

interface Planted {
  /** The address of every page, and those of what was planted. */
  readonly everywhere: readonly string[];
  readonly behind: readonly string[];
}

async function plant({ world }: Place): Promise<Planted> {
  await channelOn(world);
  const chair = await Chair.of(world.app);
  await tellCounts(chair, 0);
  const paths = [...countReads, ...(await tellPanel(chair))];
  const pages = paths.filter((path) => !path.includes('format=') && !path.endsWith('/numbers'));
  const behind = pages.map((path) => `/${demonstration}/channel/${path}`);
  return { everywhere: await addressesOfPages(world), behind };
}

/** Somebody, and which tenth of the pages they look at where not all are looked at. */
interface Looking {
  readonly who: Who;
  readonly place: number;
}

/** Looks at what was planted, or at a third of it from outside, and at every page or a tenth of them. */
async function look({ world, rooms }: Place, planted: Planted, { who, place }: Looking): Promise<readonly PageRead[]> {
  const isWhole = campaign(tenth) === tenth;
  const some = planted.everywhere.filter((_address, index) => isWhole || index % tenth === place % tenth);
  const isBehind = who === 'channel' || who === 'panel-process';
  const behind = planted.behind.filter((_address, index) => isWhole || isBehind || index % third === place % third);
  const visitor = await rooms.visitor(who);
  const reads = await readPages(visitor.page, { base: world.base, addresses: [...behind, ...some] });
  await visitor.page.close();
  return reads;
}

/** Numbers are looked for in what is said: the source has others, such as where a line of a chart ends. */
function namesIn(reads: readonly PageRead[], sentinels: readonly Sentinel[]): readonly string[] {
  const ofThePanel = sentinels.filter((one) => !numberSentinels.includes(one));
  return reads.flatMap(({ address, said, source }) => {
    const names = new Set([...found(said, sentinels), ...found(source, ofThePanel)]);
    return [...names].map((name) => `${name} at ${address}`);
  });
}

function say(words: string): void {
  process.stdout.write(`channel wall: ${words}\n`);
}

describeInBrowser('the pages before the wall of Channel', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  let planted: Promise<Planted> | undefined;

  async function lookAs(who: Who, place: number): Promise<readonly PageRead[]> {
    const lived = await scene().lived();
    planted ??= plant(lived);
    return look(lived, await planted, { who, place });
  }

  for (const [place, who] of (['nobody', ...outside] as const).entries()) {
    test(
      `no page tells ${who} of the panel or of a number of people`,
      async () => {
        const reads = await lookAs(who, place);
        const told = namesIn(reads, allSentinels);
        say(`${String(reads.length)} pages as ${who}, ${String(told.length)} with a trace`);
        expect(told).toEqual([]);
      },
      allPages,
    );
  }

  test(
    'whoever keeps the process sees the panel on pages, no number of people, and no request about one',
    async () => {
      const reads = await lookAs('panel-process', 8);
      const told = namesIn(reads, [...numberSentinels, ...requestSentinels]);
      say(`${String(reads.length)} pages as panel-process, ${String(told.length)} with a number of people`);
      expect(told).toEqual([]);
      expect(namesIn(reads, processSentinels)).not.toEqual([]);
    },
    allPages,
  );

  test(
    'whoever chairs the panel sees both: what was looked for is there',
    async () => {
      const reads = await lookAs('channel', 9);
      const seen = found(reads.map(({ said }) => said).join('\n'), allSentinels);
      say(
        `${String(seen.length)} of ${String(allSentinels.length)} sentinels on ${String(reads.length)} pages as channel`,
      );
      // The demonstration ends before there was a statement to sign.
      expect(seen).toEqual(allSentinels.map(({ name }) => name).filter((name) => name !== wallDays.signed));
    },
    allPages,
  );
});
