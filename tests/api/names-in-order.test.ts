import { expect, test } from 'vitest';
import { peopleApi } from '@due-regard/shared/people/api.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import { change } from '@due-regard/db/change.ts';
import { addOrganisation } from '@due-regard/server/schools/organisations.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { addCourse } from '@due-regard/server/training/courses.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { freshApp, replyOf, terminal } from '../support/test-app.ts';

const inOrder = ['École Notre-Dame', 'Edge', 'group 2', 'Group 10', 'zebra'];
const actor = { ...terminal, authority: '999' };

onBothEngineUrls('lists by name', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('courses, people and organisations stand in one order, which is that of no database', async () => {
    const { app } = world;
    const cookie = await app.signInAs(['administrator', 'lead']);
    for (const [index, name] of inOrder.toReversed().entries()) {
      await addCourse(app.deps, actor, { code: `c${String(index)}`, name, aliases: [], isActive: true });
      await addOrganisation(app.deps, actor, { kind: 'service', name });
      await change(app.deps, actor, async (one) => {
        const userId = await one.people.add({ name, email: `p${String(index)}@council.example` });
        await one.record('membership', [{ user_id: userId, role: 'officer', expires_on: null }]);
        return one.done({ what: 'person.invited', subject: userId }, undefined);
      });
    }
    const { courses } = await replyOf(requirementApi.list, app.send('GET', '/api/999/requirements', { cookie }));
    const { people } = await replyOf(peopleApi.list, app.send('GET', '/api/999/people', { cookie }));
    const { organisations } = await replyOf(
      organisationApi.list,
      app.send('GET', '/api/999/organisations', { cookie }),
    );
    for (const listed of [courses, people, organisations]) {
      const names = listed.map(({ name }) => name);
      expect(names.filter((name) => inOrder.includes(name))).toEqual(inOrder);
      expect(names).toEqual(names.toSorted(byName));
    }
  });
});
