import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { AgenciesPage } from './pages/agencies-page.ts';
import { AgencyRequestPage } from './pages/agency-request-page.ts';
import { AskAgencyPage } from './pages/ask-agency-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { NewImportPage } from './pages/new-import-page.ts';
import { axeFaults } from './world/axe.ts';
import { aPlan } from './world/facts.ts';
import { sceneFor } from './world/scene.ts';
import { shoot } from './world/shots.ts';
import { tally } from './world/tally.ts';
import type { Visitor } from './world/visitor.ts';
import { demonstration } from './world/world.ts';

describeInBrowser('an agency that does not sign in, by keyboard', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('An agency’s file');

  test('is sent its rows, and its reply of one row is taken in: the others stay not answered', async () => {
    const { world, rooms } = await scene().lived();
    await aPlan(world);
    const lead = await rooms.visitor('lead');
    const sent = await sendItsRows(lead);
    await bringReply(lead, sent);
    expect(
      await lead.page
        .getByText(/^1 of \d+ answered/)
        .first()
        .isVisible(),
    ).toBe(true);
  }, 120_000);
});

/** @returns the file that went out */
async function sendItsRows(lead: Visitor): Promise<string> {
  const { keyboard, page } = lead;
  await lead.open(AgenciesPage, `/${demonstration}/agencies`);
  await keyboard.push('Send an agency its actions');
  await lead.arrive(AskAgencyPage);
  const choice = page
    .getByLabel('Agency', { exact: true })
    .locator('option', { hasText: /\((?!1 )\d+ open actions\)/ });
  await keyboard.pick('Agency', (await choice.first().innerText()).trim());
  await keyboard.fillDate('Reply by (optional)', '30 6 2030');
  expect(await axeFaults(page)).toEqual([]);
  await keyboard.push('Make the file');
  await lead.arrive(AgencyRequestPage);
  expect(await axeFaults(page)).toEqual([]);
  await shoot(page, 'a request to an agency 1280');
  const [file] = await Promise.all([page.waitForEvent('download'), keyboard.download(/text \(CSV\)$/)]);
  return readFileSync(await file.path(), 'utf8');
}

async function bringReply(lead: Visitor, sent: string): Promise<void> {
  const { keyboard, page } = lead;
  await keyboard.follow('bring the reply');
  const form = await lead.arrive(NewImportPage);
  await form.bring({ kind: 'Reply of an agency', file: { name: 'reply.csv', text: replyTo(sent) } });
  await lead.arrive(ImportPage);
  expect(await page.getByText(/not answered, which is never “no progress”/).isVisible()).toBe(true);
  expect(await axeFaults(page)).toEqual([]);
  await shoot(page, 'the reply of an agency 1280');
  await keyboard.push('Take the file in');
  await lead.arrive(ImportPage);
  await lead.open(AgenciesPage, `/${demonstration}/agencies`);
}

/** Its two ids stand last in every row. */
function replyTo(sent: string): string {
  const rows = sent.split('\r\n').flatMap((line) => {
    const [request = '', action = ''] = line.split(',').toReversed();
    return /^[\da-f-]{36}$/.test(request) ? [`${action},${request}`] : [];
  });
  const answers = rows.map((ids, index) => `${index === 0 ? 'Two halls were visited,In progress' : ','},${ids}`);
  return ['Progress now,Status now,Action id,Request', ...answers].join('\n');
}
