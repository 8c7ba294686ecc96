import { expect, test } from 'vitest';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { csvGrids } from '../proofs/disclosure/attacker/read-csv.ts';
import { demonstrationFile } from '../support/demonstration-file.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { figuresFed } from '../support/figures-fed.ts';
import { Office, oneOfEverything } from '../support/one-of-everything.ts';
import { freshApp, replyOf } from '../support/test-app.ts';

test('whatever changed the ground of a figure in the demonstration is listed as having changed it', async () => {
  const db = openDatabase(`file:${demonstrationFile()}`);
  const fed = await figuresFed(db.read, 'anybody');
  await db.close();
  expect(fed.flatMap(({ missed }) => missed)).toEqual([]);
  expect(fed.filter(({ touching }) => touching.length < 2)).toEqual([]);
  // The demonstration is made first where it was not before.
}, 180_000);

onBothEngineUrls('who changed a figure, and when', (makeUrl) => {
  const world = freshApp({ makeUrl });

  test('is told with who did it, between two days, and of files by what they brought', async () => {
    const { app } = world;
    const office = await Office.open(app, '999');
    await oneOfEverything(office);
    const auditor = await app.signInAs(['auditor']);
    const ask = (query: string) =>
      replyOf(journalApi.list, app.send('GET', `/api/999/changes?${query}`, { cookie: auditor }));
    const schools = await ask('figure=schools');
    expect(schools.entries.map(({ what }) => what)).toContain('statement.added');
    expect(schools.entries.map(({ what }) => what)).not.toContain('assessment.added');
    const files = (figure: string) => ask(`figure=${figure}&what=file.accepted`).then(({ total }) => total);
    const all = (await ask('what=file.accepted')).total;
    expect([await files('duty'), all > (await files('people')), (await files('people')) > 0]).toEqual([0, true, true]);
    const [day = ''] = schools.entries[0]?.at.split('T') ?? [];
    expect((await ask(`figure=schools&from=${day}&to=${day}`)).total).toBe(schools.total);
    expect((await ask('figure=schools&to=2001-01-01')).total).toBe(0);
    expect((await ask('figure=schools&from=2099-01-01')).total).toBe(0);
  });

  test('is a file of every entry, with the ids and hashes by which an auditor finds it', async () => {
    const { app } = world;
    const office = await Office.open(app, '999');
    const { organisationId } = (await oneOfEverything(office)).parts.others;
    const told = { organisationId, toldOn: '2018-03-13', otherTraining: '=HYPERLINK("x") of the diocese' };
    for (let turn = 0; turn < 60; turn += 1)
      await office.tell(statementApi.add, 'statements', {
        ...told,
        otherTraining: `${told.otherTraining} ${String(turn)}`,
      });
    const cookie = await app.signInAs(['lead']);
    const { total, entries } = await replyOf(
      journalApi.list,
      app.send('GET', '/api/999/changes?figure=schools', { cookie }),
    );
    const answer = await app.send('GET', '/api/999/changes/file?format=csv&figure=schools', { cookie });
    expect(answer.headers.get('content-disposition')).toContain('changes-999-schools.csv');
    const text = await answer.text();
    const lines = text.split('\r\n');
    const rows = lines.slice(lines.findIndex((line) => line.startsWith('seq,')) + 1).filter((line) => line !== '');
    expect(rows.length).toBe(total);
    expect(total).toBeGreaterThan(60);
    const [latest] = entries;
    expect(rows[0]?.split(',')[0]).toBe(String(latest?.seq));
    expect(rows[0]).toContain(latest?.hash);
    expect(rows[0]).toContain(latest?.actorName);
    expect(rows[0]).toContain('Answer of a school entered,statement.added');
    expect(
      csvGrids({ name: 'changes', text })
        .flatMap(({ body }) => body.flat())
        .filter((cell) => /^[=+@-]/.test(cell)),
    ).toEqual([]);
    const refused = await app.send('GET', '/api/999/changes/file?format=csv', {
      cookie: await app.signInAs(['officer']),
    });
    expect(refused.status).toBe(403);
  });
});
