import { expect, it } from 'vitest';
import type { CountTable } from '@due-regard/shared/disclosure/count-table.ts';
import { countName } from '@due-regard/shared/disclosure/insiders.ts';
import type { InsiderRule } from '@due-regard/shared/disclosure/insiders.ts';
import { channelSequence } from './channel-sequences.ts';
import { compareWithEvery } from './compare-with-every.ts';
import { percent, print, trials } from './figures.ts';
import { changesIn, judge } from './judge.ts';
import type { Break, Verdict } from './judge.ts';
import { releaseAll } from './product.ts';
import { overlappingSequence, randomSequence } from './sequences.ts';
import type { Release } from './sequences.ts';
import { randomTable, smallTable } from './shapes.ts';

const isWhole = process.env['PROVE'] === 'whole';
const timeout = isWhole ? 1_800_000 : 300_000;

/** In this sequence of Channel releases years that overlap bound what lies between them, if nobody looks to it. */
const boundedByYears = 23;
/** And in this one half-years that overlap. */
const boundedByQuarters = 25;

/** A break in words short enough to be printed. */
interface Found extends Pick<Break, 'kind' | 'words'> {
  readonly trial: number;
}

function foundIn(trial: number, { breaks }: Verdict): readonly Found[] {
  return breaks.map(({ kind, words }) => ({ kind, words, trial }));
}

function countOf(breaks: readonly Found[], kind: Break['kind']): number {
  return breaks.filter((one) => one.kind === kind).length;
}

it(
  'the attacker learns no withheld count from a table, nor does anybody who knows one of them learn another',
  async () => {
    const breaks: Found[] = [];
    const figures = { tables: 0, refused: 0, hidden: 0 };
    for (const trial of trials(1000)) {
      const { released, truth, refused } = await releaseAll([{ name: 'table', tables: [randomTable(trial)] }]);
      figures.refused += refused;
      if (refused > 0) continue;
      const verdict = await judge(released, truth, { withInsiders: true });
      figures.tables += 1;
      figures.hidden += verdict.hidden;
      breaks.push(...foundIn(trial, verdict));
    }
    print('tables', `${String(figures.tables)}, refused ${String(figures.refused)}`);
    print('hidden cells', figures.hidden);
    print('exact', countOf(breaks, 'exact'));
    print('narrowed', countOf(breaks, 'narrowed'));
    print('insider solutions', countOf(breaks, 'insider') + countOf(breaks, 'owner'));
    expect(breaks.slice(0, 20)).toEqual([]);
    expect(figures.hidden).toBeGreaterThanOrEqual(isWhole ? 15_000 : 1500);
    // A product that gives nothing away gives nothing away about anybody.
    expect(figures.refused / trials(1000).length).toBeLessThanOrEqual(0.1);
  },
  timeout,
);

it(
  'the attacker learns no withheld count from releases over a year with corrections',
  async () => {
    const breaks: Found[] = [];
    const unsafe = new Set<number>();
    const unguarded = new Set<number>();
    const changes: string[] = [];
    const figures = { releases: 0, refused: 0, refusedByControl: 0, hidden: 0, between: 0, misled: 0 };
    for (const trial of trials(200)) {
      const releases = randomSequence(trial);
      const { released, truth, refused } = await releaseAll(releases);
      figures.releases += releases.length;
      figures.refused += refused;
      const control = await withoutOwners(releases);
      figures.refusedByControl += control.refused;
      if (control.isBroken) unguarded.add(trial);
      if (released.length === 0) continue;
      const verdict = await judge(released, truth, { withInsiders: true });
      figures.hidden += verdict.hidden;
      figures.between += verdict.between;
      changes.push(...changesIn(released));
      breaks.push(...foundIn(trial, verdict));
      figures.misled += Number(verdict.misled > 0 && verdict.breaks.length === 0);
      if (verdict.breaks.length > 0) unsafe.add(trial);
    }
    print('release sequences', trials(200).length);
    print('releases in them', `${String(figures.releases)}, refused ${String(figures.refused)}`);
    print('hidden cells in them', figures.hidden);
    print('counts of 1 to 4 between their periods', figures.between);
    print('release sequences unsafe', unsafe.size);
    print(
      'control "nobody knows a label in every period"',
      `broken in ${percent(unguarded.size / trials(200).length)} of release sequences, refuses ${String(figures.refusedByControl)}`,
    );
    print('release sequences of which a guess is wrong and misleads', figures.misled);
    print('corrections by 1 to 4 that they show', changes.length);
    expect(breaks.slice(0, 20)).toEqual([]);
    expect(changes.slice(0, 20)).toEqual([]);
    expect(unguarded.size, 'the control must be broken, or the proof proves nothing').toBeGreaterThan(0);
    expect(figures.refused / figures.releases).toBeLessThanOrEqual(0.25);
  },
  timeout,
);

it(
  'the attacker learns nothing from stages and reviews of the same people over two years, unless they are protected apart',
  async () => {
    const breaks: Found[] = [];
    const changes: string[] = [];
    const figures = { releases: 0, refused: 0, hidden: 0, apart: 0 };
    const all = [...new Set([...trials(200), boundedByYears])];
    for (const trial of all) {
      const releases = channelSequence(trial);
      const { released, truth, refused } = await releaseAll(releases);
      figures.releases += releases.length;
      figures.refused += refused;
      if (released.length > 0) {
        const verdict = await judge(released, truth, { withInsiders: true });
        figures.hidden += verdict.hidden;
        breaks.push(...foundIn(trial, verdict));
        changes.push(...changesIn(released));
      }
      const apart = await releaseAll(releases, { known: apartFrom });
      if (apart.released.length === 0) continue;
      const { breaks: control } = await judge(apart.released, apart.truth, { withInsiders: true });
      figures.apart += Number(control.length > 0);
    }
    const { releases, refused, hidden, apart } = figures;
    const share = apart / all.length;
    print('Channel sequences', `${String(all.length)}, of ${String(releases)} releases, refused ${String(refused)}`);
    print('hidden cells in Channel sequences', hidden);
    print('breaks in Channel sequences', breaks.length);
    print('corrections by 1 to 4 that Channel sequences show', changes.length);
    print('control "reviews protected apart from those who left"', `broken in ${percent(share)} of Channel sequences`);
    expect([...breaks, ...changes].slice(0, 20)).toEqual([]);
    expect(share, 'the control must be broken, or the proof proves nothing').toBeGreaterThan(0.1);
    expect(refused / releases).toBeLessThanOrEqual(0.5);
  },
  timeout,
);

it(
  'the attacker learns nothing of what lies between periods that overlap, unless it is not known how many there are',
  async () => {
    const figures = { releases: 0, refused: 0, between: 0, unknown: 0 };
    const breaks: Found[] = [];
    // The shorter campaign is the one sequence that is known to be broken where it is not known.
    const all = isWhole ? [...trials(60), boundedByQuarters] : [boundedByQuarters];
    for (const trial of all) {
      const releases = overlappingSequence(trial);
      const { released, truth, refused } = await releaseAll(releases);
      figures.releases += releases.length;
      figures.refused += refused;
      if (released.length > 0) {
        const verdict = await judge(released, truth, { withInsiders: true });
        figures.between += verdict.between;
        breaks.push(...foundIn(trial, verdict));
      }
      if (trial !== boundedByQuarters) continue;
      const unknown = await releaseAll(releases.map(({ name, tables }) => ({ name, tables })));
      figures.unknown += (await judge(unknown.released, unknown.truth, { withInsiders: true })).breaks.length;
    }
    const { releases, refused, between, unknown } = figures;
    print(
      'overlapping sequences',
      `${String(all.length)}, of ${String(releases)} releases, refused ${String(refused)}`,
    );
    print('counts of 1 to 4 between overlapping periods', between);
    print('breaks in overlapping sequences', breaks.length);
    print('control "it is not known how many lie between": breaks in one sequence', unknown);
    expect(breaks.slice(0, 20)).toEqual([]);
    expect(unknown, 'the control must be broken, or the proof proves nothing').toBeGreaterThan(0);
    expect(refused / releases).toBeLessThanOrEqual(0.25);
  },
  timeout,
);

/** Those who know one count that a table has, and must learn no other that a table has: of what no table has, nobody. */
const ofOneCount: InsiderRule = (all) => {
  const counts = all.map((each) => new Set(each.filter(({ kind }) => kind === 'cell').map(countName)));
  const knowing = [...new Set(counts.flatMap((own) => [...own]))].map(
    (name) => new Set(counts.flatMap((own, place) => (own.has(name) ? [place] : []))),
  );
  return counts.map((own, place) => (own.size === 0 ? [] : knowing.filter((known) => !known.has(place))));
};

/** Releases that reckon with those who know one count of a table, and no more: whether the attacker breaks them. */
async function withoutOwners(releases: readonly Release[]): Promise<{ refused: number; isBroken: boolean }> {
  const { released, truth, refused } = await releaseAll(releases, { insiders: ofOneCount });
  if (released.length === 0) return { refused, isBroken: false };
  const { breaks } = await judge(released, truth, { withInsiders: true });
  return { refused, isBroken: breaks.some(({ kind }) => kind === 'owner') };
}

/** A table as one of people of its own, linked with those of the same breakdown alone. */
function apartFrom(table: CountTable): CountTable {
  return { ...table, counting: `${table.counting} ${table.breakdowns[0]?.levels[0] ?? ''}` };
}

it('trying every way to fill a small protected table in finds no withheld count either', async () => {
  let compared = 0;
  let tables = 0;
  for (const trial of trials(300)) {
    const { released, truth } = await releaseAll([{ name: 'small', tables: [smallTable(trial)] }]);
    const [file, is] = [released[0], truth[0]];
    if (file === undefined || is === undefined) continue;
    const count = await compareWithEvery(file, is);
    compared += count;
    tables += Number(count > 0);
  }
  print('withheld counts of small protected tables known alike by trying every way', compared);
  expect(tables).toBeGreaterThan(0);
  print('small protected tables so tried', percent(tables / trials(300).length));
});
