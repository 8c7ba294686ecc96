import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { testPassword } from '../support/test-app.ts';
import { AnswerPage } from './pages/answer-page.ts';
import { ChangeCoursePage } from './pages/change-course-page.ts';
import { OrganisationPage } from './pages/organisation-page.ts';
import { RequirementsPage } from './pages/requirements-page.ts';
import { axeFaults } from './world/axe.ts';
import { aCourse, aSchool } from './world/facts.ts';
import { sceneFor } from './world/scene.ts';
import { shoot } from './world/shots.ts';
import { tally } from './world/tally.ts';

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
