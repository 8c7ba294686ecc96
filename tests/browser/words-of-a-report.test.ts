import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { ReportPage } from './pages/report-pages.ts';
import { axeFaults } from './world/axe.ts';
import { aReportBegun } from './world/report-facts.ts';
import { sceneFor } from './world/scene.ts';
import { shoot } from './world/shots.ts';
import { tally } from './world/tally.ts';
import type { Visitor } from './world/visitor.ts';

describeInBrowser('a part of a report is written', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('Words of a report');

  test('by another since it was opened: the later has both texts before them, and decides', async () => {
    const { world, rooms } = await scene().lived();
    const address = `/999/reports/${await aReportBegun(world)}`;
    const later = await rooms.visitor('lead');
    await overtaking(await rooms.visitor('lead'), later, address);
    expect(await later.page.locator('.govuk-inset-text').count()).toBe(0);
  });

  test('while what was written before is being saved: nobody else is said to have written', async () => {
    const { world, rooms } = await scene().lived();
    const writer = await rooms.visitor('lead');
    await writer.open(ReportPage, `/999/reports/${await aReportBegun(world)}`);
    await writer.page.route('**/words', async (route) => {
      await pause(700);
      await route.continue();
    });
    const kept = writer.page.waitForResponse(/\/words$/);
    await writer.keyboard.fill(purpose, 'As asked.');
    await writer.keyboard.push(savePurpose);
    await writer.page.getByLabel(purpose).fill('As asked in March.');
    await kept;
    await writer.keyboard.push(savePurpose);
    await writer.page.getByText('Saved: Purpose of this report').waitFor();
    expect(await writer.page.getByLabel(purpose).inputValue()).toBe('As asked in March.');
    expect(writer.faults.take()).toEqual([]);
  });
});

const purpose = 'What officers say of Purpose of this report';
const savePurpose = 'Save what officers say of Purpose of this report';

/** Both open a report, one writes first: nothing of either is lost. */
async function overtaking(quick: Visitor, slow: Visitor, address: string): Promise<void> {
  await quick.open(ReportPage, address);
  await slow.open(ReportPage, address);
  await quick.keyboard.fill(purpose, 'As the committee asked.');
  await quick.keyboard.push(savePurpose);
  await quick.page.getByText('Saved: Purpose of this report').waitFor();
  slow.faults.expect(409);
  await slow.keyboard.fill(purpose, 'As asked in March.');
  await slow.keyboard.push(savePurpose);
  await slow.page.getByText('Somebody else wrote here meanwhile:').waitFor();
  expect(await slow.page.locator('.govuk-inset-text').innerText()).toContain('As the committee asked.');
  expect(await slow.page.getByLabel(purpose).inputValue()).toBe('As asked in March.');
  await shoot(slow.page, 'overtaken in a report 1280');
  expect([...(await axeFaults(slow.page)), ...slow.faults.take()]).toEqual([]);
  await slow.keyboard.push(savePurpose);
  await slow.page.getByText('Saved: Purpose of this report').waitFor();
}
