import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { testPassword } from '../support/test-app.ts';
import { UpdateActionsPage } from './pages/action-form-pages.ts';
import { ActionsPage } from './pages/actions-page.ts';
import { AnswerPage } from './pages/answer-page.ts';
import { ChangeCoursePage } from './pages/change-course-page.ts';
import { OrganisationPage } from './pages/organisation-page.ts';
import { RequirementsPage } from './pages/requirements-page.ts';
import { axeFaults } from './world/axe.ts';
import { aCourse, aSchool } from './world/facts.ts';
import { sceneFor } from './world/scene.ts';
import { shoot } from './world/shots.ts';
import { tally } from './world/tally.ts';
import type { Visitor } from './world/visitor.ts';

describeInBrowser('nothing typed is lost', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('Nothing typed is lost');

  test('when somebody else was quicker: the page says so in words, and both versions can be seen', async () => {
    const { world, rooms } = await scene().lived();
    const [quick, slow] = [await rooms.visitor('lead'), await rooms.visitor('lead')];
    const address = `/999/training/courses/${await aCourse(world)}`;
    const first = await quick.open(ChangeCoursePage, address);
    const second = await slow.open(ChangeCoursePage, address);
    await first.rename('Prevent training for leads');
    await quick.arrive(RequirementsPage);
    slow.faults.expect(409);
    await second.rename('Training of safeguarding leads');
    await slow.page.locator('.govuk-error-summary:focus').waitFor();
    expect(await slow.page.locator('.govuk-error-summary').innerText()).toMatch(/changed .* since you opened it/i);
    expect(await slow.page.getByLabel('Name').inputValue()).toBe('Training of safeguarding leads');
    await shoot(slow.page, 'stale edit 1280');
    expect([...(await axeFaults(slow.page)), ...slow.faults.take()]).toEqual([]);
  });

  test('when a link, Back or closing the tab would leave a form somebody has typed into, they are asked first', async () => {
    const { rooms } = await scene().lived();
    expect(await leftAfterAsking(await rooms.visitor('lead'))).toBe(typed);
  });

  // The last: it lets an hour pass for all who are here.
  test('when the session ends while a form is filled in', async () => {
    const { world, rooms } = await scene().lived();
    const visitor = await rooms.visitor('officer');
    const answer = await visitor.open(AnswerPage, `/999/schools/${(await aSchool(world)).organisationId}/answer`);
    await visitor.keyboard.fill('How it reached us', 'Visit to the school');
    await visitor.keyboard.choose('Is the safeguarding lead trained?', 'Not trained');
    world.clock.moveMinutes(61);
    visitor.faults.expect(401);
    await visitor.keyboard.push(answer.submit);
    await visitor.page.getByRole('heading', { name: 'Your session has ended: sign in again' }).waitFor();
    await shoot(visitor.page, 'session ended 1280');
    expect([...(await axeFaults(visitor.page)), ...visitor.faults.take()]).toEqual([]);
    await visitor.keyboard.fillSecret('Password', testPassword);
    await visitor.keyboard.press('Enter');
    await visitor.page
      .getByRole('heading', { name: 'Your session has ended: sign in again' })
      .waitFor({ state: 'detached' });
    expect(await visitor.page.getByLabel('How it reached us').inputValue()).toBe('Visit to the school');
    await visitor.keyboard.push(answer.submit);
    await visitor.arrive(OrganisationPage);
    expect(await visitor.page.locator('main').innerText()).toContain('Visit to the school');
  });
});

const note = /^What was done – /;
const typed = 'Six of nine have answered';

function asked(page: Page): Locator {
  return page.getByRole('dialog', { name: 'What you typed is not saved' });
}

/** Tries all ways out, and leaves at last. @returns what stood in the form until then */
async function leftAfterAsking(visitor: Visitor): Promise<string> {
  const { page, keyboard } = visitor;
  await visitor.open(ActionsPage, '/999/actions');
  await keyboard.push('Update several of these');
  await visitor.arrive(UpdateActionsPage);
  await keyboard.fill(note, typed);
  await keyboard.follow('Overview');
  await asked(page).waitFor();
  await shoot(page, 'stay or leave 1280');
  expect([...(await axeFaults(page)), ...visitor.faults.take()]).toEqual([]);
  await keyboard.push('Stay on this page');
  await page.goBack();
  await asked(page).waitFor();
  await keyboard.press('Escape');
  await asked(page).waitFor({ state: 'detached' });
  const closing = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  await (await closing).dismiss();
  const kept = await page.getByLabel(note).first().inputValue();
  await page.goBack();
  await keyboard.push('Leave without saving');
  await page.getByRole('heading', { level: 1, name: 'Actions', exact: true }).waitFor();
  return kept;
}
