import { expect, inject, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { ImportPage } from './pages/import-page.ts';
import { NewImportPage } from './pages/new-import-page.ts';
import { ReadingPage } from './pages/reading-page.ts';
import { axeFaults } from './world/axe.ts';
import { sceneFor } from './world/scene.ts';
import { shoot } from './world/shots.ts';
import { tally } from './world/tally.ts';
import type { Visitor } from './world/visitor.ts';

const header = 'username,courseshortname,courseidnumber,completiondate,grade';

/** So many completions that reading them takes more than a moment; the last is of a course that nobody knows. */
function manyRows(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const course = index === count - 1 ? 'Prevent for ushers' : 'WRAP';
    return `learner${String(index)},${course},,2019-05-06,100`;
  });
  return [header, ...rows].join('\n');
}

describeInBrowser('work that takes long', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('Long work');

  async function beginReading(rows: number): Promise<Visitor> {
    const { rooms } = await scene().place(inject('demonstrationFile'), 0);
    const visitor = await rooms.visitor('officer');
    const bringing = await visitor.open(NewImportPage, '/999/imports/new');
    const file = { name: 'completions.csv', text: manyRows(rows) };
    await bringing.bring({ kind: /^Learning system export/, file });
    const reading = await visitor.arrive(ReadingPage);
    await reading.allFor('County council workforce', 'Council staff');
    await reading.read();
    return visitor;
  }

  test('says what it is at, and goes on to the file when it is done', async () => {
    const visitor = await beginReading(10);
    const told = await (await visitor.arrive(ImportPage)).counts();
    expect(told).toBe('9 new and 1 of names or words that nobody has explained');
  });

  test('goes on with what is said of a long file, and then asks no more', async () => {
    const visitor = await beginReading(400_000);
    const { page, keyboard } = visitor;
    await page.getByRole('heading', { name: '“Prevent for ushers”, in 1 row' }).waitFor({ timeout: 60_000 });
    const file = await visitor.arrive(ImportPage);
    await keyboard.choose('Which course is it?', /^WRAP/);
    // On a quick machine it is there for a second alone, and not at all for a file of 200,000 rows.
    const progress = page.getByRole('progressbar').waitFor();
    await keyboard.push('Remember this word');
    await progress;
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'long work on a word 1280');
    await page.getByText('Remembered: “Prevent for ushers”').waitFor({ timeout: 60_000 });
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(await page.locator('output:focus').innerText()).toMatch(/^Remembered: /);
    expect(await file.counts()).toBe('400,000 new');
    expect(await axeFaults(page)).toEqual([]);
  }, 180_000);

  test('can be stopped, and then nothing of it is kept', async () => {
    const visitor = await beginReading(200_000);
    const { page, keyboard } = visitor;
    await page.getByRole('progressbar').waitFor();
    expect(await page.getByRole('status').allInnerTexts()).toContainEqual(expect.stringMatching(/^[A-Z][a-z]+ /));
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'long work 1280');
    await keyboard.push('Stop');
    await page.locator('.govuk-error-summary').getByText('This was stopped').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Imports' }).click();
    // What was said of the file is still in the form.
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await page.getByRole('heading', { name: 'Imports', level: 1 }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('completions.csv');
  }, 120_000);
});
