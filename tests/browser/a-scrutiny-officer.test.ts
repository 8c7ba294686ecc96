import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { describeInBrowser } from '../support/browser.ts';
import { axeFaults } from './world/axe.ts';
import { nothingLoads } from './world/settled.ts';
import { sceneFor } from './world/scene.ts';
import type { Visitor } from './world/visitor.ts';
import { demonstration, empty } from './world/world.ts';
import type { World } from './world/world.ts';

const committee = 'Transport, Environment and Communities Select Committee';
/** As a scrutiny office keeps it: in its own order, with words of its own. */
const tracker = [
  ['Ref', 'Origin', 'Date', 'Recommendation', 'Decision', 'Lead', 'Action', 'Status'],
  [
    'S12',
    'Health Select Committee',
    '2018-05-01',
    'That carers be asked',
    'Agreed in part',
    'Head of Care',
    'A survey',
    'Amber',
  ],
  ['S11', 'Transport Select Committee', '2018-04-10', 'That buses be counted', 'Accepted', '', 'Counted', 'Achieved'],
  ['S10', 'Transport Select Committee', '2018-04-10', 'That paths be mended', 'Rejected', 'Head of Roads', '', ''],
];

const firstRecommendation = /That the committee should receive an annual update/;

describeInBrowser('what a scrutiny officer does in a week, by keyboard', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  test('the forward plan is prepared: every day is reckoned back from the meeting', async () => {
    const { world, rooms } = await scene().lived();
    const officer = await rooms.visitor('officer');
    await aMeetingAhead(world);
    await comeTo(officer, `${world.base}/${demonstration}/registers/reports-planned`, 'Reports planned for meetings');
    const { keyboard, page } = officer;
    await keyboard.push('Add a planned report');
    await arrived(page, 'Add a planned report');
    await keyboard.fill('Report', 'Yearly update on Prevent');
    await keyboard.pick('Meeting to which it goes', `${committee}, 10 September 2019`);
    await keyboard.fill('Owner’s role', 'Scrutiny officer');
    await keyboard.fillDate('From which day is it true?', '10 6 2019');
    await keyboard.push('Add it');
    await arrived(page, 'Yearly update on Prevent');
    // Five clear working days before the meeting, three for the clearance before that, five for the report.
    const words = await page.getByRole('main').innerText();
    expect(words).toMatch(/2 September 2019/);
    await page.close();
  }, 60_000);

  test('the minute is recorded, and leads to where it went', async () => {
    const { world, rooms } = await scene().lived();
    const officer = await rooms.visitor('officer');
    const { keyboard, page } = officer;
    await comeTo(officer, `${world.base}/${demonstration}/registers/decisions`, 'Decisions of meetings');
    const meeting = await aMeetingHeld(world);
    await page.goto(`${world.base}/${demonstration}/registers/decisions/new?of=${meeting}`);
    await arrived(page, 'Add a decision');
    await keyboard.fill('Item of the agenda', '9 Prevent duty');
    await keyboard.fill('What was decided', 'That the update be brought forward to September');
    await keyboard.choose('It was', 'Recommended');
    await keyboard.fillDate('From which day is it true?', '12 3 2019');
    await keyboard.push('Add it');
    await arrived(page, /That the update be brought forward to September/);
    expect(await page.getByRole('main').innerText()).toContain(`${committee}, 12 March 2019`);
    await page.close();
  }, 60_000);
});

describeInBrowser('what a scrutiny officer does in a year, by keyboard', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  test('a recommendation of last year is followed, judged and closed', async () => {
    const { world, rooms } = await scene().lived();
    const officer = await rooms.visitor('officer');
    const { keyboard, page } = officer;
    await comeTo(officer, `${world.base}/${demonstration}/registers/recommendations`, 'Recommendations');
    await keyboard.follow(firstRecommendation);
    await arrived(page, firstRecommendation);
    expect(await page.locator('main .govuk-body-l').first().innerText()).toMatch(/^No report recorded/);
    await keyboard.push('Change or correct');
    await arrived(page, 'Change or correct');
    await keyboard.choose('Was it wrong, or has it changed?', /^It has changed/);
    await keyboard.fillDate('From which day?', '10 6 2019');
    await keyboard.fill('Why?', 'The committee was not content');
    await keyboard.fill(/^Find by words.*Actions of our plans/, 'cabinet progress');
    await keyboard.push(/^Add Bring a yearly progress report/);
    await keyboard.choose('Status as scrutiny says it', 'Not acceptable, lead officer attends');
    await keyboard.push('Save');
    await page.locator('.govuk-notification-banner--success').waitFor();
    expect(await page.getByRole('main').innerText()).toContain('asks the lead officer to its next meeting');
    expect(await page.getByRole('main').innerText()).toContain('Bring a yearly progress report on Prevent to Cabinet');
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  }, 60_000);

  test('a tracker of their own comes in, and goes out as it was', async () => {
    const { world, rooms } = await scene().lived();
    const officer = await rooms.visitor('founder');
    const { keyboard, page } = officer;
    await comeTo(officer, `${world.base}/${empty}/registers/recommendations`, 'Recommendations');
    await keyboard.follow('Bring a file');
    await arrived(page, 'Bring a file');
    await keyboard.bring('File', { name: 'tracker.csv', text: tracker.map((row) => row.join(',')).join('\r\n') });
    await keyboard.push('Read the file');
    await arrived(page, 'tracker.csv');
    expect(await page.getByRole('main').innerText()).toContain('3 new');
    await keyboard.push('Take the file in');
    await page
      .getByText(/taken in/i)
      .first()
      .waitFor();
    const file = `/api/${empty}/registers/recommendations/file?format=csv&layout=tracker`;
    const out = await (await page.request.get(`${world.base}${file}`)).text();
    expect(rowsFrom(out)).toEqual(tracker);
    await page.close();
  }, 60_000);
});

async function comeTo({ page }: Visitor, address: string, heading: string): Promise<void> {
  await page.goto(address);
  await arrived(page, heading);
}

/** Waits for a page, and looks at it as everybody does. */
async function arrived(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  await nothingLoads(page);
  expect(await axeFaults(page)).toEqual([]);
}

async function meetingsOf(world: World) {
  const { bodies } = await world.ask(governanceApi.list, `/api/${demonstration}/bodies?kind=committee`);
  const { bodyId = '' } = bodies.find(({ name }) => name === committee) ?? {};
  return world.ask(governanceApi.find, `/api/${demonstration}/bodies/${bodyId}`);
}

async function aMeetingAhead(world: World): Promise<void> {
  const { bodyId } = await meetingsOf(world);
  await world.tell(governanceApi.addMeeting, `/api/${demonstration}/bodies/${bodyId}/meetings`, {
    meetsOn: '2019-09-10',
    status: 'planned',
    agendaLink: null,
    papersLink: null,
    webcastLink: null,
    minutesLink: null,
    note: null,
    publication: 'public',
  });
}

async function aMeetingHeld(world: World): Promise<string> {
  const { meetings } = await meetingsOf(world);
  return meetings.find(({ meetsOn }) => meetsOn === '2019-03-12')?.meetingId ?? '';
}

/** The rows of a file from its row of headings on. */
function rowsFrom(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const head = lines.findIndex((line) => line.startsWith('Ref,'));
  return lines
    .slice(head)
    .filter((line) => line !== '')
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
}
