import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { remakeHistories } from '@due-regard/db/measure/history.ts';
import { listHistoriesOf } from '@due-regard/db/measure/history-queries.ts';
import { remakeFromTerminal } from '@due-regard/server/measure/histories-from-terminal.ts';
import { verifyFromTerminal } from '@due-regard/server/journal/terminal.ts';
import { makeInstallation } from '../proofs/records/backups.ts';
import type { Installation } from '../proofs/records/backups.ts';
import { restoreOnto } from '../proofs/records/figures.ts';
import { onBothEngineUrls } from '../support/engines.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

onBothEngineUrls('histories that figures are drawn from', (makeUrl) => {
  const folder = temporaryFolder();

  async function installed(): Promise<Installation> {
    const installation = await makeInstallation(await makeUrl(), folder);
    await installation.change(['999'], 40);
    return installation;
  }

  test('that somebody altered are found by verify, and are worked out anew by one command', async () => {
    const one = await installed();
    expect(await verifyFromTerminal(one.config)).toMatchObject({ exitCode: 0 });
    await alterAHistory(one);
    const told = await verifyFromTerminal(one.config);
    expect(told.exitCode).toBe(1);
    expect(told.lines.join('\n')).toMatch(
      /999: The history of organisation \S+, as a school, is not what its facts give/,
    );

    expect(await remakeFromTerminal(one.config)).toMatchObject({ exitCode: 0, json: { authorities: ['999'] } });
    expect(await verifyFromTerminal(one.config)).toMatchObject({ exitCode: 0 });
  });

  test('are told apart from a record of changes that agrees', async () => {
    const one = await installed();
    await one.open((db) => db.kysely.deleteFrom('history_state').execute());
    const { exitCode, lines } = await verifyFromTerminal(one.config);
    expect(exitCode).toBe(0);
    const compared = /^No histories were compared: .* Sound: the record of changes and the rows agree\.$/;
    expect(lines.slice(-2).join(' ')).toMatch(compared);
  });

  test('do not come back with a backup: they are worked out from what is restored', async () => {
    const one = await installed();
    await alterAHistory(one);
    const made = await one.backup();
    expect(made.faults).toEqual([]);
    expect(await restoreOnto(one, made)).toMatchObject({ isDone: true });
    expect(await one.open((db) => listHistoriesOf(db.read, '999', 'school'))).toEqual([]);
    await one.open(remakeHistories);
    expect(await verifyFromTerminal(one.config)).toMatchObject({ exitCode: 0 });
  });

  test('of the tables of an earlier version are no part of the check', async () => {
    const one = await installed();
    await one.open(({ kysely }) => sql`delete from kysely_migration where name = '0002-learners'`.execute(kysely));
    await one.open(({ kysely }) => kysely.schema.dropTable('organisation_history').execute());
    expect(await verifyFromTerminal(one.config)).toMatchObject({ exitCode: 0 });
  });

  test('are compared without touching the file that is looked at', async () => {
    const one = await installed();
    const { file } = await one.backup();
    const before = readFileSync(file);
    const looked = await verifyFromTerminal({ dataDir: join(folder, 'nowhere'), databaseUrl: `file:${file}` });
    expect(looked).toMatchObject({ exitCode: 0, json: { histories: expect.any(Number) as unknown } });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

/** One school's history as another's, by somebody who has the database. */
function alterAHistory({ open }: Installation): Promise<void> {
  return open(async (db) => {
    const [own, ...others] = await listHistoriesOf(db.read, '999', 'school');
    const other = others.find(({ steps }) => own !== undefined && !Buffer.from(steps).equals(own.steps));
    if (own === undefined || other === undefined) throw new Error('too few histories');
    await db.kysely
      .updateTable('organisation_history')
      .set({ steps: other.steps })
      .where('organisation_id', '=', own.organisationId)
      .execute();
  });
}
