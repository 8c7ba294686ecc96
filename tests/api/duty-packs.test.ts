import { expect, test } from 'vitest';
import { dutyApi } from '@due-regard/shared/duty/api.ts';
import { packApi } from '@due-regard/shared/duty/pack-api.ts';
import type { PackPreview } from '@due-regard/shared/duty/pack-api.ts';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { Office } from '../support/one-of-everything.ts';
import { ownPack } from '../support/own-pack.ts';
import { freshApp, refusalOf, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

/** A lead at the page of duty packs. */
class PackDesk {
  readonly office: Office;

  constructor(office: Office) {
    this.office = office;
  }

  static async open(app: TestApp): Promise<PackDesk> {
    return new PackDesk(await Office.open(app, '999'));
  }

  list() {
    return this.office.ask(packApi.list, 'duty/packs');
  }

  /** Sends a file as the page does. */
  post(path: string, body: BodyInit): Response | Promise<Response> {
    const { app, authority, cookie } = this.office;
    return app.app.request(`/api/${authority}/duty/packs/${path}`, { method: 'POST', headers: { cookie }, body });
  }

  look(body: BodyInit) {
    return replyOf(packApi.look, this.post('look', body));
  }

  async bring(text: string) {
    const { standing } = await this.list();
    return replyOf(packApi.bring, this.post(`bring?standing=${standing}`, text));
  }

  async load(packId: string) {
    const { standing } = await this.list();
    return this.office.tell(packApi.load, `duty/packs/${packId}/load`, { standing });
  }
}

function numbers(rows: PackPreview['added'] = []): readonly string[] {
  return rows.map(({ obligationId }) => obligationId);
}

onBothEngineUrls('what is asked of a council', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('a council starts with the Prevent duty of 2015 and of 2023 and with that of schools', async () => {
    const desk = await PackDesk.open(world.app);
    const { loaded, shipped } = await desk.list();
    expect(loaded.map(({ packId, lastDay, obligations }) => [packId, lastDay, obligations])).toEqual([
      ['prevent-2015', '2023-12-30', 25],
      ['prevent-schools', null, 7],
      ['prevent-2023', null, 25],
    ]);
    expect(shipped.map(({ packId, state }) => [packId, state])).toEqual([
      ['prevent-2015', 'loaded'],
      ['prevent-2023', 'loaded'],
      ['prevent-schools', 'loaded'],
      ['modern-slavery', 'not-loaded'],
    ]);
  });

  test('on 13 March 2018 nothing is asked that came later', async () => {
    const desk = await PackDesk.open(world.app);
    const { obligations, counts } = await desk.office.ask(dutyApi.list, 'duty?asAt=2018-03-13');
    const ours = obligations.filter(({ duty }) => duty === 'prevent');
    expect(ours.map(({ packId }) => packId)).toEqual(ours.map(() => 'prevent-2015'));
    expect(ours.map(({ obligationId }) => obligationId)).not.toContain('LA24');
    expect(ours.find(({ obligationId }) => obligationId === 'LA10')?.wording).not.toContain(
      'local authority may refer',
    );
    expect(ours.filter(({ benchmark }) => benchmark !== null)).toEqual([]);
    expect(JSON.stringify(obligations)).not.toMatch(/susceptible|assurance statement|2023|2024/i);
    expect(counts).toMatchObject({ asked: 24, lookedAt: 0, onSchools: 6, byClass: { 'not-looked-at': 24 } });
  });

  test('today the words are those of 2023, with the eight benchmarks', async () => {
    const desk = await PackDesk.open(world.app);
    const { obligations, duties } = await desk.office.ask(dutyApi.list, 'duty');
    expect(duties.map(({ packId, counts }) => [packId, counts.asked, counts.onSchools])).toEqual([
      ['prevent-schools', 0, 7],
      ['prevent-2023', 25, 0],
    ]);
    expect(obligations.find(({ obligationId }) => obligationId === 'LA06')?.benchmark).toMatchObject({
      number: '2',
      heading: 'Local risk assessment process',
    });
  });
});

onBothEngineUrls('loading a duty pack', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('another duty is shown before it is loaded, and loading it twice changes nothing more', async () => {
    const desk = await PackDesk.open(world.app);
    const shown = await desk.office.ask(packApi.preview, 'duty/packs/modern-slavery');
    expect(shown.against).toBeNull();
    expect(numbers(shown.added)).toEqual(['MS01', 'MS02', 'MS03', 'MS04']);
    expect(await desk.load('modern-slavery')).toEqual({ packId: 'modern-slavery', isChanged: true });
    expect(await desk.load('modern-slavery')).toEqual({ packId: 'modern-slavery', isChanged: false });
    const { duties } = await desk.office.ask(dutyApi.counts, 'duty/counts');
    expect(duties.map(({ duty }) => duty)).toContain('modern-slavery');
    const { entries } = await desk.office.ask(journalApi.list, 'changes?what=pack.loaded');
    expect(entries).toMatchObject([{ about: 'Modern slavery: Modern Slavery Act 2015' }]);
  });

  test('a pack of the council’s own is looked at, loaded, and then changed field by field', async () => {
    const desk = await PackDesk.open(world.app);
    expect((await desk.look(ownPack('parks'))).preview?.added).toMatchObject([{ obligationId: 'OWN-1' }]);
    await desk.bring(ownPack('parks'));
    const changed = (await desk.look(ownPack('parks', { title: 'Ponds are fenced' }))).preview;
    expect(changed?.against).toMatchObject({ isSamePack: true });
    expect(changed?.changed).toMatchObject([
      { obligationId: 'OWN-1', fields: [{ name: 'Title', before: 'Ponds are safe', after: 'Ponds are fenced' }] },
    ]);
    expect(await desk.bring(ownPack('parks'))).toMatchObject({ isChanged: false });
    const other = (await desk.look(ownPack('parks', { obligation: 'OWN-2' }))).preview;
    expect([numbers(other?.added), other?.ended]).toMatchObject([['OWN-2'], [{ obligationId: 'OWN-1' }]]);
  });
});

onBothEngineUrls('a duty pack that is refused', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('a pack that cannot be read is told line by line, and is not loaded', async () => {
    const desk = await PackDesk.open(world.app);
    const bad = ownPack('parks').replace('acts: us', 'acts: them').replace('OWN-1', 'LA01');
    expect(await desk.look(bad)).toEqual({
      problems: [
        { line: 8, column: 9, message: 'LA01 belongs to another duty: prevent.' },
        { line: 13, column: 11, message: 'Who must act is one of: us, police, jointly, schools.' },
      ],
      preview: null,
    });
    const { standing } = await desk.list();
    const refusal = await refusalOf(desk.post(`bring?standing=${standing}`, bad));
    expect(refusal).toEqual([422, 'not-valid', [{ field: 'file', code: 'bad-pack' }]]);
    expect((await desk.list()).standing).toBe(standing);
    expect((await desk.look(new Uint8Array([0xff, 0xfe, 0x41]))).problems).toMatchObject([{ line: 1 }]);
  });

  test('whoever saw the differences before another load is refused', async () => {
    const desk = await PackDesk.open(world.app);
    const { standing } = await desk.list();
    await desk.bring(ownPack('parks'));
    const stale = desk.post(`bring?standing=${standing}`, ownPack('gardens', { obligation: 'OWN-2' }));
    expect(await refusalOf(stale)).toEqual([409, 'stale']);
  });

  test('a pack that is none is not found, and one that clashes with an own pack says why', async () => {
    const desk = await PackDesk.open(world.app);
    const nowhere = world.app.send('GET', '/api/999/duty/packs/unheard-of', { cookie: desk.office.cookie });
    expect(await refusalOf(nowhere)).toEqual([404, 'not-found']);
    await desk.bring(ownPack('parks', { obligation: 'MS01' }));
    const clash = world.app.send('GET', '/api/999/duty/packs/modern-slavery', { cookie: desk.office.cookie });
    expect(await refusalOf(clash)).toEqual([409, 'conflict']);
  });
});
