import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { pageObjectOf } from './pages/every-page.ts';
import { sceneFor } from './world/scene.ts';

/** Of each key its seconds, at the least: a key of a practised hand, and a moment to read before each stop. */
const secondsAKey = 0.28;
const secondsAStop = 1.2;

describeInBrowser('a chair with twelve other things to do', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  test('enters a meeting at which one agency was missing and one check was not met with few keys', async () => {
    const { visitor, leave } = await scene().visitAgain(pageObjectOf('/:authority/channel/panel/meetings/new'));
    const { page } = visitor;
    const keys = { presses: 0, stops: 0 };
    const press = async (...wanted: readonly string[]) => {
      for (const key of wanted) {
        keys.presses += 1;
        if (key === 'Tab') keys.stops += 1;
        await page.keyboard.press(key);
      }
    };
    const focusedName = () =>
      page.evaluate(() => document.activeElement?.getAttribute('value') ?? document.activeElement?.id ?? '');
    const tabTo = async (value: string) => {
      for (let stop = 0; (await focusedName()) !== value; stop += 1) {
        if (stop > 60) throw new Error(`Tab never comes to ${value}`);
        await press('Tab');
      }
    };
    await page.getByLabel('Day', { exact: true }).focus();
    await press('1', '2', 'Tab', '3', 'Tab', '2', '0', '1', '9');
    await tabTo('housing');
    await press('Space');
    await tabTo('met');
    await press('Tab', 'Tab', 'ArrowDown', 'ArrowDown', 'Tab', 'Tab', 'Tab', 'Space');
    for (let plan = 0; plan < 4; plan += 1) await press('Tab', 'Space');
    await press('Enter');
    await visitor.arriveAt('/:authority/channel/panel');
    const seconds = keys.presses * secondsAKey + keys.stops * secondsAStop;
    process.stdout.write(
      `a panel meeting by keyboard: ${String(keys.presses)} keys, ${String(keys.stops)} stops, about ${String(Math.round(seconds))} s\n`,
    );
    expect(keys.presses).toBeLessThanOrEqual(60);
    await page.getByRole('link', { name: /^12 March/ }).click();
    await visitor.arriveAt('/:authority/channel/panel/meetings/:id');
    await expect(page.getByText(/^9 agencies:/).count()).resolves.toBe(1);
    await expect(page.locator('dd', { hasText: 'Not applicable' }).count()).resolves.toBe(1);
    await expect(page.locator('dd', { hasText: /^Yes$/ }).count()).resolves.toBe(5);
    await leave();
  });
});
