import { expect, test } from 'vitest';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { Office } from '../support/one-of-everything.ts';
import { freshApp } from '../support/test-app.ts';

const since = '2018-02-20';

onBothEngineUrls('who provides the internet filtering of a school', (makeUrl) => {
  const world = freshApp({ makeUrl });

  async function listed(office: Office): Promise<{ readonly values: object; readonly entryId: string }> {
    const { organisationId } = await office.tell(organisationApi.add, 'organisations', {
      kind: 'service',
      name: 'Coldwater Centre',
    });
    const values = { school: organisationId, isProviderKnown: 'unknown' };
    const body = { values, publication: 'officers', since };
    return { values, ...(await office.tell(registerApi.add, 'registers/filtering', body)) };
  }

  test('is told under the name of the school, on the record of changes too', async () => {
    const office = await Office.open(world.app, '999');
    const { entryId } = await listed(office);
    const { factId, name } = await office.ask(registerApi.find, `registers/filtering/${entryId}`);
    expect(name).toBe('Coldwater Centre');
    await office.tell(registerApi.withdraw, `registers/filtering/${factId}/withdraw`, { reason: 'Entered twice' });
    const { entries } = await office.ask(journalApi.list, 'changes');
    expect(entries.slice(0, 2).map(({ what, about }) => [what, about])).toEqual([
      ['entry.withdrawn', 'School’s filtering: Coldwater Centre'],
      ['entry.added', 'School’s filtering: Coldwater Centre'],
    ]);
  });

  test('is for officers alone: nobody else learns of an entry, a number or a school that is missing', async () => {
    const office = await Office.open(world.app, '999');
    const { values } = await listed(office);
    const [, , fields] = await office.refused('registers/filtering', { values, publication: 'public', since });
    expect(fields).toEqual([{ field: 'publication', code: 'officers-only' }]);
    // The sentence, and how old what it rests on is.
    expect((await office.ask(registerApi.list, 'registers/filtering')).summary).toHaveLength(2);
    for (const role of ['viewer', 'member'] as const) {
      const reader = new Office(world.app, '999', await world.app.signInAs([role], '999'));
      expect(await reader.ask(registerApi.list, 'registers/filtering')).toMatchObject({ entries: [], summary: [] });
      const { registers } = await reader.ask(registerApi.overview, 'registers');
      expect(registers.find(({ code }) => code === 'filtering')?.entries).toBe(0);
    }
  });
});
