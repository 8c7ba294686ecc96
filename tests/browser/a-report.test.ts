import { expect, inject, test } from 'vitest';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { describeInBrowser } from '../support/browser.ts';
import { NewReportPage, ReportPage, ReportsPage } from './pages/report-pages.ts';
import { axeFaults } from './world/axe.ts';
import { sceneFor } from './world/scene.ts';
import { nothingLoads } from './world/settled.ts';
import { shoot } from './world/shots.ts';
import { tally } from './world/tally.ts';
import type { Visitor } from './world/visitor.ts';
import { demonstration } from './world/world.ts';
import type { World } from './world/world.ts';

const api = `/api/${demonstration}`;
const reports = `/${demonstration}/reports`;
const title = 'Prevent duty: annual report to the committee';
const ofTraining = 'What officers say of Training';
const ofRisk = 'What officers say of Risk, and what is coming';

describeInBrowser('a report to the committee, by keyboard', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('A report');

  test('is begun, written, reviewed by one person, approved by another, issued, and then what a member reads', async () => {
    // Nothing is waited for: what takes long goes on by itself, and its page says how far it is.
    const { world, rooms } = await scene().place(inject('demonstrationFile'), 0);
    const officer = await rooms.visitor('officer');
    await begin(officer);
    await write(officer);
    await review(officer);
    const lead = await rooms.visitor('lead');
    await approve(lead, world, new URL(officer.page.url()).pathname);
    const number = await issue(lead);
    expect(number).toBe('2019-02');
    await lookAtFiles(lead);
    await lookAtToday(lead, world);
    await readAsMember(await rooms.visitor('member'), number);
  }, 240_000);
});

async function begin(officer: Visitor): Promise<void> {
  const { keyboard } = officer;
  await officer.open(ReportsPage, reports);
  await keyboard.push('Begin a report');
  const asking = await officer.arrive(NewReportPage);
  await keyboard.fill('To which meeting does it go? (optional)', 'Select Committee');
  await keyboard.fillDate('On which day does it meet? (optional)', '25 6 2019');
  await keyboard.push(asking.submit);
  await officer.arrive(ReportPage);
  expect(await wordsOf(officer)).toContain('17 June 2019, five clear days before the meeting');
}

/** One part begins with what was said before; what is typed in another meanwhile is not lost, nor found fit unsaved. */
async function write(officer: Visitor): Promise<void> {
  const { page, keyboard, faults } = officer;
  await keyboard.fill(ofRisk, 'Ask jane.roe@school.example');
  await keyboard.push('Begin with last year’s words of Training');
  expect(await page.getByLabel(ofTraining).inputValue()).toContain('the remaining tenth of schools');
  await keyboard.fill(ofTraining, 'Ten schools are late.\n\nWe call on them.');
  await keyboard.push('I have reviewed it');
  await page.getByRole('alert').getByText('Something typed below is not saved').waitFor();
  await keyboard.push('Save what officers say of Training');
  await page.getByText('Saved: Training').waitFor();
  expect(await page.getByLabel(ofRisk).inputValue()).toBe('Ask jane.roe@school.example');
  await nothingLoads(page);
  expect(await page.getByLabel(ofTraining).inputValue()).toBe('Ten schools are late.\n\nWe call on them.');
  await page.emulateMedia({ media: 'print' });
  await page.getByText('Ten schools are late.').filter({ visible: true }).waitFor();
  await page.emulateMedia({ media: null });
  faults.expect(422);
  await keyboard.push('Save what officers say of Risk, and what is coming');
  await page.locator('.govuk-error-summary:focus').getByText('holds something that identifies a person').waitFor();
  await shoot(page, 'a report in error 1280');
  expect([...(await axeFaults(page)), ...faults.take()]).toEqual([]);
  await keyboard.fill(ofRisk, 'Nothing new.');
  await keyboard.push('Save what officers say of Risk, and what is coming');
  await page.getByText('Saved: Risk').waitFor();
}

async function review(officer: Visitor): Promise<void> {
  const { page, keyboard } = officer;
  await keyboard.push('I have reviewed it');
  await keyboard.push('Yes, I have reviewed it');
  await page.getByText(`${title} is reviewed; another person has to approve it`).waitFor();
  await page.getByText('You wrote in this report, so somebody who did not has to approve it.').waitFor();
  expect(await page.getByRole('button', { name: 'Approve it' }).count()).toBe(0);
}

/** What moved since it was opened is named, and approved once it has been read. */
async function approve(lead: Visitor, world: World, address: string): Promise<void> {
  const { page, keyboard, faults } = lead;
  await lead.open(ReportPage, address);
  await schoolAnswers(world);
  await keyboard.push('Approve it');
  faults.expect(409);
  await keyboard.push('Yes, approve it');
  await page.locator('.govuk-error-summary:focus').getByText('have moved since you opened it').waitFor();
  await page.getByText(/^Schools reached by .*: “237 of 239 .*” before, “238 of 239 .*” now$/).waitFor();
  await shoot(page, 'a report that moved 1280');
  expect([...(await axeFaults(page)), ...faults.take()]).toEqual([]);
  await keyboard.push('Yes, approve it');
  await page.getByText(`${title} is approved; it can now be issued`).waitFor();
}

/** @returns its number */
async function issue(lead: Visitor): Promise<string> {
  const { page, keyboard } = lead;
  await keyboard.push('Issue it');
  await keyboard.push('Yes, issue it');
  const said = page.getByText(/^It is issued as report \d{4}-\d{2}$/);
  await said.waitFor({ timeout: 60_000 });
  await lead.arrive(ReportPage);
  expect(await page.getByRole('textbox').count()).toBe(0);
  return /\d{4}-\d{2}$/.exec(await said.innerText())?.[0] ?? '';
}

async function lookAtFiles({ page, keyboard }: Visitor): Promise<void> {
  await keyboard.follow('Open it as a page');
  await page.getByText('Ten schools are late.').waitFor();
  expect(new URL(page.url()).pathname).toMatch(/\/page$/);
  await page.goBack();
  await page.getByRole('heading', { name: 'Take it away' }).waitFor();
  expect(await keyboard.download(/^Figures, CSV/)).toMatch(/\.csv$/);
  const sums = page.locator('code');
  expect(await sums.filter({ visible: true }).count()).toBe(0);
  await keyboard.unfold('How to see that nothing was changed');
  await expect.poll(() => sums.first().isVisible()).toBe(true);
  expect(await sums.first().innerText()).toMatch(/^[0-9a-f]{64}$/);
}

async function lookAtToday(lead: Visitor, world: World): Promise<void> {
  const { page } = lead;
  const address = new URL(page.url()).pathname;
  await page.getByText(/^Nothing would be different: all \d+ figures are the same today\.$/).waitFor();
  await schoolAnswers(world);
  await lead.open(ReportPage, address);
  await page.getByText(/^\d+ figures? of \d+ would be different/).waitFor();
  const row = page
    .getByRole('table', { name: 'What would be different' })
    .getByRole('row', { name: /^Schools reached by/ });
  expect(await row.innerText()).toMatch(/238 of 239[^]*239 of 239/);
  await shoot(page, 'a report and today 1280');
}

async function readAsMember(member: Visitor, number: string): Promise<void> {
  await member.open(ReportsPage, reports);
  expect(await wordsOf(member)).toContain(`the newest is ${number}, “${title}”`);
  expect(await wordsOf(member)).toContain('Issued reports are your view');
  expect(await member.page.getByRole('button', { name: 'Begin a report' }).count()).toBe(0);
  await member.keyboard.follow(title);
  await member.arrive(ReportPage);
  expect(await wordsOf(member)).toContain('Ten schools are late.');
  expect(await member.page.getByRole('button', { name: /correct/ }).count()).toBe(0);
}

function wordsOf({ page }: Visitor): Promise<string> {
  return page.getByRole('main').innerText();
}

/** A school that had not answered says that its staff were trained. */
async function schoolAnswers(world: World): Promise<void> {
  const { organisations } = await world.ask(organisationApi.list, `${api}/organisations?scope=in&reached=noAnswer`);
  const { courses } = await world.ask(requirementApi.list, `${api}/requirements`);
  await world.tell(statementApi.add, `${api}/statements`, {
    organisationId: organisations[0]?.organisationId,
    toldOn: '2019-06-07',
    staffAnswer: 'trained',
    courseId: courses.find(({ code }) => code === 'wrap')?.courseId,
    heldOn: '2019-06-05',
    source: 'E-mail of the school',
  });
}
