import { expect, test } from 'vitest';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import type { LookReply, MappingReply } from '@due-regard/shared/imports/learning/api.ts';
import type { FileMapping } from '@due-regard/shared/imports/learning/mapping.ts';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { listHeads } from '@due-regard/db/journal/queries.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { freshApp, problemOf, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

const columns: FileMapping['columns'] = [
  { name: 'Assignment Number', nth: 0, meaning: 'employee-number' },
  { name: 'Competency Name', nth: 0, meaning: 'course' },
  { name: 'Date Last Awarded', nth: 0, meaning: 'completed-on' },
];
const esr = { headerRow: null, firstRow: null, columns };
const exported =
  'Assignment Number,Employee Name,Competency Name,Date Last Awarded\n209-1,"Okafor, Ms Amina",WRAP,2026/09/01\n';

/** Somebody who brings files, and reads the record of changes. */
class Desk {
  readonly #app: TestApp;
  readonly #cookie: string;

  constructor(app: TestApp, cookie: string) {
    this.#app = app;
    this.#cookie = cookie;
  }

  async look(text: string, query = ''): Promise<Response> {
    const headers = { cookie: this.#cookie };
    return this.#app.app.request(`/api/999/looks/learning${query}`, { method: 'POST', headers, body: text });
  }

  looked(text: string): Promise<LookReply> {
    return replyOf(learningApi.look, this.look(text));
  }

  post(path: string, body: unknown): Promise<Response> {
    return this.#app.send('POST', `/api/999/mappings${path}`, { cookie: this.#cookie, body });
  }

  save(name: string, definition: FileMapping, more: object = {}): Promise<{ readonly mappingId: string }> {
    return replyOf(learningApi.saveMapping, this.post('', { name, kind: 'learning', definition, ...more }));
  }

  async saved(): Promise<readonly MappingReply[]> {
    const answer = this.#app.send('GET', '/api/999/mappings', { cookie: this.#cookie });
    return (await replyOf(learningApi.mappings, answer)).mappings;
  }

  async changes(subject: string): Promise<readonly (readonly unknown[])[]> {
    const answer = this.#app.send('GET', '/api/999/changes', { cookie: this.#cookie });
    const { entries } = await replyOf(journalApi.list, answer);
    return entries.filter((entry) => entry.subject === subject).map(({ what, about, reason }) => [what, about, reason]);
  }
}

onBothEngineUrls('a look at a file of people', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('says what is known of it, shows nobody and keeps nothing', async () => {
    const desk = new Desk(world.app, await world.app.signInAs(['officer']));
    const before = await listHeads(world.app.deps.db.read);
    const known = await desk.looked('username,signupnote\njroe,by phone\n');
    expect(known).toMatchObject({ recognised: 'Totara seminar attendance', isComplete: true, rows: 1 });
    expect(known.asks).toEqual(['course', 'held-on', 'organisation']);
    const unknown = await desk.looked(exported);
    expect(unknown).toMatchObject({
      recognised: null,
      mappingId: null,
      isComplete: false,
      headerRow: 1,
      firstRow: null,
    });
    const guesses = unknown.columns.map(({ guess }) => guess);
    expect(guesses).toEqual(['employee-number', 'person-name', 'course', 'completed-on']);
    expect(JSON.stringify([known, unknown])).not.toMatch(/jroe|phone|Okafor|209-1/);
    expect(await listHeads(world.app.deps.db.read)).toEqual(before);
  });

  test('is refused where there are no people, or somebody in the row of names, and repeats nothing', async () => {
    const desk = new Desk(world.app, await world.app.signInAs(['officer']));
    const totals = await desk.look('Period,Enrolments,Completions\n01/09/2020,4,1\n');
    expect(await problemOf(totals)).toMatchObject({ status: 422, rows: [{ reason: 'totals-of-use', value: null }] });
    const person = await desk.look(`${exported}210-1,"Roe, Mr Jo",WRAP,2026/09/02\n`, '?headerRow=2');
    expect(person.status).toBe(422);
    expect(await person.text()).not.toMatch(/Okafor|209-1/);
  });
});

onBothEngineUrls('what the columns of a file mean', (makeUrl) => {
  const world = freshApp({ makeUrl });
  const openDesk = async (): Promise<Desk> => new Desk(world.app, await world.app.signInAs(['lead']));

  test('is saved by name, fits the next file, and is replaced by another of its name only when somebody says so', async () => {
    const desk = await openDesk();
    const first = await desk.save('ESR', esr);
    expect(await desk.looked(exported)).toMatchObject({ ...first, isComplete: true, asks: ['organisation'] });
    expect(await desk.save('ESR', esr)).toEqual(first);
    const named: FileMapping = {
      ...esr,
      columns: [...columns, { name: 'Employee Name', nth: 0, meaning: 'person-name' }],
    };
    expect(await problemOf(await desk.post('', { name: 'esr', kind: 'learning', definition: named }))).toMatchObject({
      fields: [{ field: 'replaces', code: 'name-taken' }],
    });
    expect(await desk.saved()).toMatchObject([first]);
    const second = await desk.save('ESR', named, { replaces: 'yes' });
    expect(await desk.saved()).toMatchObject([{ ...second, name: 'ESR', kind: 'learning', definition: named }]);
    expect(await desk.looked(exported)).toMatchObject(second);
  });

  test('is refused by field when no file could be read by it', async () => {
    const desk = await openDesk();
    const nobody = await desk.post('', {
      name: 'Nobody',
      kind: 'learning',
      definition: { ...esr, columns: columns.slice(1) },
    });
    expect(await problemOf(nobody)).toMatchObject({
      status: 422,
      fields: [{ field: 'definition.columns', code: 'nobody' }],
    });
    expect((await desk.post('', { name: 'ESR', kind: 'staff', definition: esr })).status).toBe(422);
  });

  test('is forgotten with a reason, once, and both are in the record of changes', async () => {
    const desk = await openDesk();
    const { mappingId } = await desk.save('Old system', esr);
    const reason = 'We have another system';
    expect((await desk.post(`/${mappingId}/withdraw`, { reason })).status).toBe(200);
    expect((await desk.post(`/${mappingId}/withdraw`, { reason })).status).toBe(409);
    expect((await desk.saved()).map((mapping) => mapping.mappingId)).not.toContain(mappingId);
    expect(await desk.changes(mappingId)).toEqual([
      ['mapping.withdrawn', 'Old system', reason],
      ['mapping.saved', 'Old system', null],
    ]);
  });
});
