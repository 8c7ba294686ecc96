import { expect, test } from 'vitest';
import { channelRoutes } from '@due-regard/web/channel/routes.tsx';
import { changeRoutes } from '@due-regard/web/journal/routes.tsx';
import { releaseRoutes } from '@due-regard/web/disclosure/routes.tsx';
import { reportRoutes } from '@due-regard/web/reports/routes.tsx';
import { routes } from '@due-regard/web/routes.tsx';
import { describeInBrowser } from '../support/browser.ts';
import { pageObjects } from './pages/every-page.ts';
import { sceneFor } from './world/scene.ts';
import { lookAt } from './world/sights.ts';
import { tally } from './world/tally.ts';

test('every route has a page object, and every page object a route', () => {
  const doors = routes.map(({ path }) => path).filter((path) => !path.endsWith('/*'));
  const paths = [
    ...doors,
    ...[...channelRoutes, ...releaseRoutes, ...changeRoutes, ...reportRoutes].map(({ path }) => path),
  ];
  expect(pageObjects.map(({ route }) => route).toSorted()).toEqual(paths.toSorted());
});

describeInBrowser('on a desk, on a telephone, in large text, in forced colours and on paper', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('Every page');

  for (const kind of pageObjects) {
    const [state] = kind.states;
    test(`${kind.route} ${state.name} has no fault`, async () => {
      await expect(lookAt(await scene().visit(kind, state), { kind, state })).resolves.toBeUndefined();
    });
  }
});
