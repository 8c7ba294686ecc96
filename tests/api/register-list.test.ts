import { beforeEach, describe, expect, test } from 'vitest';
import { organisationApi, registerPageSize } from '@due-regard/shared/schools/api.ts';
import { bringRegister } from '../support/bring-register.ts';
import { freshApp, replyOf } from '../support/test-app.ts';

describe('the register in an order', () => {
  const world = freshApp();
  let cookie = '';

  beforeEach(async () => {
    cookie = await world.app.signInAs(['officer']);
    await bringRegister(world.app, { cookie, count: 4 });
  });

  async function namesBy(search: string): Promise<readonly string[]> {
    const asked = world.app.send('GET', `/api/999/organisations?${search}`, { cookie });
    return (await replyOf(organisationApi.list, asked)).organisations.map(({ name }) => name.split(' ')[0] ?? '');
  }

  test.each([
    ['', ['Ash', 'Beech', 'Elm', 'Oak']],
    ['sort=name', ['Ash', 'Beech', 'Elm', 'Oak']],
    ['sort=-name', ['Oak', 'Elm', 'Beech', 'Ash']],
    ['sort=phase', ['Beech', 'Elm', 'Ash', 'Oak']],
    ['sort=-phase', ['Ash', 'Oak', 'Beech', 'Elm']],
    ['sort=control', ['Ash', 'Beech', 'Elm', 'Oak']],
    ['sort=-control', ['Elm', 'Oak', 'Ash', 'Beech']],
  ])('“%s” lists the schools so, those alike by name', async (search, names) => {
    expect(await namesBy(search)).toEqual(names);
  });

  test('an order that there is not is refused', async () => {
    expect((await world.app.send('GET', '/api/999/organisations?sort=age', { cookie })).status).toBe(400);
  });

  test('a page beyond the last shows the last', async () => {
    const asked = world.app.send('GET', '/api/999/organisations?page=9', { cookie });
    expect(await replyOf(organisationApi.list, asked)).toMatchObject({ page: 1, total: 4, pageSize: registerPageSize });
  });
});
