import { expect, test } from 'vitest';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { describeInBrowser } from '../support/browser.ts';
import { describeWithShared } from '../support/shared-data.ts';
import { CorrectAnswerPage } from './pages/correct-answer-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { NewImportPage } from './pages/new-import-page.ts';
import type { Bringing } from './pages/new-import-page.ts';
import { OrganisationPage } from './pages/organisation-page.ts';
import { OverviewPage } from './pages/overview-page.ts';
import { founder, setUpAddress, SetUpPage } from './pages/set-up-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { TrainingPage } from './pages/training-page.ts';
import { sceneFor } from './world/scene.ts';
import { tally } from './world/tally.ts';
import type { Visitor } from './world/visitor.ts';

const register = 'data/gias/assembled/assembled_edubaseallstatefunded_20250115_LA825-330-380-821-211.csv';
const links = 'data/gias/links/links_edubasealldata20250422_LA825-330-380-821-211.csv';

// Two schools by number; one by a name that the register does not have.
const list = `URN,School,WRAP date,Staff trained,Staff in post
110206,Oak Green School,06/11/2024,31,34
110209,Bledlow Ridge School,06/11/2024,18,18
,The grammar school at Chesham,13/11/2024,92,97
`;

// The notes on the data count 235 schools of Buckinghamshire in that register.
const asTold = 'WRAP has reached 3 of 235 schools (1.3 %); the other 232 have not answered; the aim is all 235.';
const asCorrected =
  'WRAP has reached 2 of 235 schools (0.9 %); of the other 233, 1 has not been trained and 232 have not answered; the aim is all 235.';

describeWithShared('a real start', (pathOf) => {
  describeInBrowser('by keyboard, from the printed link to a correction', (openBrowser) => {
    const scene = sceneFor(openBrowser);
    tally.printAfterAll('A real start');

    test('the register and a list become figures, and what was known before stays known', async () => {
      const { world, rooms } = await scene().place();
      const visitor = await rooms.visitor('nobody');
      const setUp = await visitor.open(SetUpPage, await setUpAddress(world));
      await setUp.setUp('825', 'Buckinghamshire Council');
      await visitor.keyboard.follow('Load the school register');
      await (await visitor.arrive(NewImportPage)).bring({ kind: 'School register', file: pathOf(register) });
      const brought = await visitor.arrive(ImportPage);
      expect(await brought.counts()).toBe('235 new');
      await brought.takeIn();
      await (await bring(visitor, { kind: 'Links between schools', file: pathOf(links) })).takeIn();
      const answers = await bring(visitor, { kind: 'What schools told us', file: { name: 'list.csv', text: list } });
      expect(await answers.counts()).toBe('2 new and 1 not matched');
      await answers.match('chesham', /^Chesham Grammar/);
      await answers.takeIn();
      expect(await sentence(visitor)).toBe(asTold);
      const then = londonDay(world.clock.now());

      world.clock.moveMinutes(24 * 60);
      const signIn = await visitor.open(SignInPage, '/825/schools/110206');
      await signIn.fillIn(founder.email, founder.password);
      await visitor.arrive(OrganisationPage);
      await visitor.keyboard.follow(/^Correct/);
      await (await visitor.arrive(CorrectAnswerPage)).toNotTrained('It was the answer of another school');
      expect(await sentence(visitor)).toBe(asCorrected);
      expect(await sentence(visitor, `?asAt=${then}&knownAt=${then}`)).toBe(asTold);
      expect((await (await visitor.open(OverviewPage, '/825')).sentences())[0]).toBe(asCorrected);
    }, 180_000);
  });
});

async function bring(visitor: Visitor, bringing: Bringing): Promise<ImportPage> {
  await (await visitor.open(NewImportPage, '/825/imports/new')).bring(bringing);
  return visitor.arrive(ImportPage);
}

async function sentence(visitor: Visitor, dates = ''): Promise<string> {
  return (await visitor.open(TrainingPage, `/825/training${dates}`)).sentence();
}
