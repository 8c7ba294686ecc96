import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { everyThingHeard } from './committee/rows.ts';
import type { Heard, How } from './committee/heard.ts';
import { sceneFor } from './world/scene.ts';
import { demonstration } from './world/world.ts';

describeInBrowser('what the committee heard on 13 March 2018', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  test.each(everyThingHeard)('$says', async (heard) => {
    const { world, rooms } = await scene().lived();
    const { page } = await rooms.visitor('lead');
    const path = typeof heard.page === 'string' ? heard.page : await heard.page(world);
    await page.goto(`${world.base}/${demonstration}${path}?asAt=2018-03-13`);
    await expect.poll(() => shownOn(page, heard)).toMatch(heard.shows);
    await page.locator('main').getByText(heard.button ?? 'Change or correct', { exact: true }).click();
    const wasWrong = page.getByRole('radio', { name: 'It was wrong' });
    if (!(await wasWrong.isChecked())) await wasWrong.check();
    await page
      .getByRole('textbox', { name: /^Why( is it changed)?\?$/ })
      .first()
      .fill('The committee was told otherwise');
    await answer(page, heard);
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.locator('.govuk-notification-banner--success').waitFor();
    await expect.poll(() => shownOn(page, heard)).toContain(heard.thenShows ?? heard.other);
    await page.close();
  });
});

/** What stands beside the heading of a line. */
async function shownOn(page: Page, { line }: Heard): Promise<string> {
  if (line === null) return page.locator('main .govuk-body-l').first().innerText();
  const row = page.locator('.govuk-summary-list__row').filter({ has: page.getByText(line, { exact: true }) });
  return row.locator('dd').first().innerText();
}

async function answer(page: Page, { line, question = line ?? '', how, other }: Heard): Promise<void> {
  await answers[how](page, question, other);
}

const answers: Readonly<Record<How, (page: Page, question: string, other: string) => Promise<unknown>>> = {
  type: (page, question, other) => page.getByLabel(question, { exact: true }).fill(other),
  pick: (page, question, other) => page.getByLabel(question, { exact: true }).selectOption({ label: other }),
  choose: (page, question, other) =>
    page.getByRole('group', { name: question }).getByLabel(other, { exact: true }).check(),
  day: async (page, question, other) => {
    const group = page.getByRole('group', { name: question });
    for (const [index, name] of ['Day', 'Month', 'Year'].entries())
      await group.getByLabel(name).fill(other.split(' ')[index] ?? '');
  },
};
