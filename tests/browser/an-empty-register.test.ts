import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { ChecksPage } from './pages/checks-page.ts';
import { OverviewPage } from './pages/overview-page.ts';
import { setUpAddress, SetUpPage } from './pages/set-up-page.ts';
import { sceneFor } from './world/scene.ts';
import { tally } from './world/tally.ts';
import type { Visitor } from './world/visitor.ts';

const areas = ['Overview', 'Training', 'Schools and services', 'Duty', 'Action plans'];
const after = ['Reports', 'Imports', 'People', 'Record of changes'];

describeInBrowser('a register', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('A register is begun');

  test('is in the menu from its first entry until its last one is withdrawn, and no gap before or after', async () => {
    const { world, rooms } = await scene().place();
    const visitor = await rooms.visitor('nobody');
    await (await visitor.open(SetUpPage, await setUpAddress(world))).setUp('825', 'Buckinghamshire Council');
    const overview = await visitor.arrive(OverviewPage);
    expect(await overview.sentences()).toEqual([]);
    expect(await menuOf(visitor)).toEqual([...areas, ...after]);

    await visitor.keyboard.follow('Begin another register');
    await visitor.arriveAt('/:authority/registers');
    await visitor.keyboard.follow('Add a risk');
    await visitor.arriveAt('/:authority/registers/:register/new');
    await visitor.keyboard.fill('Risk', 'Halls are hired without a check');
    await visitor.keyboard.choose('Is its impact known?', 'Known');
    await visitor.keyboard.choose('Who may read it?', 'Officers only');
    await visitor.keyboard.fillDate('From which day is it true?', '1 4 2018');
    await visitor.keyboard.push('Add it');
    await visitor.arriveAt('/:authority/registers/:register/:id');
    await expect.poll(() => menuOf(visitor)).toEqual([...areas, 'Registers', ...after]);

    await visitor.keyboard.follow(/^Withdraw/);
    await visitor.arriveAt('/:authority/registers/:register/:id/withdraw/:row');
    await visitor.keyboard.fill('Why is it withdrawn?', 'Entered by mistake');
    await visitor.keyboard.push('Withdraw it');
    await visitor.arriveAt('/:authority/registers/:register');
    await expect.poll(() => menuOf(visitor)).toEqual([...areas, ...after]);
    await visitor.open(ChecksPage, '/825/checks');
    expect(await visitor.page.locator('main').innerText()).toContain('Nothing to check');
  }, 60_000);
});

function menuOf({ page }: Visitor): Promise<readonly string[]> {
  return page.getByRole('navigation', { name: 'Menu' }).getByRole('link').allInnerTexts();
}
