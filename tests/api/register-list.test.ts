import { importApi } from '@due-regard/shared/imports/api.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { organisationApi, registerPageSize } from '@due-regard/shared/schools/api.ts';
import { freshApp, replyOf } from '../support/test-app.ts';

const register = [
  'URN,LA (code),EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),PhaseOfEducation (code)',
  '100001,999,Elm Primary School,1,1,2',
  '100002,999,Ash High School,28,1,4',
  '100003,999,Beech Primary School,28,1,2',
  '100004,999,Oak High School,1,1,4',
].join('\n');

describe('the register in an order', () => {
  const world = freshApp();
  let cookie = '';

  beforeEach(async () => {
    cookie = await world.app.signInAs(['officer']);
    const staged = await world.app.app.request('/api/999/imports/schools?fileName=register.csv', {
      method: 'POST',
      headers: { cookie },
      body: register,
    });
    const { batchId } = await replyOf(importApi.stage, staged);
    expect(await (await world.app.send('POST', `/api/999/imports/${batchId}/accept`, { cookie })).json()).toMatchObject(
      { status: 'accepted' },
    );
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
