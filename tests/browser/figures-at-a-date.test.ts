import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { GapsPage } from './pages/gaps-page.ts';
import { OrganisationPage } from './pages/organisation-page.ts';
import { OverviewPage } from './pages/overview-page.ts';
import { TrainingPage } from './pages/training-page.ts';
import { sceneFor } from './world/scene.ts';
import { tally } from './world/tally.ts';
import type { Visitor } from './world/visitor.ts';

const leads = "Every school's safeguarding lead has had WRAP (240 of 240, advisory service list, 1 March).";
const known2018 =
  'WRAP has reached 216 of 240 schools (90 %); of the other 24, 14 report other training we are checking and 10 have not answered; the aim is all 240.';
const knownNow =
  'WRAP has reached 214 of 240 schools (89.2 %); of the other 26, 14 report other training we are checking, 2 have not been trained and 10 have not answered; the aim is all 240.';
const strategies =
  'The Prevent strategy of 2016 must be refreshed by 31 December (293 days); the Safer Stronger consultation opens in July (110 days).';
const plans =
  'Two plans, 46 actions counted once: 19 done with evidence, 6 said done, 16 on time, 5 overdue; Board review due 12 July.';
const coming =
  'We do not know what Dovetail will mean here or cost; senior managers have discussed it, no corporate-risk entry is recorded; two recommendations made today, reports due March 2019.';

describeInBrowser('figures at a date', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('Figures at a date');

  async function viewer(): Promise<Visitor> {
    return (await scene().lived()).rooms.visitor('viewer');
  }

  test('13 March 2018 reads as it was known then, and as it is known now', async () => {
    const visitor = await viewer();
    const then = await visitor.open(OverviewPage, '/999?asAt=2018-03-13&knownAt=2018-03-13');
    expect(await then.sentences()).toEqual([known2018, leads, strategies, plans, coming]);
    const now = await visitor.open(OverviewPage, '/999?asAt=2018-03-13');
    expect(await now.sentences()).toEqual([knownNow, leads, strategies, plans, coming]);
  });

  test('dates asked for stay on every link from there', async () => {
    const visitor = await viewer();
    const training = await visitor.open(TrainingPage, '/999/training');
    await training.changeDates('13 3 2018', '13 3 2018');
    await visitor.page.getByText('as known on 13 March 2018').first().waitFor();
    await visitor.keyboard.follow('Overview');
    expect((await (await visitor.arrive(OverviewPage)).sentences())[0]).toBe(known2018);
  });

  test('a link copied for this date opens the same figures elsewhere', async () => {
    const visitor = await viewer();
    const overview = await visitor.open(OverviewPage, '/999');
    await visitor.keyboard.push('Copy a link for this date');
    await visitor.page.getByText('Link copied').waitFor();
    const copied = new URL(await visitor.page.evaluate(() => navigator.clipboard.readText()));
    expect(copied.search).toBe('?asAt=2019-06-10');
    const elsewhere = await (await viewer()).open(OverviewPage, copied.pathname + copied.search);
    expect(await elsewhere.sentences()).toEqual(await overview.sentences());
  });

  test('Back brings the filters back that were left', async () => {
    const visitor = await (await scene().lived()).rooms.visitor('officer');
    const gaps = await visitor.open(GapsPage, '/999/training/gaps');
    await gaps.narrowTo('Secondary');
    const shown = await gaps.shown();
    await visitor.keyboard.follow(/^Chalkwell Down School/);
    await visitor.arrive(OrganisationPage);
    await visitor.page.goBack();
    const again = await visitor.arrive(GapsPage, 'opened');
    expect(await again.shown()).toEqual(shown);
    expect(await visitor.page.getByLabel('Phase').inputValue()).toBe('secondary');
  });
});

describeInBrowser('days of which less can be said', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  async function viewer(): Promise<Visitor> {
    return (await scene().lived()).rooms.visitor('viewer');
  }

  test('before the first register was known there is nothing to count, and nothing to set up either', async () => {
    const visitor = await viewer();
    await visitor.open(OverviewPage, '/999?knownAt=2015-08-31');
    const words = await visitor.page.locator('main').innerText();
    expect(words).toContain('No school register had been loaded by then');
    expect(words).not.toContain('Start here');
  });

  test('a day to come is called a projection, a day before the register is said to rest on less', async () => {
    const visitor = await viewer();
    const notes = visitor.page.locator('.app-as-at__note');
    await visitor.open(OverviewPage, '/999?asAt=2019-12-01');
    expect(await notes.allInnerTexts()).toEqual([
      expect.stringMatching(/^A projection: 1 December 2019 is after today/),
    ]);
    await visitor.open(OverviewPage, '/999?asAt=2015-08-31');
    expect(await notes.allInnerTexts()).toEqual([expect.stringMatching(/the first is of 1 September 2015/)]);
    await visitor.open(OverviewPage, '/999?asAt=2019-06-10');
    expect(await notes.count()).toBe(0);
  });
});
