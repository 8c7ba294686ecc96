import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { describeInBrowser } from '../support/browser.ts';
import { agreement } from '../support/panel.ts';
import { cookieOf, testPassword } from '../support/test-app.ts';
import { pageObjectOf } from './pages/every-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { chairOf, channelOn } from './world/channel-facts.ts';
import { sceneFor } from './world/scene.ts';
import { shoot } from './world/shots.ts';
import type { Visitor } from './world/visitor.ts';
import { empty } from './world/world.ts';
import type { World } from './world/world.ts';

/** Of each key its seconds, at the least: a key of a practised hand, and a moment to read before each stop. */
const secondsAKey = 0.28;
const secondsAStop = 1.2;

/** Keys as they are pressed, counted. */
function handOn(page: Page) {
  const keys = { presses: 0, stops: 0 };
  const press = async (...wanted: readonly string[]): Promise<void> => {
    for (const key of wanted) {
      keys.presses += 1;
      if (key === 'Tab') keys.stops += 1;
      await page.keyboard.press(key);
    }
  };
  const focusedName = () =>
    page.evaluate(() => document.activeElement?.getAttribute('value') ?? document.activeElement?.id ?? '');
  const tabTo = async (value: string): Promise<void> => {
    for (let stop = 0; (await focusedName()) !== value; stop += 1) {
      if (stop > 60) throw new Error(`Tab never comes to ${value}`);
      await press('Tab');
    }
  };
  return { keys, press, tabTo };
}

describeInBrowser('a chair with twelve other things to do', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  test('enters a meeting at which one agency was missing and one check was not met with few keys', async () => {
    await joinsLater((await scene().lived()).world);
    const { visitor, leave } = await scene().visitAgain(pageObjectOf('/:authority/channel/panel/meetings/new'));
    const { page } = visitor;
    const { keys, press, tabTo } = handOn(page);
    const later = page.getByRole('checkbox', { name: 'Mental health trust' });
    await expect(later.isChecked()).resolves.toBe(true);
    await page.getByLabel('Day', { exact: true }).focus();
    await press('1', '2', 'Tab', '3', 'Tab', '2', '0', '1', '9');
    await expect(later.count()).resolves.toBe(0);
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

  test('rates the year, signs what is saved and is on the screen, and signs again what was changed', async () => {
    const { world, rooms } = await scene().lived();
    const visitor = await rooms.visitor('nobody');
    await rate(visitor, world);
    await changeAndGoToSign(visitor);
    await sign(visitor, world);
    await changeAfter(visitor);
    await visitor.keyboard.follow(toSign);
    await sign(visitor, world);
    await expect(visitor.page.getByText(/^Signed by Chair of the panel/).count()).resolves.toBe(2);
    await expect(visitor.page.getByText(/: to be signed again$/).count()).resolves.toBe(0);
    await expect(visitor.page.getByRole('button', { name: 'Sign the statement' }).count()).resolves.toBe(0);
    await visitor.page.close();
  });
});

/** An agency joins the panel after the day of the meeting, and before today. */
async function joinsLater(world: World): Promise<void> {
  await channelOn(world);
  const ask = await chairOf(world);
  const trust = { name: 'Mental health trust', standsFrom: '2019-04-01', standsTo: null };
  expect((await ask('POST', 'channel/panel/agencies', trust)).status).toBe(200);
}

const statement = '/:authority/channel/panel/statement/:year';
const nameAsked = '“Jane Roe” may be somebody’s name.';

/** Rates every area, and at first names a person, whom the page asks about. */
async function rate(visitor: Visitor, world: World): Promise<void> {
  const { page, keyboard } = visitor;
  const signIn = await visitor.open(SignInPage, `/${empty}/channel/panel/statement`);
  await signIn.fillIn(await chairOfEmpty(world), testPassword);
  await visitor.arriveAt('/:authority/channel/panel/statement');
  for (const met of await page.getByRole('radio', { name: 'Met', exact: true }).all()) await met.check();
  await page.getByLabel('What shows it? (Meetings)').fill('Agreed for the pupil Jane Roe');
  await page.getByLabel('What shows it? (Consent)').fill('The form of 2024');
  await page.getByText(nameAsked).waitFor();
  await page.getByLabel('What shows it? (Meetings)').fill('Minutes of each month');
  await keyboard.push('Save the statement');
  await visitor.arriveAt(statement);
  await page.getByText('9 of 9 areas of control').waitFor();
}

const toSign = 'read what is saved and sign it';

/** Changes an area and goes to sign without saving: the page asks, what was chosen stays, and once saved it is what is read. */
async function changeAndGoToSign({ page, keyboard }: Visitor): Promise<void> {
  const notMet = page.getByRole('group', { name: /^Consent/ }).getByLabel('Not met');
  await notMet.check();
  await keyboard.follow(toSign);
  await page.getByRole('heading', { name: 'What you typed is not saved' }).waitFor();
  await keyboard.push('Stay on this page');
  await expect(notMet.isChecked()).resolves.toBe(true);
  await expect(page.getByRole('button', { name: 'Sign the statement' }).count()).resolves.toBe(0);
  const loadedAnew = page.waitForResponse((answer) => answer.request().method() === 'GET' && answer.ok());
  await keyboard.push('Save the statement');
  await loadedAnew;
  await keyboard.follow(toSign);
  await page.getByText('Not met: “The form of 2024”').waitFor();
  await expect(page.getByRole('radio').count()).resolves.toBe(0);
  await page.getByLabel('Signed by').fill('Jane Roe');
  await page.getByLabel('Day', { exact: true }).last().focus();
  await page.getByText(nameAsked).waitFor();
  await shoot(page, 'statement to sign');
}

async function sign({ page, keyboard }: Visitor, { clock }: World): Promise<void> {
  await page.getByLabel('Signed by').fill('Chair of the panel');
  const [year = '', month = '', day = ''] = londonDay(clock.now()).split('-');
  await keyboard.fillDate('Signed on', `${day} ${month} ${year}`);
  await keyboard.push('Sign the statement');
  await page.getByText('Signed', { exact: true }).waitFor();
}

/** Changes one area, which ends the signature; what was signed stays readable. */
async function changeAfter(visitor: Visitor): Promise<void> {
  const { page, keyboard } = visitor;
  await page
    .getByRole('group', { name: /^Records/ })
    .getByLabel('Exceeding')
    .check();
  await keyboard.choose('Why is it changed after it was signed?', 'It has changed since');
  await keyboard.push('Save the statement');
  await page.getByText('To be signed again', { exact: true }).waitFor();
  await visitor.arriveAt(statement);
  await expect(page.getByText(/changed since: to be signed again$/).count()).resolves.toBe(1);
  await keyboard.unfold('What Chair of the panel signed');
  await page.getByText('Met: “Minutes of each month”').waitFor();
  await shoot(page, 'statement changed');
}

/** Somebody who chairs the panel of the council that was founded this minute, with Channel on. @returns their e-mail address */
async function chairOfEmpty({ app }: World): Promise<string> {
  const { email } = await app.addPerson(['channel'], empty);
  const cookie = cookieOf(await app.signIn(email));
  await app.send('POST', `/api/${empty}/channel/on`, { cookie, body: agreement });
  return email;
}
