import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { ImportPage } from './pages/import-page.ts';
import { NewImportPage } from './pages/new-import-page.ts';
import { errorFaults } from './world/error-faults.ts';
import { sceneFor } from './world/scene.ts';
import { shoot } from './world/shots.ts';
import { tally } from './world/tally.ts';
import type { Visitor } from './world/visitor.ts';

const withBadRows = `URN,School,WRAP date,Staff trained,Staff in post
990061,Abbotsmere Church of England Primary School,31/02/2019,20,24
990121,Abbotsmere Infant School,06/05/2019,30,24
990501,Abbotsmere Primary Academy,16/05/2019,19,24
`;
const eitherWay = 'URN,WRAP date\n990061,06/05/2018\n990121,03/04/2018\n';
const ofPeople = 'Pupil name,Date of birth,School\nA B,01/02/2010,Abbotsmere Infant School\n';

describeInBrowser('a bad file', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('Bad files');

  async function bring(name: string, text: string): Promise<Visitor> {
    const visitor = await (await scene().lived()).rooms.visitor('officer');
    const page = await visitor.open(NewImportPage, '/999/imports/new');
    visitor.faults.expect(422);
    await page.bring({ kind: 'What schools told us', file: { name, text } });
    await isRefused(visitor, name);
    return visitor;
  }

  async function isRefused(visitor: Visitor, name: string): Promise<void> {
    await visitor.page.locator('.govuk-error-summary:focus').waitFor();
    await shoot(visitor.page, `${name} 1280`);
  }

  test('shows every bad row at once, and goes on without them when asked to', async () => {
    const visitor = await bring('bad-rows.csv', withBadRows);
    expect(await errorFaults(visitor)).toEqual([]);
    const rows = visitor.page.getByRole('table').locator('tbody tr');
    expect(await rows.count()).toBe(2);
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('31/02/2019'), expect.stringContaining('30')]);
    await visitor.keyboard.tick('Leave out what cannot be taken, and take the rest');
    await visitor.keyboard.push('Read the file');
    expect(await (await visitor.arrive(ImportPage)).counts()).toMatch(/^1 new/);
  });

  test('whose days fit both ways asks which is meant, and goes on with the answer', async () => {
    const visitor = await (await scene().lived()).rooms.visitor('officer');
    const bringing = await visitor.open(NewImportPage, '/999/imports/new');
    visitor.faults.expect(422);
    await bringing.bring({ kind: 'What schools told us', file: { name: 'either-way.csv', text: eitherWay } });
    const asked = visitor.page.getByRole('group', { name: 'Which day is “06/05/2018”?' });
    await asked.locator('input:focus').waitFor();
    expect(await visitor.page.locator('.govuk-error-summary, .govuk-error-message').count()).toBe(0);
    await shoot(visitor.page, 'either-way.csv asked 1280');
    visitor.faults.expect(422);
    await visitor.keyboard.push('Read the file');
    await isRefused(visitor, 'either-way.csv');
    expect(await errorFaults(visitor)).toEqual([]);
    await visitor.keyboard.choose('Which day is “06/05/2018”?', 'The day comes first: 6 May 2018');
    await visitor.keyboard.push('Read the file');
    const page = await visitor.arrive(ImportPage);
    expect(await page.counts()).toMatch(/^2 new/);
    expect(await visitor.page.locator('main').innerText()).toContain('The day comes first');
  });

  test('about people is refused whole, beside the file, and nothing of it is shown', async () => {
    const visitor = await bring('people.csv', ofPeople);
    expect(await errorFaults(visitor)).toEqual([]);
    expect(await visitor.page.locator('#file-error').innerText()).toMatch(/people/i);
    expect(await visitor.page.locator('main').innerText()).not.toContain('01/02/2010');
  });
});
