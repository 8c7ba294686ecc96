import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { sessionApi } from '@due-regard/shared/people/api.ts';
import { roles } from '@due-regard/shared/people/role.ts';
import { makeDemoAccounts, refuseDemoPassword } from '@due-regard/server/people/demo-accounts.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';
import { change } from '@due-regard/db/change.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { freshApp, replyOf, terminal } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const authority = '999';

async function demonstration({ deps }: TestApp): Promise<void> {
  await foundCouncil(deps, terminal, { code: authority, name: 'Ridgeway County Council', isDemonstration: true });
  await change(deps, { ...terminal, authority }, async (one) => {
    await one.updateAuthority({ own_date: isoDate('2019-06-10') });
    return one.done({ what: 'demonstration.opened' }, undefined);
  });
}

onBothEngineUrls('demonstration accounts', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('are one for each role, each with a password of its own that is shown once', async () => {
    const { app } = world;
    await demonstration(app);
    const accounts = await makeDemoAccounts(app.deps, { authority });
    expect(accounts.flatMap((account) => account.roles).toSorted()).toEqual(roles.toSorted());
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(roles.length);
    for (const { email, password, roles: held } of accounts) {
      expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
      const { person } = await replyOf(sessionApi.signIn, app.signIn(email, password));
      expect(person.authorities).toMatchObject([
        { code: authority, isDemonstration: true, ownDate: '2019-06-10', roles: held },
      ]);
    }
    const about = await replyOf(sessionApi.about, app.send('GET', '/api/about'));
    expect(about).toMatchObject({ hasDemonstration: true, isSetUpOpen: false });
  });

  test('made again get new passwords and are not doubled', async () => {
    const { app } = world;
    await demonstration(app);
    await makeDemoAccounts(app.deps, { authority });
    const password = 'for automated trials only';
    const accounts = await makeDemoAccounts(app.deps, { authority, password });
    expect(accounts.every((account) => account.password === password)).toBe(true);
    expect((await app.signIn('manager@ridgeway.example', password)).status).toBe(200);
    expect(await app.deps.db.kysely.selectFrom('membership').select('role').execute()).toHaveLength(roles.length);
  });

  test('are refused to a real council, and their password to a place that holds one', async () => {
    const { app } = world;
    const deps = { db: app.deps.db, config: { ...app.deps.config, demoPassword: 'for automated trials only' } };
    await demonstration(app);
    await expect(refuseDemoPassword(deps)).resolves.toBeUndefined();
    await app.found('825');
    await expect(makeDemoAccounts(app.deps, { authority: '825' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(refuseDemoPassword(deps)).rejects.toThrow(
      'DEMO_PASSWORD: must not be set where real councils are held (825)',
    );
    await expect(refuseDemoPassword(app.deps)).resolves.toBeUndefined();
  });
});
