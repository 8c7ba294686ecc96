import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import type { ToldReply } from '@due-regard/shared/schools/api.ts';
import { describeInBrowser } from '../support/browser.ts';
import { everyThingHeard } from './committee/rows.ts';
import type { Heard, How } from './committee/heard.ts';
import { sceneFor } from './world/scene.ts';
import { demonstration } from './world/world.ts';
import type { World } from './world/world.ts';

/** A page is looked at until it says so. */
const patience = { timeout: 15_000 };

describeInBrowser('what the committee heard on 13 March 2018', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  test.each(everyThingHeard)('$says', async (heard) => {
    const { world, rooms } = await scene().lived();
    const { page } = await rooms.visitor('lead');
    const path = typeof heard.page === 'string' ? heard.page : await heard.page(world);
    await page.goto(`${world.base}/${demonstration}${path}?asAt=2018-03-13`);
    await expect.poll(() => shownOn(page, heard), patience).toMatch(heard.shows);
    await page
      .locator('main')
      .getByText(heard.button ?? 'Change or correct', { exact: true })
      .click();
    const wasWrong = page.getByRole('radio', { name: 'It was wrong' });
    expect(await wasWrong.isChecked(), 'nothing is chosen beforehand').toBe(false);
    await wasWrong.check();
    await page
      .getByRole('textbox', { name: /^Why( is it changed)?\?$/ })
      .first()
      .fill('The committee was told otherwise');
    await answer(page, heard);
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.locator('.govuk-notification-banner--success').waitFor();
    await expect.poll(() => shownOn(page, heard), patience).toContain(heard.thenShows ?? heard.other);
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

describeInBrowser('what the committee heard of schools on 13 March 2018', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  const day = '?asAt=2018-03-13';

  test.each([
    {
      says: '90 % of schools, and the remaining 10 %, of an aim of all',
      wants: ({ staffAnswer, heldOn }: Told) => staffAnswer === 'trained' && heldOn !== null && heldOn < '2018-03-01',
      question: 'Is the staff trained?',
      emptied: ['Took place on'],
      sentence: 0,
      shows: 'WRAP has reached 214 of 240 schools',
      thenShows: 'WRAP has reached 213 of 240 schools',
    },
    {
      says: 'safeguarding leads in every school',
      wants: ({ dslAnswer, dslTrainedOn }: Told) => dslAnswer === 'trained' && dslTrainedOn !== null,
      question: 'Is the safeguarding lead trained?',
      emptied: ['Trained on', 'In post since'],
      sentence: 1,
      shows: '240 of 240',
      thenShows: '239 of 240',
    },
  ])(
    '$says',
    async ({ wants, question, emptied, sentence, shows, thenShows }) => {
      const { world, rooms } = await scene().lived();
      const { page } = await rooms.visitor('lead');
      const overview = `${world.base}/${demonstration}${day}`;
      const heard = (): Promise<string> => page.locator('main .govuk-body-l').nth(sentence).innerText();
      await page.goto(overview);
      await expect.poll(heard, patience).toContain(shows);
      await page.goto(`${world.base}/${demonstration}${await answerThat(world, wants)}`);
      await page.getByRole('group', { name: question }).getByLabel('Not trained', { exact: true }).check();
      for (const legend of emptied)
        for (const part of ['Day', 'Month', 'Year'])
          await page.getByRole('group', { name: legend, exact: true }).getByLabel(part).fill('');
      for (const box of ['Staff trained', 'Staff in post']) await page.getByLabel(box, { exact: true }).fill('');
      await page.getByLabel('Why is it corrected?').fill('The school said otherwise');
      await page.getByRole('button', { name: 'Save the correction' }).click();
      await page.locator('.govuk-notification-banner--success').waitFor();
      await page.goto(overview);
      await expect.poll(heard, patience).toContain(thenShows);
      await page.close();
    },
    60_000,
  );
});

type Told = ToldReply;

/** Where the only answer of a school is corrected, one that is as wanted. */
async function answerThat(world: World, wants: (told: Told) => boolean): Promise<string> {
  const { organisations } = await world.ask(
    organisationApi.list,
    `/api/${demonstration}/organisations?asAt=2018-03-13`,
  );
  for (const { organisationId } of organisations) {
    const { statements } = await world.ask(
      organisationApi.find,
      `/api/${demonstration}/organisations/${organisationId}?asAt=2018-03-13`,
    );
    const wanted = statements.filter(wants);
    const [only] = wanted;
    if (only !== undefined && wanted.length === 1)
      return `/schools/${organisationId}/answers/${only.statementId}/correct`;
  }
  throw new Error('no school has told that');
}
