import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { pageObjects } from './pages/every-page.ts';
import { FormPage } from './pages/form-page.ts';
import type { PageKind } from './pages/page-object.ts';
import { errorFaults } from './world/error-faults.ts';
import { sceneFor } from './world/scene.ts';
import { shoot, shotName } from './world/shots.ts';
import { tally } from './world/tally.ts';

describeInBrowser('a form that is sent empty', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('Forms in error');

  for (const kind of pageObjects.filter(isForm)) {
    test(`says what is wrong, where and how to mend it: ${kind.route}`, async () => {
      const { visitor, page, leave } = await scene().visitAgain(kind);
      await page.sendEmpty();
      expect(await errorFaults(visitor)).toEqual([]);
      await shoot(visitor.page, `${shotName(kind)}, in error`);
      await leave();
    });
  }
});

function isForm(kind: PageKind): kind is PageKind<FormPage> {
  return kind.prototype instanceof FormPage;
}
