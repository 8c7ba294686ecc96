import { expect, it } from 'vitest';
import { campaign } from '../campaign.ts';
import { compareWithEvery } from './compare-with-every.ts';
import { changesIn, judge, threshold } from './judge.ts';
import { plainCsv } from './plain-csv.ts';
import { percent, print, trials } from './figures.ts';
import { filesOf } from './released.ts';
import type { GivenAway } from './released.ts';
import { randomSequence } from './sequences.ts';
import { randomTable, smallTable } from './shapes.ts';
import { hideUntilSafeAlone } from './weak/alone.ts';
import { hideWhatIsDetermined } from './weak/determined.ts';
import { hideOneMore } from './weak/manual.ts';
import { hideAndRound, roundedWords } from './weak/rounded.ts';

const weakRules = [
  { name: 'hide and one more by hand', protect: hideOneMore, notes: [], least: 0.1 },
  { name: 'hide and round', protect: hideAndRound, notes: [roundedWords(threshold)], least: 0.5 },
  { name: 'hide what elimination solves', protect: hideWhatIsDetermined, notes: [], least: 0.05 },
] as const;

it.each(weakRules)('the attacker breaks tables of the weak rule: $name', async ({ name, protect, notes, least }) => {
  // The largest are left to the product: a rule by hand is broken by any.
  const tables = trials(300)
    .filter((trial) => trial % 100 > 0)
    .map(randomTable);
  let broken = 0;
  let small = 0;
  let away = 0;
  for (const table of tables) {
    const released = [plainCsv(protect(table, threshold), 'table.csv', notes)];
    const { breaks } = await judge(released, [plainCsv(table, 'table.csv')], { withInsiders: false });
    broken += Number(breaks.length > 0);
    small += table.cells.filter(({ count }) => count > 0 && count < threshold).length;
    away += breaks.length;
  }
  const share = broken / tables.length;
  print(
    `control "${name}"`,
    `broken in ${percent(share)} of ${String(tables.length)} tables, ${percent(away / small)} of ${String(small)} small counts given away`,
  );
  expect(share, 'the control must be broken, or the proof proves nothing').toBeGreaterThan(least);
});

it('the attacker breaks releases that are each safe alone', async () => {
  let broken = 0;
  let judged = 0;
  let changes = 0;
  for (const trial of trials(200)) {
    const given = await releasedAlone(trial);
    if (given === undefined) continue;
    judged += 1;
    const { breaks } = await judge(given.released, given.truth, { withInsiders: false });
    broken += Number(breaks.length > 0);
    changes += changesIn(given.released).length;
  }
  print('corrections by 1 to 4 shown by the control "each release safe alone"', changes);
  expect(changes, 'a correction must be shown, or the proof proves nothing').toBeGreaterThan(0);
  print('control "each release safe alone"', `broken in ${percent(broken / judged)} of ${String(judged)} sequences`);
  expect(broken / judged).toBeGreaterThan(0.2);
});

async function releasedAlone(trial: number): Promise<GivenAway | undefined> {
  const files: GivenAway[] = [];
  for (const release of randomSequence(trial)) {
    const tables = await Promise.all(release.tables.map((table) => hideUntilSafeAlone(table, threshold)));
    const given = tables.filter((table) => table !== undefined);
    if (given.length < tables.length) return undefined;
    files.push(filesOf(release, given));
  }
  return { released: files.flatMap((each) => each.released), truth: files.flatMap((each) => each.truth) };
}

it('the attacker finds what trying every way to fill a small table in finds', async () => {
  let compared = 0;
  for (const trial of trials(300)) {
    const table = smallTable(trial);
    const truth = plainCsv(table, 'small.csv');
    for (const weak of [hideOneMore, hideWhatIsDetermined]) {
      compared += await compareWithEvery(plainCsv(weak(table, threshold), 'small.csv'), truth);
    }
  }
  print('withheld counts of small tables known alike by trying every way', compared);
  expect(compared).toBeGreaterThan(campaign(300) * 3);
});
