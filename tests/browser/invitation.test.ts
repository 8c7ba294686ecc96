import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { InvitePage } from './pages/invite-page.ts';
import { JoinPage } from './pages/join-page.ts';
import { OverviewPage } from './pages/overview-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { sceneFor } from './world/scene.ts';
import { tally } from './world/tally.ts';

describeInBrowser('an invitation', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('An invitation');

  test('is handed over as a link, used once, and shows as joined', async () => {
    const { rooms } = await scene().lived();
    const administrator = await rooms.visitor('administrator');
    const invite = await administrator.open(InvitePage, '/999/people/invite');
    const { pathname, search } = new URL(await invite.invite('Sam Roe', 'sam.roe@ridgeway.example'));

    const invited = await rooms.visitor('nobody');
    await (await invited.open(JoinPage, pathname + search)).join();
    await invited.arrive(OverviewPage);
    expect(await invited.page.getByRole('navigation', { name: 'Menu' }).getByRole('link').allInnerTexts()).toEqual([
      'Overview',
      'Training',
      'Schools and services',
      'Duty',
      'Action plans',
      'Strategies',
      'Governance',
      'Registers',
      'Reports',
      'Imports',
    ]);

    const late = await rooms.visitor('nobody');
    late.faults.expect(410);
    await late.open(JoinPage, pathname + search);
    expect(await late.page.locator('main').innerText()).toContain('has been used');

    await administrator.open(PeoplePage, '/999/people');
    const row = administrator.page.getByRole('row', { name: /Sam Roe/ });
    expect(await row.innerText()).not.toContain('has not joined');
    expect(await row.innerText()).toContain('Officer');
  });
});
