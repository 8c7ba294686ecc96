import { expect, test } from 'vitest';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { describeInBrowser } from '../support/browser.ts';
import { ActionsPage } from './pages/actions-page.ts';
import { ActionPage } from './pages/action-page.ts';
import { ActionEvidencePage, CheckPage, UpdateActionsPage } from './pages/action-form-pages.ts';
import { AgenciesPage } from './pages/agencies-page.ts';
import { AgencyRequestPage } from './pages/agency-request-page.ts';
import { AskAgencyPage } from './pages/ask-agency-page.ts';
import { CalendarPage } from './pages/calendar-page.ts';
import { GapAnalysisPage } from './pages/gap-analysis-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { NewImportPage } from './pages/new-import-page.ts';
import { OverviewPage } from './pages/overview-page.ts';
import { axeFaults } from './world/axe.ts';
import { sceneFor } from './world/scene.ts';
import { shoot } from './world/shots.ts';
import { tally } from './world/tally.ts';
import { sheetsIn } from './world/views.ts';
import type { Visitor } from './world/visitor.ts';
import { demonstration } from './world/world.ts';
import type { World } from './world/world.ts';

/** What was heard of five actions, as it stands in the diary of whoever updates them. */
const heard = {
  'Put the sharing of information for the risk assessment on a systematic footing': 'The last partner has signed',
  'Offer awareness sessions to voluntary and faith groups': 'Twelve sessions held; a speaker is found',
  'Run youth projects on critical thinking in each district': 'A fourth district has begun',
  'Reach the remaining schools with WRAP or an accepted equivalent': 'Three schools were visited in May',
  'Bring a yearly update on Prevent to the select committee': 'The committee has set a day in September',
};
const police = 'Ridgeway Police';
const [finished] = Object.keys(heard);

describeInBrowser('a Monday of the Prevent lead, by keyboard', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('A Monday');

  test('the police are sent their rows, and what they fill in comes back', async () => {
    const { rooms } = await scene().lived();
    const lead = await rooms.visitor('lead');
    const file = await askThePolice(lead);
    expect(await takeTheReply(lead, file)).toMatch(/1 of \d+/);
  }, 120_000);

  test('what is overdue is seen, five actions are updated, one is shown, somebody else checks it, and the gaps are printed', async () => {
    const { world, rooms } = await scene().lived();
    const lead = await rooms.visitor('lead');
    await seeWhatIsOverdue(lead);
    await updateFive(lead);
    const actionId = await idOf(world, finished ?? '');
    await attachEvidence(lead, actionId);
    expect(await checkAsAnother(await rooms.visitor('officer'), actionId)).toMatch(/: checked/);
    expect(await printTheGaps(lead)).toBeGreaterThan(0);
  }, 120_000);
});

async function seeWhatIsOverdue(lead: Visitor): Promise<void> {
  await lead.open(OverviewPage, `/${demonstration}`);
  await lead.keyboard.follow(/^actions overdue/);
  await lead.arrive(CalendarPage);
  expect(await lead.page.getByRole('table').first().innerText()).toContain('Reach the remaining schools');
  expect(await axeFaults(lead.page)).toEqual([]);
}

async function updateFive(lead: Visitor): Promise<void> {
  await lead.open(ActionsPage, `/${demonstration}/actions`);
  await lead.keyboard.push('Update several of these');
  await lead.arrive(UpdateActionsPage);
  const { keyboard, page } = lead;
  for (const [title, note] of Object.entries(heard)) {
    if (title === finished) await keyboard.pick(`Where it stands – ${title}`, 'Said done');
    await keyboard.fill(`What was done – ${title}`, note);
  }
  await shoot(page, 'five actions filled in 1280');
  expect(await axeFaults(page)).toEqual([]);
  await keyboard.push('Save what is filled in');
  await lead.arrive(ActionsPage);
  expect(await page.getByText('Progress of 5 actions entered').isVisible()).toBe(true);
}

async function attachEvidence(lead: Visitor, actionId: string): Promise<void> {
  await lead.open(ActionPage, `/${demonstration}/actions/${actionId}`);
  const { keyboard, page } = lead;
  expect(await page.getByText('Said done').first().isVisible()).toBe(true);
  await keyboard.follow('Add evidence');
  await lead.arrive(ActionEvidencePage);
  await keyboard.choose('What is it?', 'Document');
  await keyboard.fill('What does it show?', 'Agreement on sharing, signed by all partners');
  await keyboard.fill('Link (optional)', 'https://documents.ridgeway.example/sharing-agreement');
  await keyboard.push('Save the evidence');
  await lead.arrive(ActionPage);
  expect(await page.getByRole('link', { name: 'Check it' }).count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
}

/** Whoever said it done is not offered to check it; an officer who did not is. */
async function checkAsAnother(officer: Visitor, actionId: string): Promise<string> {
  await officer.open(ActionPage, `/${demonstration}/actions/${actionId}`);
  const { keyboard, page } = officer;
  await keyboard.follow('Check it');
  await officer.arrive(CheckPage);
  await keyboard.fill('What you looked at (optional)', 'The agreement with its eight signatures');
  await keyboard.push('I found it done');
  await officer.arrive(ActionPage);
  await shoot(page, 'an action that was checked 1280');
  expect(await axeFaults(page)).toEqual([]);
  return page.locator('.govuk-notification-banner--success').innerText();
}

/** Three columns on paper, by theme. @returns how many sheets */
async function printTheGaps(lead: Visitor): Promise<number> {
  await lead.open(GapAnalysisPage, `/${demonstration}/duty/gaps`);
  const { page } = lead;
  await page.emulateMedia({ media: 'print' });
  const [head = ''] = await page.getByRole('table').first().locator('thead').allInnerTexts();
  expect(head.toLowerCase()).toMatch(/asked.*where we are.*still to do/s);
  expect(await axeFaults(page)).toEqual([]);
  return sheetsIn(await page.pdf({ preferCSSPageSize: true }));
}

/** @returns the file as the police get it */
async function askThePolice(lead: Visitor): Promise<string> {
  const { keyboard, page } = lead;
  await lead.open(AgenciesPage, `/${demonstration}/agencies`);
  await keyboard.push('Send an agency its actions');
  await lead.arrive(AskAgencyPage);
  await keyboard.pick('Agency', police);
  await keyboard.fillDate('Reply by (optional)', '30 6 2019');
  await keyboard.push('Make the file');
  await lead.arrive(AgencyRequestPage);
  const link = page.getByRole('link', { name: new RegExp(`^Actions of ${police}, text .CSV.$`) });
  const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  return answer.text();
}

/** One row is filled in, and the others are left as they are. @returns what the page of agencies says then */
async function takeTheReply(lead: Visitor, file: string): Promise<string> {
  const { keyboard, page } = lead;
  await keyboard.follow('bring the reply');
  const bringing = await lead.arrive(NewImportPage);
  await bringing.bring({ kind: /^Reply of an agency/, file: { name: 'police.csv', text: filledIn(file) } });
  const reply = await lead.arrive(ImportPage);
  expect(await reply.counts()).toBe('1 new');
  await shoot(page, 'reply of an agency 1280');
  expect(await axeFaults(page)).toEqual([]);
  await reply.takeIn();
  await lead.open(AgenciesPage, `/${demonstration}/agencies`);
  return page.getByRole('main').innerText();
}

/** The words of the police in the first row that is open. */
function filledIn(file: string): string {
  const lines = file.split(/\r?\n/);
  const head = lines.findIndex((line) => line.split(',').includes('Progress now'));
  const place = (lines[head] ?? '').split(',').indexOf('Progress now');
  return lines
    .map((line, index) => (index === head + 1 ? withCell(line, place, 'The yearly return is agreed') : line))
    .join('\r\n');
}

/** Puts words into an empty cell of a line in which other cells may be in quotation marks. */
function withCell(line: string, place: number, words: string): string {
  const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  return cells.map((cell, index) => (index === place ? `${words},` : cell)).join('');
}

async function idOf(world: World, title: string): Promise<string> {
  const query = new URLSearchParams({ search: title }).toString();
  const { actions } = await world.ask(planApi.actions, `/api/${demonstration}/actions?${query}`);
  return actions.find((action) => action.title === title)?.actionId ?? '';
}
