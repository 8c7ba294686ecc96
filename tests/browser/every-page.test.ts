import { expect, test } from 'vitest';
import { routes } from '@due-regard/web/routes.tsx';
import { describeInBrowser } from '../support/browser.ts';
import { FormPage } from './pages/form-page.ts';
import { pageObjects } from './pages/every-page.ts';
import { fileFaults } from './world/links.ts';
import { sceneFor } from './world/scene.ts';
import { shotName } from './world/shots.ts';
import { tally } from './world/tally.ts';
import { asOnADesk, asOnATelephone, inForcedColours, inLargeText, onPaper } from './world/views.ts';

test('every route has a page object, and every page object a route', () => {
  expect(pageObjects.map(({ route }) => route).toSorted()).toEqual(routes.map(({ path }) => path).toSorted());
});

describeInBrowser('on a desk, on a telephone, in large text, in forced colours and on paper', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('Every page');

  for (const kind of pageObjects) {
    for (const state of kind.states) {
      test(`${kind.route} ${state.name} has no fault`, async () => {
        const { visitor, page: object } = await scene().visit(kind, state);
        const { page } = visitor;
        const forms = page.locator('form.app-form:not(.app-change-dates *)');
        expect(
          object instanceof FormPage || (await forms.count()) === 0,
          'a form is sent empty by its page object',
        ).toBe(true);
        const shot = `${shotName(kind)}, ${state.name}`;
        expect([
          ...(await asOnADesk(page, shot)),
          ...(await asOnATelephone(page, shot)),
          ...(await inForcedColours(page, shot)),
          ...(await inLargeText(page)),
          ...(await onPaper(page)),
          ...(await fileFaults(page)),
          ...visitor.faults.take(),
        ]).toEqual([]);
        await page.close();
      });
    }
  }
});
