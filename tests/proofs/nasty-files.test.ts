import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchKinds } from '@due-regard/shared/imports/batch.ts';
import { campaign } from './campaign.ts';
import { nastyFiles } from './files/nasty/all.ts';
import { NastyBringer, differenceOf } from './files/nasty/bring.ts';
import { wordsOfFigures } from './files/nasty/figures.ts';
import { Dice } from './records/dice.ts';

/** All of them in a whole campaign, otherwise a tenth that is the same in every run. */
function chosen(): typeof nastyFiles {
  const left = [...nastyFiles];
  const dice = new Dice(2018);
  return Array.from({ length: campaign(left.length) }, () => left.splice(dice.below(left.length), 1)).flat();
}

describe('nasty files brought to a server', () => {
  let bringer: NastyBringer;
  beforeAll(async () => {
    bringer = await NastyBringer.start();
  }, 120_000);
  afterAll(async () => {
    process.stdout.write(`${wordsOfFigures(bringer.figures)}\n`);
    expect(await bringer.stop()).toBe(0);
  });

  test('are at least 150, each with a name of its own', () => {
    expect(nastyFiles.length).toBeGreaterThanOrEqual(150);
    expect(new Set(nastyFiles.map(({ name }) => name)).size).toBe(nastyFiles.length);
  });

  test.each(chosen())('$name: answered clearly, as whatever it is brought', async ({ name, kind, make, answer }) => {
    const bytes = new Uint8Array(make());
    for (const brought of batchKinds) {
      const answered = await bringer.bring(bytes, brought, name);
      expect(answered.unclear, `as ${brought}`).toEqual([]);
      if (brought === kind) expect(differenceOf(answered, answer)).toBeUndefined();
      expect(await bringer.isAlive()).toBe(true);
    }
  });
});
